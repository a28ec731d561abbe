import { z } from 'zod';
import { Chunk } from './chunk.ts';
import { SessionId } from './instants.ts';
import { Session, Turn } from './session.ts';

/** The MC closes the show, by the player's wish or because the Stage Manager found the ending. Streaming, repeatable. */
export const endSession = {
  request: z.strictObject({ sessionId: SessionId }),
  chunk: Chunk,
  response: z.strictObject({
    /** The MC's close. */
    turn: Turn,
    session: Session,
  }),
} as const;
