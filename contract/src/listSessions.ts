import { z } from 'zod';
import { Timestamp } from './instants.ts';
import { SessionSummary } from './session.ts';

/** The player's shows, newest first, a page at a time. */
export const listSessions = {
  request: z.strictObject({
    /** `next` of the page before. */
    cursor: z.string().max(1_000).optional(),
    /** `nextBefore` of the page before, from pages that know no cursor; it passes over shows of one millisecond. */
    before: Timestamp.optional(),
  }),
  response: z.strictObject({
    sessions: z.array(SessionSummary),
    next: z.string().nullable(),
    nextBefore: Timestamp.nullable(),
  }),
} as const;
