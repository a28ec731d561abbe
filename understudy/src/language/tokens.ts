import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from 'wink-nlp';
import { givenNames } from './wordSets.ts';

/** One word or mark. */
export interface Token {
  /** As written, after contractions were opened. */
  readonly value: string;
  readonly low: string;
  readonly pos: string;
  readonly lemma: string;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
// The package types this one as if it were not called as the others are.
const lemma = nlp.its.lemma as unknown as ItsFunction<string>;

const opened: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ`]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/\bi\b(?!\.)/g, 'I'],
  [/\bcan'?t\b/gi, 'cannot'],
  [/\bwon't\b/gi, 'will not'],
  [/\b(?:shan't)\b/gi, 'shall not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|would|could|should|must|need)n'?t\b/gi, '$1 not'],
  [/\bain't\b/gi, 'is not'],
  [/\bI'?m\b/gi, 'I am'],
  [/\b(you|we|they)'?re\b(?<!\bwere)/gi, '$1 are'],
  [/\b(I|you|we|they)'ve\b/gi, '$1 have'],
  [/\bive\b/gi, 'I have'],
  [/\b(I|you|he|she|it|we|they|that|there)'ll\b/gi, '$1 will'],
  [/\b(I|you|he|she|it|we|they)'d\b/gi, '$1 would'],
  [/\b(he|she|it|that|there|here|who|what|where|when|how|why)'s\b/gi, '$1 is'],
  [/\b(thats|whats|wheres|theres)\b/gi, '$1'],
  [/\blet'?s\b(?! (?:him|her|me|it|them|you|us|the|my|a)\b)/gi, 'let us'],
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\bgotta\b/gi, 'have to'],
  [/\blemme\b/gi, 'let me'],
  [/\bgimme\b/gi, 'give me'],
  [/\bthats\b/gi, 'that is'],
  [/\bwhats\b/gi, 'what is'],
  [/\bwheres\b/gi, 'where is'],
];

/** Opens contractions and quiets shouting, so that the parser sees plain words. */
export function plain(text: string): string {
  let line = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}]+/gu, ' ');
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 3 && line === line.toUpperCase() && line !== line.toLowerCase()) line = line.toLowerCase();
  for (const [pattern, replacement] of opened) line = line.replace(pattern, replacement);
  // Given names typed in lower case are told to the parser as names.
  line = line.replace(/\b\p{Ll}+\b/gu, (word) =>
    givenNames.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
  return line.replace(/\s+/g, ' ').trim();
}

/** Sentences of tokens. @param line as `plain` leaves it */
export function tokenize(line: string): Token[][] {
  const sentences: Token[][] = [];
  nlp
    .readDoc(line)
    .sentences()
    .each((sentence: ItemSentence) => {
      const tokens: Token[] = [];
      sentence.tokens().each((token: ItemToken) => {
        const value = token.out(nlp.its.value) as string;
        tokens.push({
          value,
          low: value.toLowerCase(),
          pos: token.out(nlp.its.pos) as string,
          // The model knows no base form of some words.
          lemma: ((token.out(lemma) as string | undefined) ?? value).toLowerCase(),
          spaced: (token.out(nlp.its.precedingSpaces) as string) !== '',
        });
      });
      if (tokens.length > 0) sentences.push(mended(tokens));
    });
  return sentences;
}

/** Words whose tag the small model often misses at the start of an order. */
const orders = new Set(
  `quick hurry hide run grab open close stop duck jump hold look listen catch throw bring pass give help fix sing dance hand press
  push pull drop call drive follow climb build hire draw cut lift tie turn put take tell show let paint read write cook stir pour
  breathe sit stand wait walk kneel knock ring sell buy feed wash clean dig fetch find hug kiss kick lock unlock plug light lend
  lean mind move pack pick play point pretend promise quit remember repeat rub save send shake share shoot shut sign sleep slide
  smell smile start steal swap swim swing taste teach touch trust try use wake warm watch wear wrap check count cover cross
  dim eat drink answer ask admit blow carry pet polish stay roll split spread squeeze step stick tap tear toss whisper`.split(
    /\s+/,
  ),
);

function mended(tokens: Token[]): Token[] {
  return tokens.map((token, i) => {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    const startsOrder = (i === 0 || before?.value === ',') && orders.has(token.low) && token.low !== 'quick';
    if (
      startsOrder &&
      next &&
      ['DET', 'PRON', 'PROPN', 'ADP', 'ADV'].includes(next.pos) &&
      token.pos !== 'VERB' &&
      token.low !== 'mind'
    ) {
      return { ...token, pos: 'VERB', lemma: token.low };
    }
    const closes = !next || /^[.,!?;:…]+$/.test(next.value) || ['ADP', 'CCONJ'].includes(next.pos);
    if (token.pos === 'VERB' && token.low === token.lemma && closes && inPhrase(tokens, i)) {
      return { ...token, pos: 'NOUN' };
    }
    if (token.pos === 'NOUN' && doneBy(before, next)) return { ...token, pos: 'VERB' };
    if (token.low === 'quick' && token.pos === 'PROPN') return { ...token, pos: 'ADJ' };
    return token;
  });
}

/** Whether what stands around a word makes a verb of it: "she wakes", "the children love him". */
function doneBy(before: Token | undefined, next: Token | undefined): boolean {
  if (!before) return false;
  if (['i', 'he', 'she', 'they', 'we'].includes(before.low)) return true;
  return before.pos === 'NOUN' && ['him', 'them', 'me', 'us'].includes(next?.low ?? '');
}

/** Whether a determiner and an adjective or noun lead up to a word: "a silver trumpet". */
function inPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const opener = tokens[at - 2];
  if (!before || !opener || !['ADJ', 'NOUN'].includes(before.pos)) return false;
  return ['a', 'an', 'my', 'your', 'his', 'her', 'our', 'their'].includes(opener.low);
}

/** Puts tokens back together as they stood. */
export function join(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (i > 0 && token.spaced ? ` ${token.value}` : token.value)).join('');
}
