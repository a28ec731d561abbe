import { type CallableResponse, SessionId } from '@improv/contract';
import { call } from './call.ts';
import { Refused } from './refused.ts';

/** Reads one show. @throws Refused */
export async function readSession(sessionId: string): Promise<CallableResponse<'getSession'>> {
  if (!SessionId.safeParse(sessionId).success) {
    throw new Refused('unknown-session', 'There is no such show.');
  }
  return call('getSession', { sessionId });
}
