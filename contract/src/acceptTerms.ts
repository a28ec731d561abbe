import { z } from 'zod';

/** The member agrees to the terms and the privacy page that they have read. Repeatable: the first time counts. */
export const acceptTerms = {
  request: z.strictObject({
    /** `termsVersion` of the page that showed them. */
    version: z.string('Say which version you agree to.').min(1).max(40),
  }),
  response: z.strictObject({ acceptedTerms: z.string() }),
} as const;
