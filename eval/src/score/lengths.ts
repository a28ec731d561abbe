import { countWords } from '@improv/play/text';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Titles whose full stop ends no sentence. */
const titles = /\b(Mrs?|Ms|Dr|Prof|St|Capt)\./gu;

/** Sentences of a line; one that is all marks counts as none. */
export function sentencesIn(line: string): number {
  return Array.from(segmenter.segment(line.replace(titles, '$1'))).filter(({ segment }) =>
    /[\p{L}\p{N}]/u.test(segment),
  ).length;
}

/** Words of a line. */
export function wordsIn(line: string): number {
  return countWords(line).least;
}
