import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the reply does with the line, or how it gets past it. */
const PairKind = z.enum([
  // Taken up.
  'answer',
  'reference',
  'consequence',
  'place',
  'obeyed',
  'feeling',
  'synonym',
  'two-languages',
  'echo',
  // Passed by: nearly all with something that looks like listening, a word or a turn of phrase.
  'topic-change',
  'generic',
  'contradiction',
  'own-story',
  'homonym',
  'two-languages-bait',
  'structure-bait',
  'unrelated',
]);

/** `held-out` pairs are scored only to see how good the scorer is, and never read to improve it. */
export const Split = z.enum(['tuned', 'held-out']);
export type Split = z.infer<typeof Split>;

/** A line and an answer to it, labelled twice. */
export const LabelledPair = z
  .strictObject({
    /** Follows from the texts: see `pairIdOf`. */
    id: z.string(),
    line: z.string().min(1),
    reply: z.string().min(1),
    /** null where the two labels differ: disputed pairs count for nothing. */
    takenUp: z.boolean().nullable(),
    kind: PairKind,
    split: Split,
    /** When the pair was written, and later from the bare pair in shuffled order. */
    labels: z.tuple([z.boolean(), z.boolean()]),
  })
  .refine((pair) => pair.id === pairIdOf(pair.line, pair.reply), 'the id does not follow from the texts')
  .refine((pair) => pair.split === splitOf(pair.id), 'the split does not follow from the id')
  .refine(
    ({ takenUp, labels: [first, second] }) => takenUp === (first === second ? first : null),
    'takenUp is not what both labels say',
  );
export type LabelledPair = z.infer<typeof LabelledPair>;

/** Eight hex digits of the hash of both texts. */
export function pairIdOf(line: string, reply: string): string {
  return createHash('sha256').update(`${line}\n${reply}`).digest('hex').slice(0, 8);
}

/** A third is held out, drawn by the id: a pair can't be moved out of sight, or into it. */
export function splitOf(id: string): Split {
  return Number.parseInt(id, 16) % 3 === 2 ? 'held-out' : 'tuned';
}

const file = join(import.meta.dirname, '../../../uptake/pairs.jsonl');

/** @throws Error that names the line of the file that can't be read, and why */
export function readPairs(): LabelledPair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, at) => (text === '' ? [] : [readPair(text, at + 1)]));
}

/** @param at the line of the file, from 1 @throws Error */
export function readPair(text: string, at: number): LabelledPair {
  try {
    return LabelledPair.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`eval/uptake/pairs.jsonl: line ${at} is no labelled pair: ${why}`);
  }
}

/** How far two labellings of the same pairs agree. */
export interface Agreement {
  readonly pairs: number;
  readonly share: number;
  /** Cohen's: agreement beyond what chance would bring, 1 at most. */
  readonly kappa: number;
}

export function agreement(labels: readonly (readonly [boolean, boolean])[]): Agreement {
  const shareOf = (counts: (pair: readonly [boolean, boolean]) => boolean) =>
    labels.filter(counts).length / labels.length;
  const share = shareOf(([first, second]) => first === second);
  const first = shareOf(([label]) => label);
  const second = shareOf(([, label]) => label);
  const byChance = first * second + (1 - first) * (1 - second);
  return { pairs: labels.length, share, kappa: (share - byChance) / (1 - byChance) };
}
