import { z } from 'zod';
import { Chunk } from './chunk.ts';
import { SessionId } from './instants.ts';
import { maxLineLength, maxTurns, Session, Turn } from './session.ts';

/** One turn: the player's line and everything the cast answers to it. Streaming; a repeat is never played twice. */
export const playTurn = {
  request: z.strictObject({
    sessionId: SessionId,
    /** The number of this turn, 1 for the first. */
    turn: z.int().min(1).max(maxTurns),
    line: z
      .string('The line must be text.')
      .trim()
      .min(1, 'Say something first: the line is empty.')
      .max(maxLineLength, 'That line is longer than 1,000 characters. Shorten it a little.'),
    /** Milliseconds from the end of the Partner's line to sending this one, as the client saw it. */
    responseMs: z.int().min(0).max(86_400_000).optional(),
  }),
  chunk: Chunk,
  response: z.strictObject({ turn: Turn, session: Session }),
} as const;
