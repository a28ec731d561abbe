import { z } from 'zod';
import { SessionId } from './instants.ts';

/** Keeps a show for good, or lets it go with the others when its time is up. Saying it again changes nothing. */
export const starSession = {
  request: z.strictObject({ sessionId: SessionId, starred: z.boolean('Say whether to keep the show.') }),
  response: z.strictObject({ starred: z.boolean() }),
} as const;
