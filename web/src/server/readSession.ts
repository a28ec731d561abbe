import { type CallableResponse, SessionId } from '@improv/contract';
import { ApiError } from './apiError.ts';
import { call } from './call.ts';
import { serverMessages } from './messages.ts';

/** Reads one show. @throws ApiError */
export async function readSession(sessionId: string): Promise<CallableResponse<'getSession'>> {
  if (!SessionId.safeParse(sessionId).success) {
    throw new ApiError('unknown-session', serverMessages.noSuchShow);
  }
  return call('getSession', { sessionId });
}
