import { z } from 'zod';

/** A signed-in person who is not a member asks to be let in; one open request per person. */
export const requestAccess = {
  request: z.strictObject({
    /** A word to the admin, if any. */
    message: z.string().trim().max(300).default(''),
  }),
  response: z.strictObject({ requested: z.literal(true) }),
} as const;
