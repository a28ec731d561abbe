import { briefFields } from '@improv/contract';
import { fold, readings, rememberingTheLast, rememberingWords } from './fold.ts';

/** This many consecutive words of the instructions are a leak. */
const leakWords = 8;
/** This many consecutive words are held back until the next word decides. */
const suspectWords = 4;

/** Said of who made the speaker, or of instructions that are kept back: no character says that. */
const origin = [
  '\\b(?:reveal|share|disclose|discuss) my (?:system|initial|hidden|original|secret) (?:instructions|prompt|guidelines)\\b',
  '(?:trained|developed|created|made|built) by (?:google|openai|open ai|anthropic|google deepmind)\\b|\\b(?:google|openai|open ai|anthropic) (?:trained|developed|created|made|built) me\\b',
  "(?:i am|i'm|my name is|called|this is) (?:\\w+ )?(?:gemini|chat ?gpt|gpt ?[345]o?|claude)(?= \\.|$| (?:an|a|and|by|from|your)\\b)(?! (?:an|a|and) (?:libra|virgo|leo|aries|taurus|cancer|scorpio|twin))(?<!\\bi'm (?:a|an) gemini|\\bi am (?:a|an) gemini)",
];
/** As a model speaks of itself. In a scene with a robot or a computer in it, characters do so too. */
const confessions = [
  '\\bsystem prompt\\b|\\bmy (?:(?!next|stage|first|last)\\w+ )?prompt (?:says|tells|reads|instructs|asks|is to)\\b|\\bmy (?:initial|hidden|original|secret) (?:instructions|prompt|guidelines)\\b',
  '\\bas an? (?:ai|artificial intelligence) (?:language )?(?:model|assistant)\\b|\\b(?:large )?language model\\b|\\bas an ai i\\b',
  "\\bi(?:'m| am) (?:just |only |really |actually )?an? (?:ai (?:model|assistant|language)|chatbot|virtual assistant)",
  "\\bi(?:'m not| am not|'ve been told not| was told not|'m instructed| was instructed| have been instructed|'ve been instructed) (?:allowed )?(?:not )?to (?:reveal|share|discuss|disclose|say my)\\b(?! (?:my |the |our )?(?:\\w+ )?(?:recipes?|secrets? of|guidelines (?:for|on)|rules (?:of|for)|source|location|ending|client))|\\b(?:reveal|share|disclose|discuss) my (?:instructions|prompt|guidelines)\\b(?! (?:for|on|of|about)\\b)",
];
const machine =
  /\b(?:robots?|robotic|androids?|cyborgs?|droids?|a ?i|ais|chat ?bots?|bots?|computers?|artificial intelligence|kunstliche intelligenz|ki|roboter|algorithms?|software|hologram|virtual assistants?|digital assistants?|ai assistants?|terminator|hal 9000|cyberspace|mainframe|language models?|chatgpt|siri|alexa|robo|robos|robot[aie]?s?|ordinateurs?|ordenador(?:es)?|computador(?:es|a)?|intelligence artificielle|inteligencia artificial|intelligenza artificiale)\b/u;
/** What every confession has, and what may be one in disguise: accents, digits, spaced-out and stretched letters. */
const mayTell =
  /prompt|instruct|guideline|model|google|open ?ai|anthropic|chat|assistant|gemini|gpt|claude|\bai\b|artificial|allowed|told|reveal|share|disclos|discuss|[^\x20-\x7e\n]|[\d@$|]|(?:\b\w[ .\-_*]){3}|(\w)\1\1/iu;
/** How a model begins to speak of its instructions. */
const confessing =
  /(?:^| )(?:my (?:system|initial|hidden|original|secret)|(?:as|i'm|i am) an? (?:ai|artificial intelligence|large)(?: language)?|system|(?:large )?language)$/u;
/** Field names that occur only in the data given to a model: storySoFar, partnerRole ... */
const fieldNames = new RegExp(
  `\\b(?:${briefFields.filter((name) => /[A-Z]/u.test(name)).join('|')})\\b`,
  'u',
);

interface Word {
  readonly text: string;
  /** The word's position in the original text. */
  readonly at: number;
}

/** Recognises leaks of a set of instructions by runs of consecutive words. */
export interface LeakWatch {
  /** Whether a text reveals instructions, or speaks about them as a model would. */
  leaks(text: string): boolean;
  /** Where a possible leak begins at the end of a text; the text's length if there is none. */
  suspectFrom(text: string): number;
}

/** What a leak watch knows of the scene. */
export interface Circumstances {
  /** The player's lines, which the answer may quote: repeating a player's "system prompt" reveals nothing. */
  readonly quotable?: readonly string[];
  /** What the scene is about: with a robot in it, characters may speak as one. */
  readonly scene?: readonly string[];
}

/** @param instructions the secret instructions, without public parts such as a game's rules or its opening */
export function watchForLeaks(
  instructions: readonly string[],
  { quotable = [], scene = [] }: Circumstances = {},
): LeakWatch {
  const said = quotable.flatMap((line) => readings(line));
  const suspicious = [...origin, ...(hasMachine(scene) ? [] : confessions)];
  const telling = suspicious.filter((source) => !said.some((reading) => new RegExp(source).test(reading)));
  const tells = telling.length === 0 ? null : new RegExp(telling.join('|'));
  const given = instructions.map((text) => wordsOf(text).map((word) => word.text));
  const leaked = runs(given, leakWords);
  const suspect = runs(given, suspectWords);
  const secret = new Set(given.flat());
  return {
    leaks(text) {
      if (fieldNames.test(text)) return true;
      if (mayTell.test(text) && readings(text).some((reading) => tells?.test(reading))) return true;
      const words = wordsOf(text).map((word) => word.text);
      return words.some(
        (word, index) =>
          secret.has(word) &&
          secret.has(words[index + leakWords - 1] ?? '') &&
          leaked.has(run(words, index, leakWords)),
      );
    },
    suspectFrom(text) {
      const words = wordsOf(text);
      let from = words.length;
      const texts = words.map((word) => word.text);
      for (let index = words.length - suspectWords; index >= 0; index--) {
        if (!suspect.has(run(texts, index, suspectWords))) break;
        from = index;
      }
      const tail = texts.slice(-4).join(' ');
      const begun = confessing.exec(tail)?.[0].trim().split(' ').length ?? 0;
      return words[Math.min(from, words.length - begun)]?.at ?? text.length;
    },
  };
}

/** Whether a scene has a robot, a computer or the like in it. @param scene its location, suggestion, lines ... */
export function hasMachine(scene: readonly string[]): boolean {
  return scene.some((text) => readings(text).some((reading) => machine.test(reading)));
}

function runs(texts: readonly (readonly string[])[], length: number): ReadonlySet<string> {
  return new Set(
    texts.flatMap((words) =>
      words.slice(0, Math.max(words.length - length + 1, 0)).map((_, index) => run(words, index, length)),
    ),
  );
}

function run(words: readonly string[], from: number, length: number): string {
  return from + length > words.length ? '' : words.slice(from, from + length).join(' ');
}

const wordsIn = rememberingWords((chunk) =>
  fold(chunk)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== ''),
);

const wordsOf = rememberingTheLast((text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].flatMap((chunk) =>
    wordsIn(chunk[0]).map((word) => ({ text: word, at: chunk.index })),
  ),
);
