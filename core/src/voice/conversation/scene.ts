import { maxTurns } from '@improv/contract';
import { directionFor } from '../../cast/rules.ts';
import { sceneOf } from '../../cast/scene.ts';
import type { Person, PlayContext } from '../../context.ts';
import { ownSession } from '../../sessions/getSession.ts';
import { type SessionDocument, sessionRef, statusAt, TurnDocument, turnRef } from '../../sessions/session.ts';
import { sessionRefusals } from '../../sessions/sessionRefusals.ts';
import { beginTurn } from '../../stage/beginTurn.ts';
import type { Closed } from '../../stage/closeTurn.ts';
import { directionInWords } from './direction.ts';
import type { ToldScene } from './partnerNotes.ts';

/** A scene as it stands between two turns. */
export interface Scene {
  readonly stage: SessionDocument['stage'];
  /** The number of the next turn. */
  readonly turn: number;
  /** The line of that turn when it was left open; null otherwise. */
  readonly openLine: string | null;
  /** What the Partner is told before the player speaks; null once the scene is over. */
  readonly told: ToldScene | null;
  /** What it is about, for the screen of what the Partner says. */
  readonly about: readonly string[];
}

/** @throws Refusal `unknown-session`, `not-your-session`, `session-not-open`, `session-over` */
export async function readScene(context: PlayContext, person: Person, sessionId: string): Promise<Scene> {
  const { db, now } = context;
  const reference = sessionRef(db, sessionId);
  const session = ownSession((await reference.get()).data(), person);
  if (session.stage === 'welcome') {
    throw sessionRefusals.notOpen();
  }
  if (statusAt(session, now()) !== 'active') {
    throw sessionRefusals.over();
  }
  const turn = session.turnsPlayed + 1;
  const next = await turnRef(reference, turn).get();
  const open = next.exists ? TurnDocument.parse(next.data()) : null;
  return {
    stage: session.stage,
    turn,
    openLine: open?.status === 'open' && open.kind === 'exchange' ? open.line : null,
    ...tellOf(context, sessionId, session),
  };
}

/** The scene after a turn; null when the show has gone on since. */
export function sceneAfter(context: PlayContext, sessionId: string, { turn, session }: Closed): Scene | null {
  if (turn.n !== session.turnsPlayed) return null;
  return {
    stage: session.stage,
    turn: turn.n + 1,
    openLine: null,
    ...tellOf(context, sessionId, session),
  };
}

/** The brief and the Stage Manager's note, and what the scene is about. */
function tellOf(
  { lastTurn = maxTurns, now }: PlayContext,
  sessionId: string,
  session: SessionDocument,
): Pick<Scene, 'told' | 'about'> {
  if (session.stage !== 'scene') return { told: null, about: [] };
  const turn = session.turnsPlayed + 1;
  const { partner, direction } = beginTurn(sessionId, session, null, { turn, lastTurn, now: now() });
  const note = directionInWords(direction, partner.room);
  const rule = directionFor(partner, false);
  return {
    told: { brief: partner, direction: rule === '' ? note : `${note}\n${rule}` },
    about: sceneOf(partner),
  };
}
