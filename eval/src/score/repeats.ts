import type { LineRule } from '@improv/contract';
import { sharedInOrder, wordsOf } from '@improv/play/text';

/** Lines of fewer words may be much like another: "Yes, captain." Only the very same one counts. */
const shortest = 4;
/** The share of a line's words, in order, that makes it the same line. */
const sameLine = 0.8;
/** Two lines that share this many words at their beginning begin alike. */
const openingWords = 4;

/**
 * Whether a Partner's line says again what the Partner has said in this show, begins as an earlier one began, or hands
 * the player's own line back.
 * @param before the Partner's earlier lines
 * @param rule what the game held the reply to: an opening that it prescribes is not counted
 */
export function repeats(
  line: string,
  reply: string,
  before: readonly string[],
  rule: LineRule | null,
): boolean {
  // Single words may come again.
  if (rule?.kind === 'again' || rule?.kind === 'exact-line' || (rule?.kind === 'words' && rule.count <= 2))
    return false;
  const prescribed = rule?.kind === 'first-words' ? wordsOf(rule.text).length : 0;
  const words = wordsOf(reply).slice(prescribed);
  if (words.length < shortest) return before.some((earlier) => earlier.trim() === reply.trim());
  return before.some((earlier) => alike(words, wordsOf(earlier), prescribed)) || same(words, wordsOf(line));
}

function alike(words: readonly string[], earlier: readonly string[], prescribed: number): boolean {
  const opening = words.slice(0, openingWords).join(' ');
  const begins = [0, prescribed].some(
    (from) => earlier.slice(from, from + openingWords).join(' ') === opening,
  );
  return begins || same(words, earlier);
}

function same(words: readonly string[], others: readonly string[]): boolean {
  return sharedInOrder(words, others) >= sameLine * Math.max(words.length, others.length);
}
