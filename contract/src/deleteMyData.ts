import { z } from 'zod';

/**
 * Deletes everything that is kept about the caller, their place on the guest list and their account included. Repeatable:
 * what a broken connection left over goes with the next call.
 */
export const deleteMyData = {
  request: z.strictObject({
    confirm: z.literal('delete everything', 'Confirm that you want everything deleted.'),
  }),
  response: z.strictObject({ deleted: z.literal(true), shows: z.int().min(0) }),
} as const;
