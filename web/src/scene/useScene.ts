import type { CallableResponse, Session } from '@improv/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isShutOut } from '../server/apiError.ts';
import { keys } from '../server/queries.ts';
import { readSession } from '../server/readSession.ts';
import { useCastSource } from '../understudy/castSource.ts';
import { pollAfter } from './pollAfter.ts';
import { runTurn } from './runTurn.ts';
import {
  closeRequest,
  nextTurnRequest,
  type SceneEvent,
  type SceneState,
  type TurnRequest,
} from './sceneState.ts';
import { createSceneStore, type SceneStore } from './sceneStore.ts';
import type { SceneVoice } from './sceneVoice.ts';

export interface Scene {
  readonly state: SceneState;
  /** Why the show can't be read at all, or no longer is for whoever is here; null while it can. */
  readonly unreadable: Error | null;
  readonly type: (text: string) => void;
  readonly say: (line: string) => void;
  readonly end: () => void;
  /** Sends what failed again, word for word. */
  readonly tryAgain: () => void;
  /** Takes a failed line back into the prompt. */
  readonly takeBack: () => void;
  /** The suggestion is settled: the show goes on with it. */
  readonly suggested: (session: Session) => void;
  readonly readAgain: () => void;
  /** Who plays the exchanges while the show is spoken; null while it is typed. */
  readonly voice: SceneVoice | null;
  /** Has the exchanges played by voice, or by typing again. */
  readonly handOver: (voice: SceneVoice | null) => void;
  /** For whoever plays the exchanges. */
  readonly dispatch: (event: SceneEvent) => void;
  readonly now: () => SceneState;
}

/**
 * A running scene: follows the server, plays what must be played, and lets the player speak. The store owns the scene while
 * it is shown: the query only fetches what the server says, and gets the scene back when the player leaves.
 */
export function useScene(sessionId: string): Scene {
  const [store] = useState(() => createSceneStore(sessionId));
  const [voice, setVoice] = useState<SceneVoice | null>(null);
  const state = useStore(store);
  const queries = useQueryClient();
  const settledAt = useRef(performance.now());

  const query = useQuery({
    queryKey: keys.session(sessionId),
    queryFn: () => readSession(sessionId),
    staleTime: 0,
    refetchOnWindowFocus: () => (store.getState().spoken ? false : 'always'),
    refetchInterval: () => {
      const { session, live, spoken } = store.getState();
      if (session?.status !== 'active' || live || spoken) return false;
      return pollAfter(performance.now() - settledAt.current);
    },
  });

  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (!data || dataUpdatedAt === 0) return;
    store.dispatch({ type: 'loaded', ...data });
    useCastSource.setState({ source: data.session.modelSource });
  }, [data, dataUpdatedAt, store]);
  useGiveBack(store, sessionId);

  const play = useCallback(
    async (request: TurnRequest, responseMs?: number) => {
      const cameOff = await runTurn(store, sessionId, request, responseMs);
      settledAt.current = performance.now();
      if (!cameOff) return queries.invalidateQueries({ queryKey: keys.session(sessionId) });
      const { session } = store.getState();
      if (session?.status !== 'active') await queries.invalidateQueries({ queryKey: keys.shows });
    },
    [store, sessionId, queries],
  );

  const handOver = useCallback(
    (next: SceneVoice | null): void => {
      setVoice(next);
      store.dispatch({ type: 'spoken', on: next !== null });
      settledAt.current = performance.now();
      if (!next) void queries.invalidateQueries({ queryKey: keys.session(sessionId) });
    },
    [store, sessionId, queries],
  );

  const request = nextTurnRequest(state);
  useEffect(() => {
    if (request) void play(request);
  }, [request, play]);

  const { session, trouble } = state;
  return {
    state,
    unreadable: session && !isShutOut(query.error) ? null : query.error,
    type: (text) => store.dispatch({ type: 'typed', text }),
    say: (line) => {
      if (!session) return;
      if (voice) return voice.say(line);
      const thoughtFor = Math.round(performance.now() - settledAt.current);
      void play({ kind: 'exchange', n: session.turnsPlayed + 1, line }, thoughtFor);
    },
    end: () => {
      voice?.hush();
      if (session) void play(closeRequest(session));
    },
    tryAgain: () => {
      if (voice && trouble?.kind === 'exchange' && trouble.line) return voice.say(trouble.line);
      if (trouble) void play({ kind: trouble.kind, n: trouble.n, line: trouble.line });
    },
    takeBack: () => store.dispatch({ type: 'withdrawn' }),
    suggested: (session) => store.dispatch({ type: 'suggested', session }),
    readAgain: () => void query.refetch(),
    voice,
    handOver,
    dispatch: store.dispatch,
    now: store.getState,
  };
}

/** What was played goes to the page that shows this session next: it begins with that, and asks the server anew. */
function useGiveBack(store: SceneStore, sessionId: string): void {
  const queries = useQueryClient();
  // A layout effect, because it must come before the cache is emptied for the next person.
  useLayoutEffect(
    () => () => {
      const { session, turns } = store.getState();
      queries.setQueryData<CallableResponse<'getSession'>>(
        keys.session(sessionId),
        // Nothing goes back to where the server has said that it is not for this player.
        (known) => (known && session ? { session, turns: [...turns] } : undefined),
      );
    },
    [store, sessionId, queries],
  );
}
