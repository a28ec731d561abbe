import type { TurnDocument } from '../sessions/session.ts';

/** Marks that a model may wrap round a quote; they are not part of it. */
const wrapping = /^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/gu;

export interface FoundQuote {
  readonly quote: string;
  readonly turn: number;
}

/**
 * Looks a quote up in what the player said, word for word: first in the turn it is said to be from, then in the others.
 * @returns null when it isn't there
 */
export function findQuote(turns: readonly TurnDocument[], quote: string, turn?: number): FoundQuote | null {
  const said = turns.filter(({ kind, line }) => kind === 'exchange' && line !== null);
  const named = said.filter(({ n }) => n === turn);
  for (const candidate of new Set([quote, quote.replace(wrapping, '')])) {
    if (candidate === '') continue;
    const found = [...named, ...said].find(({ line }) => line?.includes(candidate));
    if (found) return { quote: candidate, turn: found.n };
  }
  return null;
}
