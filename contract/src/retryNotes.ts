import { z } from 'zod';
import { SessionId } from './instants.ts';

/** Asks the Coach again after the notes failed. */
export const retryNotes = {
  request: z.strictObject({ sessionId: SessionId }),
  response: z.strictObject({ status: z.enum(['pending', 'ready']) }),
} as const;
