import { createStore, type StoreApi } from 'zustand/vanilla';
import { draftOf } from './draft.ts';
import { emptyScene, reduceScene, type SceneEvent, type SceneState, unsaid } from './sceneState.ts';

export interface SceneStore extends StoreApi<SceneState> {
  readonly dispatch: (event: SceneEvent) => void;
}

/** The store of one running scene; the player's draft survives a reload. */
export function createSceneStore(sessionId: string): SceneStore {
  const draft = draftOf(sessionId);
  const store = createStore<SceneState>(() => emptyScene(draft.kept()));
  store.subscribe((state, before) => {
    if (unsaid(state) !== unsaid(before)) draft.keep(unsaid(state));
  });
  return { ...store, dispatch: (event) => store.setState((state) => reduceScene(state, event), true) };
}
