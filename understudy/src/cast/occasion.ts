import type { Token } from '../language/tokens.ts';
import { askedFor, type Question } from './question.ts';

/** What kind of line it is, as far as that rules the answer. */
export type Occasion =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'foreign'; readonly language: string }
  | {
      readonly kind:
        | 'greeting'
        | 'farewell'
        | 'thanks'
        | 'apology'
        | 'agreement'
        | 'refusal'
        | 'one-word'
        | 'silence'
        | 'nonsense'
        | 'shout'
        | 'laugh'
        | 'comfort'
        | 'meddling'
        | 'offer';
    };

const greeting =
  /^(?:oh |well |ah )?(?:hi|hello|hey|good (?:morning|evening|afternoon|day)|howdy|greetings|welcome|morning|evening)\b/i;
const farewell =
  /\b(?:goodbye|good bye|good night|farewell|bye|see you (?:later|soon|tomorrow|around)|until we meet again|i (?:have to|must|should) (?:go|leave) now)\b|^so long\b/i;
const thanks = /^(?:oh |well )?(?:thanks|thank you|cheers|much obliged)\b/i;
const apology =
  /\b(?:i(?:'m| am) (?:so |very |truly )?sorry|i apologi[sz]e|forgive me|my fault)\b|^(?:so |very )?sorry\b/i;
const laugh = /^(?:lol|rofl|lmao|(?:ha){2,}h?|(?:he){2,}|hihi)$/i;
const comfort =
  /\b(?:that's (?:so |very |just )?(?:sad|awful|terrible|heartbreaking)|sorry to hear|sorry for your|proud of you|poor (?:you|thing)|it's okay|it's ok|you're (?:safe|okay|doing great)|i'm here for you|i've got you)\b/i;
const agreement =
  /^(?:yes|yeah|yep|yup|ok|okay|sure|fine|deal|agreed|absolutely|exactly|right|of course|certainly|sounds good|got it|i agree|alright|all right|great|cool|true|indeed|definitely|good|perfect|let's do it|go on|i do|i will)$/i;
const refusal =
  /^(?:no|nope|nah|never|no way|not really|i won't|i can't|i don't know|i do not know|whatever|not sure|no idea|nothing|dunno|idk|pass|i refuse|absolutely not)$/i;

const tongues: Readonly<Record<string, RegExp>> = {
  fr: /\b(?:je|tu|vous|est|les|une|des|pas|avec|où|pourquoi|c'est|mais|dans|nous|suis|le|la|qui|bonjour|merci|mon|ma)\b/giu,
  es: /(?<!\p{L})(?:el|los|las|una|qué|que|dónde|está|estoy|es|por|para|pero|con|muy|mi|no|hola|gracias|tengo|del)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:ich|du|der|die|das|ist|nicht|ein|eine|und|wir|wo|warum|mit|mein|meine|haben|habe|hallo|danke|den|dem)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:il|lo|gli|una|che|dove|è|sono|non|perché|con|mio|mia|ciao|grazie|della|questo)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:o|os|as|uma|que|onde|está|não|com|meu|minha|olá|obrigado|você|eu)(?!\p{L})/giu,
  nl: /\b(?:ik|jij|het|een|niet|waar|waarom|met|mijn|hallo|dank|wij|zijn|dat)\b/giu,
};
const english =
  /\b(?:the|and|is|are|you|we|of|to|my|your|it|that|was|with|for|this|have|not|on|what|do|he|she|they|at|from)\b/gi;

/** Words that try to reach behind the scene: meant for the model, and not for the figure it plays. */
const meddling =
  /\b(?:ignore|disregard|forget|override|bypass|reveal|print|show|repeat|output|tell me|what (?:is|are|were)|give me|leak|dump|recite|translate)\b.{0,60}\b(?:(?:system |initial |hidden |secret )?(?:prompts?|instructions?)|system message|guidelines|(?:your|previous|prior|above) (?:rules|directions|orders|context))\b|\b(?:system prompt|developer mode|jailbreak|language model|chat ?gpt|openai|gemini|as an ai|you are an ai|you're an ai|dan mode|api key)\b|^\s*(?:system|assistant|developer)\s*:/i;

/** @param line as the player wrote it @param sentences as the parser sees it */
export function occasionOf(line: string, sentences: readonly (readonly Token[])[]): Occasion {
  const text = line.replace(/[’‘]/g, "'").trim();
  const bare = text.replace(/[\s.,!?…\-–—"“”~*]+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(bare)) return { kind: 'silence' };
  if (meddling.test(text)) return { kind: 'meddling' };
  const language = languageOf(bare);
  if (language) return { kind: 'foreign', language };
  if (laugh.test(bare)) return { kind: 'laugh' };
  if (agreement.test(bare)) return { kind: 'agreement' };
  if (refusal.test(bare)) return { kind: 'refusal' };
  const question = askedFor(sentences);
  if (farewell.test(text) && !question) return { kind: 'farewell' };
  if (question) return { kind: 'question', question };
  const words = bare.split(' ');
  if (noise(words)) return { kind: 'nonsense' };
  if (greeting.test(text) && words.length <= 6) return { kind: 'greeting' };
  if (thanks.test(text)) return { kind: 'thanks' };
  if (comfort.test(text)) return { kind: 'comfort' };
  if (apology.test(text)) return { kind: 'apology' };
  // "I'm pregnant" is two words on paper and a whole sentence.
  const spoken = sentences.flat().filter(({ value }) => /[\p{L}\p{N}]/u.test(value)).length;
  if (words.length <= 2 && spoken <= 2) return { kind: 'one-word' };
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 6 && text === text.toUpperCase()) return { kind: 'shout' };
  return { kind: 'offer' };
}

function languageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) return 'other';
  const ours = text.match(english)?.length ?? 0;
  let best: string | null = null;
  let most = 1 + ours;
  for (const [language, words] of Object.entries(tongues)) {
    const hits = new Set(text.toLowerCase().match(words) ?? []).size;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return best;
}

/** Keyboard noise, by words without a vowel or rows of neighbouring keys. */
function noise(words: readonly string[]): boolean {
  const noisy = words.filter((word) =>
    /^[^aeiouy\d]{4,}$|(?:asdf|sdfg|qwer|wert|hjkl|zxcv|jkl)|[bcdfghjklmnpqrstvwxz]{5}|(\p{L})\1\1/iu.test(
      word,
    ),
  );
  return noisy.length * 2 > words.length;
}
