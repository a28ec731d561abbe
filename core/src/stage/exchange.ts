import {
  type CallableRequest,
  type CastTask,
  maxTurns,
  type PartnerBrief,
  type ScriptLine,
} from '@improv/contract';
import { advance, isComplete } from '@improv/play';
import { playerLine, scriptLines } from '../cast/brief.ts';
import type { Person, PlayContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { sanitizePlayerText } from '../safety/index.ts';
import { openingMood, type SessionDocument } from '../sessions/session.ts';
import { sessionRefusals } from '../sessions/sessionRefusals.ts';
import { stumblesAfter } from '../sessions/stumbles.ts';
import { askRoom, type Heard } from './askRoom.ts';
import { beginTurn } from './beginTurn.ts';
import { withoutOldestLines } from './blockedTurn.ts';
import type { Outcome } from './closeTurn.ts';
import type { Claim } from './lease.ts';
import { stageMessages } from './messages.ts';
import { kept } from './rules.ts';
import { endingSeenAfter, nextStage } from './stageManager.ts';
import { rollingTurns, steadyTurnsAfter } from './steadiness.ts';
import { beginTurnInPlay, type PlayedBefore, type TurnInPlay } from './turnInPlay.ts';

/** A player's line to be played: the client's request, plus what `Claim` adds on the server. */
export type Line = CallableRequest<'playTurn'> & Pick<Claim, 'takesOverAfterMs'>;

/** What the Partner is told about the turn. */
export interface AskedPartner {
  readonly brief: PartnerBrief;
  readonly line: string;
  /** Whether the line was said to the theatre and not in the scene: to steer the cast, or to ask for marks. */
  readonly steers: boolean;
}

/** A player's line whose turn is open. The caller gets the Partner's answer: from a text model or by voice. */
export interface Exchange {
  readonly kind: 'mine';
  readonly turn: TurnInPlay;
  readonly asked: AskedPartner;
  /** Asks the Room about the line. @returns null when it failed */
  askRoom(): Promise<Heard | null>;
  /**
   * The result to close the turn with.
   * @param reply the Partner's line
   * @param heard null without the Room's answer
   * @param isWithheld whether the model refused the player's line for good
   */
  outcome(reply: string, heard: Heard | null, isWithheld?: boolean): Outcome;
}

/**
 * Opens the turn of a line, with the Stage Manager's direction.
 * @param calls the members of the cast that are asked over REST
 * @returns the stored result when the turn has been played already
 * @throws Refusal what `openTurn` refuses; `line-declined`; `session-not-open` before the welcome; `turn-out-of-order`
 */
export async function beginExchange(
  context: PlayContext,
  person: Person,
  { sessionId, turn: number, line: written, responseMs, takesOverAfterMs }: Line,
  calls: readonly CastTask[],
): Promise<Exchange | PlayedBefore> {
  const { text: line, steers } = sanitizePlayerText(written);
  const lastTurn = context.lastTurn ?? maxTurns;
  const turn = await beginTurnInPlay(context, person, {
    sessionId,
    kind: 'exchange',
    number,
    line,
    responseMs,
    takesOverAfterMs,
    calls,
    requireState: (session) => requireTurn(session, number),
  });
  if (turn.kind === 'done') return turn;
  const { session, direction, rules, partner, room } = await turn.play(async () => {
    const before = turn.wasBlocked ? withoutOldestLines(turn.session) : turn.session;
    return beginTurn(sessionId, before, line, { turn: number, lastTurn, now: context.now() });
  });
  return {
    kind: 'mine',
    turn,
    asked: { brief: partner, line, steers },
    askRoom: () => askRoom(context, { sessionId, session, brief: room, line, isAside: steers }, turn.account),
    outcome(reply, heard, isWithheld = false) {
      const mood = heard?.mood ?? session.moods.at(-1) ?? openingMood;
      const moods = [...session.moods, mood].slice(-rollingTurns);
      const endingSeenAt = endingSeenAfter(session.endingSeenAt, number, heard?.ending ?? false);
      const mechanic = advance(session.mechanic, number, line, reply);
      const spoken: ScriptLine[] = [
        ...(isWithheld ? [] : [playerLine(number, line, steers)]),
        { n: number, speaker: 'partner', text: reply },
      ];
      return {
        turn: {
          reply,
          phase: direction.phase,
          stumble: direction.stumble,
          mood,
          spotlight: heard?.spotlight ?? null,
          accepted: heard?.accepted ?? null,
          aside: steers,
          ...(isWithheld && { modelSafety: 'withheld' as const }),
          call: rules.call,
          callOut: rules.callOut,
          kept: rules.playerKept,
          partnerKept: kept(rules.partner, reply),
        },
        session: {
          ...nextStage({
            turn: number,
            lastTurn,
            landed: direction.beat === 'landing',
            endingSeenAt,
            complete: isComplete(mechanic),
          }),
          phase: direction.phase,
          phaseChangedAtTurn: direction.phaseChangedAtTurn,
          turnsPlayed: number,
          mechanic,
          moods,
          steadyTurns: steadyTurnsAfter(session.steadyTurns, moods),
          storySoFar: heard?.storySoFar ?? session.storySoFar,
          opening: number === 1 ? spoken : session.opening,
          script: [...session.script, ...spoken].slice(-scriptLines),
          lastSpotlight: heard?.spotlight ? { turn: number, ...heard.spotlight } : session.lastSpotlight,
          stumbles: stumblesAfter(session.stumbles, number, direction.stumble, heard?.accepted ?? null),
          endingSeenAt,
        },
      };
    },
  };
}

function requireTurn(session: SessionDocument, turn: number): void {
  if (session.stage === 'welcome') {
    throw sessionRefusals.notOpen();
  }
  if (session.stage !== 'scene') {
    throw sessionRefusals.sceneOver();
  }
  if (turn !== session.turnsPlayed + 1) {
    throw new Refusal('turn-out-of-order', stageMessages.turnOutOfOrder(session.turnsPlayed + 1, turn));
  }
}
