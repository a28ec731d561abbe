import { z } from 'zod';
import { Chunk } from './chunk.ts';
import { SessionId } from './instants.ts';
import { Session, Turn } from './session.ts';

/** The MC welcomes and sets the scene. Streaming; sent again, it returns what the MC said. */
export const openScene = {
  request: z.strictObject({ sessionId: SessionId }),
  chunk: Chunk,
  response: z.strictObject({ turn: Turn, session: Session }),
} as const;
