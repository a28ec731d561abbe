import type { z } from 'zod';
import { adminCallables } from './admin/callables.ts';
import { checkIn } from './checkIn.ts';
import { deleteMyData } from './deleteMyData.ts';
import { endSession } from './endSession.ts';
import { exportMyData } from './exportMyData.ts';
import { getLobby } from './getLobby.ts';
import { getProgress } from './getProgress.ts';
import { getSession } from './getSession.ts';
import { listSessions } from './listSessions.ts';
import { openScene } from './openScene.ts';
import { playTurn } from './playTurn.ts';
import { reportMission } from './reportMission.ts';
import { requestAccess } from './requestAccess.ts';
import { retryNotes } from './retryNotes.ts';
import { startSession } from './startSession.ts';
import { takeSuggestion } from './takeSuggestion.ts';

/** What the players' screens call. */
export const playerCallables = {
  checkIn,
  requestAccess,
  getLobby,
  startSession,
  takeSuggestion,
  openScene,
  playTurn,
  endSession,
  getSession,
  listSessions,
  retryNotes,
  getProgress,
  reportMission,
  exportMyData,
  deleteMyData,
} as const;

/** Every callable there is, by name. */
export const callables = { ...playerCallables, ...adminCallables } as const;

export type CallableName = keyof typeof callables;
export type PlayerCallableName = keyof typeof playerCallables;
export type AdminCallableName = keyof typeof adminCallables;
/** What a client sends, before defaults are filled in. */
export type CallableInput<N extends CallableName> = z.input<(typeof callables)[N]['request']>;
/** What the server works with, after validation. */
export type CallableRequest<N extends CallableName> = z.output<(typeof callables)[N]['request']>;
export type CallableResponse<N extends CallableName> = z.output<(typeof callables)[N]['response']>;
/** The callables that stream chunks while they run. */
export type StreamingCallableName = {
  [N in CallableName]: (typeof callables)[N] extends { chunk: unknown } ? N : never;
}[CallableName];
