import type { CallableResponse, Session, Turn } from '@improv/contract';
import { screen } from '@testing-library/react';
import { ScenePage } from '../../src/stage/ScenePage.tsx';
import { aSession, played, welcome } from '../show.ts';
import { answer } from './answers.ts';
import { type Shown, show } from './show.tsx';

export const sessionId = aSession().id;
export const threeTurns: readonly Turn[] = [welcome(), played(1), played(2), played(3)];

/** What the lobby knows. @param open whether this member may speak with the cast */
export function aLobby(open: boolean): CallableResponse<'getLobby'> {
  const { game } = aSession();
  return {
    games: [game],
    locations: ['a ferry', 'a bakery', 'a lift', 'a vineyard', 'a lighthouse', 'a laundrette'],
    showsToday: { used: 1, limit: 5, resetsAt: '2026-11-22T00:00:00.000Z' },
    voiceToday: { open, used: 0, limit: 20 },
    costToday: { used: 0, limit: 1 },
    closed: null,
    activeShows: { limit: 2, sessions: [] },
    mission: null,
    modelSource: 'understudy',
  };
}

/** The server has this show. */
export function onStage(
  changes: Partial<Session> = {},
  turns: readonly Turn[] = threeTurns,
  { voice = false } = {},
): void {
  answer('getSession', () => ({ session: aSession(changes), turns: [...turns] }));
  answer('getLobby', () => aLobby(voice));
}

/** How a turn ends well. */
export function playedOn(n: number, changes: Partial<Turn> = {}): CallableResponse<'playTurn'> {
  return {
    turn: played(n, changes),
    session: aSession({ turnsPlayed: n, turnsRemaining: 15 - n }),
  };
}

/** Goes on stage, and waits until the player can type. */
export async function enter(): Promise<Shown & { readonly line: HTMLElement }> {
  const shown = show(<ScenePage sessionId={sessionId} />);
  const line = await screen.findByRole('textbox', { name: 'Your line' });
  return { ...shown, line };
}
