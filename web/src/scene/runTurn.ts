import type { Chunk, Session, Turn } from '@improv/contract';
import { asApiError } from '../server/apiError.ts';
import { stream } from '../server/call.ts';
import type { TurnRequest } from './sceneState.ts';
import type { SceneStore } from './sceneStore.ts';

/**
 * Has the cast play a turn, and dispatches its progress to the store. Does nothing while another turn is being played.
 * @param responseMs how long the player took to answer, where it was measured
 * @returns whether the turn succeeded
 */
export async function runTurn(
  store: SceneStore,
  sessionId: string,
  request: TurnRequest,
  responseMs?: number,
): Promise<boolean> {
  if (store.getState().live) return false;
  store.dispatch({ type: 'begun', request });
  try {
    const { turn, session } = await ask(sessionId, request, responseMs, (chunk) =>
      store.dispatch({ type: 'chunk', chunk }),
    );
    store.dispatch({ type: 'answered', turn, session });
    return true;
  } catch (error) {
    store.dispatch({ type: 'failed', error: asApiError(error) });
    return false;
  }
}

function ask(
  sessionId: string,
  { kind, n, line }: TurnRequest,
  responseMs: number | undefined,
  onChunk: (chunk: Chunk) => void,
): Promise<{ turn: Turn | null; session: Session }> {
  if (kind === 'welcome') return stream('openScene', { sessionId }, onChunk);
  if (kind === 'close') return stream('endSession', { sessionId }, onChunk);
  return stream('playTurn', { sessionId, turn: n, line: line ?? '', responseMs }, onChunk);
}
