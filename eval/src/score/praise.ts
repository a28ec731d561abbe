import { fold, sentencesOf } from '@improv/play/text';
import type { PlayedScene, PlayedTurn } from '../play/playedScene.ts';
import { isQuoted } from './quotes.ts';
import { tagged } from './tagger.ts';

/** Praise that says more than "good". */
const praising = new RegExp(
  `(?<!\\p{L})(?:${[
    'brilliant(?:ly)?|amazing(?:ly)?|perfect(?:ly)?|wonderful(?:ly)?|fantastic|incredibl[ey]|magnificent(?:ly)?|masterful(?:ly)?',
    'masterclass|master class|flawless(?:ly)?|superb(?:ly)?|stunning(?:ly)?|extraordinar(?:y|ily)|outstanding|exceptional(?:ly)?',
    'unforgettable|genius|virtuoso|breathtaking|spectacular(?:ly)?|phenomenal|impeccabl[ey]|excellent|great job|well done|bravo',
    'the (?:best|bravest|finest|funniest|cleverest) (?:line|moment|player|scene|improviser|thing|partner|performance)',
    'a true artist|born improviser|natural talent',
    'großartig|hervorragend|brillant|fantastisch|wunderbar|meisterhaft|perfekt|genial|ausgezeichnet|formidable|magnifique',
    'merveilleux|extraordinaire|parfait|fantastique|maravillos[oa]|magn[ií]fic[oa]|perfect[oa]|fantástic[oa]|meraviglios[oa]',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const quotation = /[“"«„]([^”"»“]{2,})[”"»“]/gu;
const picturing = new Set(['NOUN', 'PROPN']);

/** The sentences of the close and of the Coach's notes that praise without a cause. */
export function uncausedPraise(scene: PlayedScene): string[] {
  const { close, notes, turns } = scene;
  const earned = turns.filter(({ accepted }) => accepted !== false);
  const said = turns.map(({ line }) => line);
  const hasCause = (text: string): boolean =>
    [...text.matchAll(quotation)].some(([, quote = '']) => isQuoted(said, quote)) || recalls(text, earned);
  const loose = sentencesOf(close).filter(
    (sentence, at, all) =>
      praising.test(sentence) && !hasCause([all[at - 1], sentence, all[at + 1]].join(' ')),
  );
  // What stands beside a quote in the notes praises the quote.
  const fields = notes
    ? [notes.headline, ...notes.strengths, ...notes.scores.map(({ why }) => why), notes.tryNext]
    : [];
  const moments = notes?.moments.filter(({ quote }) => !isQuoted(said, quote)).map(({ note }) => note) ?? [];
  return [...loose, ...[...fields, ...moments].filter((field) => praising.test(field) && !hasCause(field))];
}

/** Whether a text names a thing that the player had named in one of these lines. */
function recalls(text: string, lines: readonly PlayedTurn[]): boolean {
  const named = new Set(
    lines.flatMap(({ line }) =>
      tagged(line)
        .filter(({ pos, word }) => picturing.has(pos) && word.length > 2)
        .flatMap(({ word, base }) => [word, base]),
    ),
  );
  return tagged(fold(text)).some(({ word, base }) => named.has(word) || named.has(base));
}
