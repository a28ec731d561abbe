import { z } from 'zod';
import { SessionId } from './instants.ts';
import { maxLocationLength } from './session.ts';

/** Counts the show against the limits and draws the audience. Sent twice with one `requestId`, it starts one show. */
export const startSession = {
  request: z.strictObject({
    /** Made by the client, once per press of the button; becomes the session's id. */
    requestId: SessionId,
    gameId: z.string().min(1).max(40),
    location: z
      .string('The location must be text.')
      .trim()
      .min(1, 'Say where the scene takes place.')
      .max(maxLocationLength, 'That place is longer than 200 characters. Shorten it a little.'),
  }),
  response: z.strictObject({ sessionId: SessionId }),
} as const;
