import { z } from 'zod';

/** A field of a stored document whose value the schema refuses: only an edit by hand leaves one. */
export const BrokenField = z.strictObject({
  /** Where it is in Firestore, as in `config/runtime`. */
  document: z.string(),
  /** With dots, as in `flags.voicePercent`; empty for the document as a whole. */
  field: z.string(),
  found: z.string(),
  used: z.string(),
});
export type BrokenField = z.infer<typeof BrokenField>;
