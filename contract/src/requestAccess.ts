import { z } from 'zod';

/** A signed-in person who is not a member asks to be let in; one open request per person. */
export const requestAccess = {
  request: z.strictObject({
    /** A word to the admin, if any. */
    message: z
      .string('The message must be text.')
      .trim()
      .max(300, 'That message is longer than 300 characters. Shorten it a little.')
      .default(''),
  }),
  response: z.strictObject({ requested: z.literal(true) }),
} as const;
