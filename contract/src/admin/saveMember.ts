import { z } from 'zod';
import { Role, Tier } from '../person.ts';
import { Email, MemberEntry, MemberNote, OutdatedMember, PersonalLimits } from './member.ts';

/** Adds a member or changes one. */
export const saveMember = {
  request: z.strictObject({
    email: Email,
    /** Of the entry that was edited; null to add one. */
    revision: z.int().min(0).nullable(),
    role: Role,
    tier: Tier,
    limits: PersonalLimits.default({}),
    note: MemberNote.default(''),
  }),
  response: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('saved'), member: MemberEntry }),
    /** Also when the member to add is on the list already. */
    OutdatedMember,
  ]),
} as const;
