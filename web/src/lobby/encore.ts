import { useHistoryState } from 'wouter/use-browser-location';

/** A scene to play again: what the lobby's form begins with. */
export interface Encore {
  readonly gameId: string;
  readonly location: string;
}

/** The scene that a link to the lobby brought along; null without one. */
export function useEncore(): Encore | null {
  const state: unknown = useHistoryState();
  if (typeof state !== 'object' || state === null || !('gameId' in state && 'location' in state)) return null;
  const { gameId, location } = state;
  return typeof gameId === 'string' && typeof location === 'string' ? { gameId, location } : null;
}
