import { z } from 'zod';
import { MemberEntry } from './member.ts';

export const MemberSort = z.enum(['email', 'role', 'createdAt', 'lastSeenAt']);
export type MemberSort = z.infer<typeof MemberSort>;

/** The guest list, a page at a time. */
export const listMembers = {
  request: z.strictObject({
    /** The beginning of any word of the address or the note; empty for all. */
    search: z
      .string('The search must be text.')
      .trim()
      .toLowerCase()
      .max(100, 'Search for less.')
      .default(''),
    sort: MemberSort.default('email'),
    direction: z.enum(['asc', 'desc']).default('asc'),
    pageSize: z.int().min(1).max(200).default(50),
    /** `next` of the page before, asked for with the same search and sort. */
    cursor: z.string().max(1_000).optional(),
  }),
  response: z.strictObject({
    members: z.array(MemberEntry),
    /** How many there are on all pages. */
    total: z.int().min(0),
    next: z.string().nullable(),
  }),
} as const;
