import { z } from 'zod';

/** One word, or a short run of words ("your excellency"), in any script. */
const Words = z.string().trim().min(1).max(60);
/** A Latin letter without its accents; lines in other scripts are never held to it. */
const Letter = z.string().regex(/^[A-Z]$/);
/** Part of a line or all of it. */
const Text = z.string().trim().min(1).max(300);

/**
 * What a single line has to keep, where the game has a rule for it: data only, so that it travels to the models, to the
 * understudy and to the screen. `emotion` and `genre` are called out and played, but no code can tell whether a line
 * keeps them; all others can be checked. Words are compared whole, and without regard to case, accents and punctuation.
 */
export const LineRule = z.discriminatedUnion('kind', [
  /** The line is nothing but questions. */
  z.strictObject({ kind: z.literal('question') }),
  /** The line asks nothing. */
  z.strictObject({ kind: z.literal('statement') }),
  /** The line has exactly `count` words. */
  z.strictObject({ kind: z.literal('words'), count: z.int().min(1).max(50) }),
  /** The line begins with this letter. */
  z.strictObject({ kind: z.literal('first-letter'), letter: Letter }),
  /** The line begins with this word; its plural will do. */
  z.strictObject({ kind: z.literal('first-word'), word: Words }),
  /** The line begins with these words. */
  z.strictObject({ kind: z.literal('first-words'), text: Text }),
  /** These words, in this order and without a gap, stand in the line. */
  z.strictObject({ kind: z.literal('exact-line'), text: Text }),
  /** An earlier line, said again; three words of four are enough. */
  z.strictObject({ kind: z.literal('again'), text: Text }),
  /** Anything but this earlier line. */
  z.strictObject({ kind: z.literal('differs'), text: Text }),
  /** This word is somewhere in the line; its plural will do. */
  z.strictObject({ kind: z.literal('contains'), word: Words }),
  /** This word, in just this form, is nowhere in the line. */
  z.strictObject({ kind: z.literal('avoids-word'), word: Words }),
  /** No word of the line has this letter. */
  z.strictObject({ kind: z.literal('avoids-letter'), letter: Letter }),
  /** The line is played with this feeling. */
  z.strictObject({ kind: z.literal('emotion'), emotion: Words }),
  /** The line belongs in this kind of story. */
  z.strictObject({ kind: z.literal('genre'), genre: Words }),
]);
export type LineRule = z.infer<typeof LineRule>;
export type LineRuleKind = LineRule['kind'];
