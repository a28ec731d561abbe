import { z } from 'zod';
import { Timestamp } from './instants.ts';
import { SessionSummary } from './session.ts';

/** The player's shows, newest first, a page at a time. */
export const listSessions = {
  request: z.strictObject({
    /** `nextBefore` of the page before. */
    before: Timestamp.optional(),
  }),
  response: z.strictObject({ sessions: z.array(SessionSummary), nextBefore: Timestamp.nullable() }),
} as const;
