import { screenPlayerLine } from '@improv/core/safety/index';
import { maskPersonalData } from '@improv/core/safety/mask';
import {
  asLetter,
  asLine,
  asPhrase,
  asWord,
  countWords,
  excerpt,
  firstLetter,
  fold,
  isQuestion,
  lastWord,
  sentencesOf,
  spokenWords,
  wordsOf,
} from '@improv/play/text';

/** All that reads what a player wrote, character by character. */
export const readers: readonly (readonly [string, (line: string) => unknown])[] = [
  ['screenPlayerLine', screenPlayerLine],
  ['maskPersonalData', maskPersonalData],
  ['fold', fold],
  ['wordsOf', wordsOf],
  ['spokenWords', spokenWords],
  ['countWords', countWords],
  ['sentencesOf', sentencesOf],
  ['isQuestion', isQuestion],
  ['asWord', asWord],
  ['lastWord', lastWord],
  ['asPhrase', asPhrase],
  ['asLine', asLine],
  ['asLetter', asLetter],
  ['excerpt', excerpt],
  ['firstLetter', firstLetter],
];

const marks = ['\u0301', '\u0344', 'a\u0301', 'क\u093E', 'ا\u064B', 'א\u05B0', '\u200D', '\u00AD', '\uFE0F'];
const letters = ['a', 'n', 'f', 'ni', 'o', 'か', '漢', 'ﷺ', '🐎', '🇩', '\uD800', 'ß', '1', '１', '_'];
const signs = [
  '.',
  '-',
  ',',
  '"',
  "'",
  '?',
  '。',
  '」',
  '!',
  '@',
  '$',
  '|',
  '*',
  ';',
  '…',
  '(',
  '[',
  '%',
  '/',
];
const spaces = [' ', '\n', '\t', '\u3000'];
const phrases = ['a ', '1 ', '. ', 'a. ', 'a- ', '1-', '(1', 'k i l l ', 'f a g ', 'a dot ', 'a at ', 'a@b.'];
const words = [
  'mail ',
  'call ',
  'my number ',
  'DE12 1234 ',
  'mr. ',
  'the word ',
  'i will ',
  'you are an ai ',
];
const harms = [
  'kill ',
  'child ',
  'shoot people ',
  'end it today ',
  'n*',
  'you an ',
  '1,1',
  "a'a",
  'a [at] b [dot] ',
];
const units = [...marks, ...letters, ...signs, ...spaces, ...phrases, ...words, ...harms];

/** Lines of one thing again and again, alone, after something that a rule may look back for, or before another thing. */
export const shapes: readonly ((length: number) => string)[] = units.flatMap((unit) => {
  const run = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  return [
    ...['', 'a', 'mail ', '1'].map((first) => (length: number) => (first + run(length)).slice(0, length)),
    ...['a', ' #'].map((last) => (length: number) => run(length).slice(0, length - last.length) + last),
  ];
});
