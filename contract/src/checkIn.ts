import { z } from 'zod';
import { Role, Tier } from './person.ts';

/**
 * Called right after sign-in: mirrors the member document into the token's claims.
 * After `member` with `refreshToken` true, the client refreshes its ID token.
 */
export const checkIn = {
  request: z.strictObject({}),
  response: z.discriminatedUnion('access', [
    z.strictObject({
      access: z.literal('member'),
      role: Role,
      tier: Tier,
      refreshToken: z.boolean(),
      /** The version of the terms that they agreed to last; null when they never did. See `termsVersion`. */
      acceptedTerms: z.string().nullable().optional(),
    }),
    z.strictObject({ access: z.literal('none'), requested: z.boolean() }),
  ]),
} as const;
