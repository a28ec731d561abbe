import type { Stage, Status } from '@improv/contract';

/** The states of a show, from the lobby to the end, or abandoned on the way. */
export type SessionState = 'lobby' | Stage | 'abandoned';

/** The events that change the state. */
export type SessionEvent =
  /** The player has started it in the lobby. */
  | 'started'
  /** The MC has opened the scene. */
  | 'opened'
  /** A turn was played, and the scene goes on. */
  | 'played'
  /** The scene has ended; the MC's close follows. */
  | 'ended'
  /** The MC has closed the show, and the Coach's notes follow. */
  | 'closed'
  /** The MC has closed the show, in which no turn was played: there are no notes. */
  | 'closed-unplayed'
  /** The Coach's notes have been stored. */
  | 'coached'
  /** It has been untouched for too long. */
  | 'left';

const transitions: Readonly<Record<SessionState, Readonly<Partial<Record<SessionEvent, SessionState>>>>> = {
  lobby: { started: 'welcome', left: 'abandoned' },
  welcome: { opened: 'scene', ended: 'closing', left: 'abandoned' },
  scene: { played: 'scene', ended: 'closing', left: 'abandoned' },
  closing: { ended: 'closing', closed: 'notes', 'closed-unplayed': 'done', left: 'abandoned' },
  notes: { coached: 'done', left: 'abandoned' },
  done: { coached: 'done' },
  // An abandoned show with a few turns still gets notes, and stays abandoned.
  abandoned: { coached: 'abandoned', left: 'abandoned' },
};

/** The state after an event; null when the event is not allowed. */
export function after(state: SessionState, event: SessionEvent): SessionState | null {
  return transitions[state][event] ?? null;
}

/**
 * The stage of an active session after an event.
 * @throws RangeError when the event is not allowed, which is a bug
 */
export function stageAfter(stage: Stage, event: Exclude<SessionEvent, 'started' | 'left'>): Stage {
  const next = after(stage, event);
  if (next === null || next === 'lobby' || next === 'abandoned') {
    throw new RangeError(`a show in ${stage} can't be ${event}`);
  }
  return next;
}

/** The stage once the notes are stored; an abandoned show keeps its stage. */
export function stageCoached(status: Status, stage: Stage): Stage {
  return status === 'abandoned' ? stage : stageAfter(stage, 'coached');
}
