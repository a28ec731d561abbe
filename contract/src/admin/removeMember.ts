import { z } from 'zod';
import { Email, OutdatedMember } from './member.ts';

/** Removes a member from the guest list: their very next call is refused. */
export const removeMember = {
  request: z.strictObject({ email: Email, revision: z.int().min(0) }),
  response: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('removed') }),
    OutdatedMember,
  ]),
} as const;
