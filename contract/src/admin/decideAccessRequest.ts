import { z } from 'zod';
import { DocumentId } from '../documentId.ts';
import { Role, Tier } from '../person.ts';
import { MemberEntry } from './member.ts';

/** Of the account that asked. */
const Uid = DocumentId.max(128, 'That is the id of no account.');

/** Accepts or declines a request for access. */
export const decideAccessRequest = {
  request: z.discriminatedUnion('decision', [
    z.strictObject({
      uid: Uid,
      decision: z.literal('approve'),
      role: Role.default('player'),
      tier: Tier.default('text'),
    }),
    z.strictObject({ uid: Uid, decision: z.literal('decline') }),
  ]),
  response: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('approved'), member: MemberEntry }),
    z.strictObject({ outcome: z.literal('declined') }),
    /** Another admin was quicker, or the person has withdrawn. */
    z.strictObject({ outcome: z.literal('decided-already') }),
  ]),
} as const;
