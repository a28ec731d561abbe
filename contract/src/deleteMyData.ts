import { z } from 'zod';

/**
 * Deletes everything that is kept about the caller, their place on the guest list and their account included. Repeatable:
 * what a broken connection left over goes with the next call.
 */
export const deleteMyData = {
  request: z.strictObject({
    confirm: z.literal('delete everything', 'Confirm that you want everything deleted.'),
  }),
  /** The first comes when the place on the guest list is gone and nothing can stop it any more. */
  chunk: z.strictObject({
    kind: z.literal('deleting'),
    /** Shows deleted so far by this call. */
    shows: z.int().min(0),
  }),
  response: z.strictObject({ deleted: z.literal(true), shows: z.int().min(0) }),
} as const;
