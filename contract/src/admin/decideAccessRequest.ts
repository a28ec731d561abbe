import { z } from 'zod';
import { Role, Tier } from '../person.ts';
import { MemberEntry } from './member.ts';

/** Lets somebody in who asked, or not. */
export const decideAccessRequest = {
  request: z.discriminatedUnion('decision', [
    z.strictObject({
      uid: z.string().min(1).max(128),
      decision: z.literal('approve'),
      role: Role.default('player'),
      tier: Tier.default('text'),
    }),
    z.strictObject({ uid: z.string().min(1).max(128), decision: z.literal('decline') }),
  ]),
  response: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('approved'), member: MemberEntry }),
    z.strictObject({ outcome: z.literal('declined') }),
    /** Another admin was quicker, or the person has withdrawn. */
    z.strictObject({ outcome: z.literal('decided-already') }),
  ]),
} as const;
