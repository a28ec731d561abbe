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
  /** Why the show can't be loaded, or the player may no longer see it; null otherwise. */
  readonly unreadable: Error | null;
  readonly type: (text: string) => void;
  readonly say: (line: string) => void;
  readonly end: () => void;
  /** Sends a failed turn again, unchanged. */
  readonly tryAgain: () => void;
  /** The player has sent a line before the scene was open: the MC begins with the suggestion as it was shouted. */
  readonly goAhead: () => void;
  /** Puts a failed line back into the prompt. */
  readonly takeBack: () => void;
  /** The suggestion has been answered. */
  readonly suggested: (session: Session) => void;
  readonly readAgain: () => void;
  /** Plays the exchanges while the show is spoken; null while it is typed. */
  readonly voice: SceneVoice | null;
  /** Has the exchanges played by voice; null goes back to typing. */
  readonly handOver: (voice: SceneVoice | null) => void;
  /** For the voice, which plays the exchanges of a spoken show. */
  readonly dispatch: (event: SceneEvent) => void;
  readonly now: () => SceneState;
}

/**
 * A running scene: follows the server, plays the turns that are due, and sends the player's lines. The store owns the state
 * while the scene is shown; the query only fetches, and its cache gets the final state when the player leaves.
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
    goAhead: () => store.dispatch({ type: 'ahead' }),
    takeBack: () => store.dispatch({ type: 'withdrawn' }),
    suggested: (session) => store.dispatch({ type: 'suggested', session }),
    readAgain: () => void query.refetch(),
    voice,
    handOver,
    dispatch: store.dispatch,
    now: store.getState,
  };
}

/** Puts the final state into the cache, so that the next page starts from it before it refetches. */
function useGiveBack(store: SceneStore, sessionId: string): void {
  const queries = useQueryClient();
  // A layout effect, because it must come before the cache is emptied for the next person.
  useLayoutEffect(
    () => () => {
      const { session, turns } = store.getState();
      queries.setQueryData<CallableResponse<'getSession'>>(
        keys.session(sessionId),
        // No state goes back where the server has refused this player.
        (known) => (known && session ? { session, turns: [...turns] } : undefined),
      );
    },
    [store, sessionId, queries],
  );
}
