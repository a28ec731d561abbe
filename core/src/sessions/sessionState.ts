import type { Stage, Status } from '@improv/contract';

/** Where a show stands, from the lobby to the end, or left behind on the way. */
export type SessionState = 'lobby' | Stage | 'abandoned';

/** What moves a show on. */
export type SessionEvent =
  /** The player starts it in the lobby. */
  | 'started'
  /** The MC has opened the scene. */
  | 'opened'
  /** A turn was played, and the scene goes on. */
  | 'played'
  /** The scene is over, for whatever reason; the MC has the last word. */
  | 'ended'
  /** The MC has spoken it, and the Coach begins. */
  | 'closed'
  /** The MC has spoken it, and nothing was played that a Coach could write about. */
  | 'closed-unplayed'
  /** The Coach's notes are there. */
  | 'coached'
  /** Nobody has touched it for too long. */
  | 'left';

const transitions: Readonly<Record<SessionState, Readonly<Partial<Record<SessionEvent, SessionState>>>>> = {
  lobby: { started: 'welcome', left: 'abandoned' },
  welcome: { opened: 'scene', ended: 'closing', left: 'abandoned' },
  scene: { played: 'scene', ended: 'closing', left: 'abandoned' },
  closing: { ended: 'closing', closed: 'notes', 'closed-unplayed': 'done', left: 'abandoned' },
  notes: { coached: 'done', left: 'abandoned' },
  done: { coached: 'done' },
  // A show left behind after a few turns still gets its notes; it stays abandoned.
  abandoned: { coached: 'abandoned', left: 'abandoned' },
};

/** The state that an event leads to, or null where the event has no place. */
export function after(state: SessionState, event: SessionEvent): SessionState | null {
  return transitions[state][event] ?? null;
}

/**
 * The stage that an event takes a session on stage to.
 * @throws RangeError when the event has no place there, which is a mistake in the code and not the player's
 */
export function stageAfter(stage: Stage, event: Exclude<SessionEvent, 'started' | 'left'>): Stage {
  const next = after(stage, event);
  if (next === null || next === 'lobby' || next === 'abandoned') {
    throw new RangeError(`a show in ${stage} can't be ${event}`);
  }
  return next;
}

/** The stage once the Coach's notes are there: a show that was left behind stays where it was left. */
export function stageCoached(status: Status, stage: Stage): Stage {
  return status === 'abandoned' ? stage : stageAfter(stage, 'coached');
}
