import { z } from 'zod';
import { Role, Tier } from '../person.ts';

/** Of one import. */
export const maxImportLines = 10_000;
/** Characters. */
export const maxImportLength = 2_000_000;

export const ImportLine = z.strictObject({
  /** Counted from 1, as in the text. */
  line: z.int().min(1),
  /** The address in its normal form; of a bad line its beginning, as written. */
  email: z.string(),
  /** `duplicate`: the address stands further up already, and that line counts. */
  action: z.enum(['add', 'update', 'unchanged', 'duplicate', 'bad']),
  role: Role.nullable(),
  tier: Tier.nullable(),
  /** What is wrong with a bad line, one sentence. */
  why: z.string().nullable(),
});
export type ImportLine = z.infer<typeof ImportLine>;

/**
 * Many members at once: one address a line, or CSV (comma, semicolon or tab) with the columns email, role, tier, note;
 * a first line with these names may change their order. For a member who is on the list already, columns that are left out stay as they are.
 */
export const importMembers = {
  request: z.strictObject({
    text: z
      .string('The list must be text.')
      .max(maxImportLength, 'That list is too long: import it in parts of 10,000 lines.'),
    /** True: says what would happen, and changes nothing. */
    preview: z.boolean(),
    /** For new people whose line names none. */
    role: Role.default('player'),
    tier: Tier.default('text'),
  }),
  response: z.strictObject({
    /** Whether it has happened. */
    applied: z.boolean(),
    counts: z.strictObject({
      add: z.int(),
      update: z.int(),
      unchanged: z.int(),
      duplicate: z.int(),
      bad: z.int(),
    }),
    lines: z.array(ImportLine),
  }),
} as const;
