import { Brief } from '@improv/contract';
import { fold, readings, rememberingTheLast } from './fold.ts';

/** This many consecutive words of the instructions are a leak. */
const leakWords = 8;
/** This many consecutive words are held back until the next word decides. */
const suspectWords = 4;

const confessions = [
  '\\bsystem prompt\\b|\\bmy (?:\\w+ )?prompt (?:is|says|tells)\\b|\\bmy (?:initial|hidden|original|secret) (?:instructions|prompt|guidelines)\\b',
  '\\bas an? (?:ai|artificial intelligence) (?:language )?(?:model|assistant)\\b|\\b(?:large )?language model\\b|\\bas an ai i\\b',
  "\\bi(?:'m| am) (?:just |only |really |actually )?an? (?:ai (?:model|assistant|language)|chatbot|virtual assistant)",
  '\\b(?:trained|developed|created|made|built) by (?:google|openai|anthropic)\\b|\\b(?:google|openai|anthropic) (?:trained|developed|created|made|built) me\\b',
  "\\bi(?:'m not| am not|'ve been told not| was told not|'m instructed| was instructed| have been instructed|'ve been instructed) (?:allowed )?(?:not )?to (?:reveal|share|discuss|disclose|say my)\\b|\\b(?:reveal|share|disclose|discuss) my (?:instructions|prompt|guidelines)\\b",
].map((pattern) => new RegExp(pattern));
/** How a model begins to speak of its instructions. */
const confessing =
  /(?:^| )(?:my (?:system|initial|hidden|original|secret)|(?:as|i'm|i am) an? (?:ai|artificial intelligence|large)(?: language)?|system|(?:large )?language)$/u;
/** Field names that occur only in the data given to a model: storySoFar, maySpotlight ... */
const fieldNames = new RegExp(
  `\\b(?:${Object.keys(Brief.shape)
    .filter((name) => /[A-Z]/u.test(name))
    .join('|')})\\b`,
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

/**
 * @param instructions the secret instructions, without public parts such as a game's rules or its opening
 * @param quotable the player's lines, which the answer may quote: repeating a player's "system prompt" reveals nothing
 */
export function watchForLeaks(instructions: readonly string[], quotable: readonly string[] = []): LeakWatch {
  const said = quotable.flatMap((line) => readings(line));
  const telling = confessions.filter((pattern) => !said.some((reading) => pattern.test(reading)));
  const given = instructions.map((text) => wordsOf(text).map((word) => word.text));
  const leaked = runs(given, leakWords);
  const suspect = runs(given, suspectWords);
  return {
    leaks(text) {
      if (fieldNames.test(text)) return true;
      if (readings(text).some((reading) => telling.some((pattern) => pattern.test(reading)))) return true;
      const words = wordsOf(text).map((word) => word.text);
      return words.some((_, index) => leaked.has(run(words, index, leakWords)));
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

const wordsOf = rememberingTheLast((text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].flatMap((chunk) =>
    fold(chunk[0])
      .split(/[^\p{L}\p{N}']+/u)
      .filter((word) => word !== '')
      .map((word) => ({ text: word, at: chunk.index })),
  ),
);
