import type { TurnDocument } from '../sessions/session.ts';

export interface FoundQuote {
  readonly quote: string;
  readonly turn: number;
}

/** Marks that a model may wrap round a quote, and what it may end it with: neither has to be in the line. */
const wrapping = /^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/gu;
const ending = /[.,;:!?…]+$/u;
/** Leaves something out. */
const gap = /\s*(?:\.{3}|…|\[(?:\.{3}|…)\])\s*/u;
/** Parts of a quote with a gap in it: a shorter one could stand anywhere. */
const shortestPart = 8;

/**
 * Looks a quote up in what the player said, as a reader would judge it: quotation marks, case, the kind of white space and
 * a full stop at the end may differ, and an ellipsis may leave out what stands between two true parts; a changed word may
 * not. First in the turn that it is said to be from, then in the others.
 * @returns the player's own characters; null when the quote isn't there
 */
export function findQuote(turns: readonly TurnDocument[], quote: string, turn?: number): FoundQuote | null {
  const said = turns.filter(({ kind, line, aside }) => kind === 'exchange' && line !== null && !aside);
  const inOrder = [...said.filter(({ n }) => n === turn), ...said];
  for (const parts of readingsOf(quote)) {
    for (const { n, line } of inOrder) {
      const found = line && findParts(line, parts);
      if (found) return { quote: found, turn: n };
    }
  }
  return null;
}

/** Whether a quote stands in one of the lines, by the same judgement. */
export function isSaid(lines: readonly string[], quote: string): boolean {
  return readingsOf(quote).some((parts) => lines.some((line) => findParts(line, parts) !== null));
}

/** The ways to read a quote, each as the parts that an ellipsis leaves. */
function readingsOf(quote: string): string[][] {
  return [...new Set([quote, quote.replace(wrapping, '')])]
    .map((candidate) => candidate.split(gap).filter((part) => part !== ''))
    .filter((parts) => parts.length > 0)
    .filter((parts) => parts.length === 1 || parts.every((part) => part.length >= shortestPart));
}

/** Finds all parts, one after the other. @returns from the first to the last, as the line has it */
function findParts(line: string, parts: readonly string[]): string | null {
  const folded = fold(line);
  const found: string[] = [];
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const wanted = fold(isLast ? part.trim() : part).text;
    const at =
      findWords(folded.text, wanted, from) ??
      (isLast ? findWords(folded.text, wanted.replace(ending, ''), from) : null);
    if (!at) return null;
    found.push(line.slice(folded.at[at.from], (folded.at[at.to - 1] ?? line.length) + 1));
    from = at.to;
  }
  return found.join(' … ');
}

/** Where whole words stand; null for none. */
function findWords(text: string, wanted: string, from: number): { from: number; to: number } | null {
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const to = at + wanted.length;
    if (!isWithinWord(text, at) && !isWithinWord(text, to)) return { from: at, to };
  }
  return null;
}

function isWithinWord(text: string, at: number): boolean {
  const inWord = /[\p{L}\p{N}]/u;
  return inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? '');
}

/** A text without what may differ, and where in it each character comes from. */
function fold(text: string): { readonly text: string; readonly at: readonly number[] } {
  let folded = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = foldCharacter(text[index] ?? '');
    if (character === '' || (character === ' ' && folded.endsWith(' '))) continue;
    folded += character;
    at.push(index);
  }
  return { text: folded, at };
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[‘’‚‛′]/u.test(character)) return "'";
  if (/[“”„‟″«»]/u.test(character)) return '"';
  if (/[‐‑‒–—−]/u.test(character)) return '-';
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}
