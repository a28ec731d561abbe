import { z } from 'zod';

/** A field of a stored document that holds what it can't, as only somebody who edits by hand can leave it. */
export const BrokenField = z.strictObject({
  /** Where it is in Firestore, as in `config/runtime`. */
  document: z.string(),
  /** With dots, as in `flags.voicePercent`; empty for the document as a whole. */
  field: z.string(),
  found: z.string(),
  used: z.string(),
});
export type BrokenField = z.infer<typeof BrokenField>;
