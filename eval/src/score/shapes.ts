import { sentencesOf, wordsOf } from '@improv/play/text';
import { determiners, type TaggedWord, tagged } from './tagger.ts';

/** How many of the latest lines a line is compared with. */
const looksBack = 3;
/** Shorter lines have hardly a shape. */
const leastWords = 4;

/**
 * The shape of an English line: for each sentence its first two words by part of speech, the first one itself where it is a
 * word of grammar, and its commas, dashes and closing mark. "I'll hold the lamp, and you row." and "I'd keep a dog, and they
 * howl." have the same.
 * @returns null for a line that is too short to have one
 */
export function shapeOf(line: string): string | null {
  if (wordsOf(line).length < leastWords) return null;
  return sentencesOf(line)
    .map((sentence) => {
      const [first, second] = tagged(sentence);
      const opening = first && openingOf(first);
      return `${opening} ${second?.pos} ${marksOf(sentence)}`;
    })
    .join(' / ');
}

const naming = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

function openingOf({ pos, base }: TaggedWord): string {
  if (determiners.has(base)) return 'the';
  return naming.has(pos) ? pos : base;
}

/** Whether a line has the shape of one of the Partner's latest. @param before the earlier ones; null where one has no shape */
export function repeatsShape(shape: string, before: readonly (string | null)[]): boolean {
  return before.slice(-looksBack).includes(shape);
}

function marksOf(sentence: string): string {
  return (sentence.match(/[,;:—–…?!.]+/gu) ?? []).map((marks) => marks.charAt(0)).join('');
}
