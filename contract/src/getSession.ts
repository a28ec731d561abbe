import { z } from 'zod';
import { SessionId } from './instants.ts';
import { Session, Turn } from './session.ts';

/** A show as it stands: what a reload or a second device needs, an open turn included. */
export const getSession = {
  request: z.strictObject({ sessionId: SessionId }),
  response: z.strictObject({ session: Session, turns: z.array(Turn) }),
} as const;
