import { z } from 'zod';
import { Timestamp } from './instants.ts';

/** Everything that is kept about the caller, a part at a time; any signed-in caller, member or not. */
export const exportMyData = {
  request: z.strictObject({
    /** `next` of the part before. */
    cursor: z.string().max(1_000).optional(),
  }),
  response: z.strictObject({
    exportedAt: Timestamp,
    /** The first part has who they are; each has some of their shows, with every line and the notes. */
    person: z.record(z.string(), z.json()).nullable(),
    shows: z.array(z.record(z.string(), z.json())),
    next: z.string().nullable(),
  }),
} as const;
