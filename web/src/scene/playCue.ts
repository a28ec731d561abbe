import type { Chunk, Session, Turn } from '@improv/contract';
import { stream } from '../server/call.ts';
import { asRefused } from '../server/refused.ts';
import type { Cue } from './sceneState.ts';
import type { SceneStore } from './sceneStore.ts';

/**
 * Has the cast play a cue and tells the store what comes of it. Does nothing while another cue is being played.
 * @param responseMs how long the player thought, where it was measured
 * @returns whether it came off
 */
export async function playCue(
  store: SceneStore,
  sessionId: string,
  cue: Cue,
  responseMs?: number,
): Promise<boolean> {
  if (store.getState().live) return false;
  store.tell({ type: 'begun', cue });
  try {
    const { turn, session } = await ask(sessionId, cue, responseMs, (chunk) =>
      store.tell({ type: 'chunk', chunk }),
    );
    store.tell({ type: 'answered', turn, session });
    return true;
  } catch (error) {
    store.tell({ type: 'failed', refused: asRefused(error) });
    return false;
  }
}

function ask(
  sessionId: string,
  { kind, n, line }: Cue,
  responseMs: number | undefined,
  onChunk: (chunk: Chunk) => void,
): Promise<{ turn: Turn | null; session: Session }> {
  if (kind === 'welcome') return stream('openScene', { sessionId }, onChunk);
  if (kind === 'close') return stream('endSession', { sessionId }, onChunk);
  return stream('playTurn', { sessionId, turn: n, line: line ?? '', responseMs }, onChunk);
}
