import { type Brief, type CallableRequest, maxTurns, type ScriptLine } from '@improv/contract';
import { advance, isComplete } from '@improv/play';
import { brief, gameOf, scriptLines } from '../cast/brief.ts';
import { partnerPrompt } from '../cast/partner.ts';
import type { Context, Person } from '../context.ts';
import type { Meter } from '../models/meter.ts';
import type { Sink, Spoken } from '../models/types.ts';
import { Refusal } from '../refusal.ts';
import { admit } from '../safety/index.ts';
import { openingMood, type SessionDocument } from '../sessions/session.ts';
import { askRoom } from './askRoom.ts';
import { beginTurn } from './beginTurn.ts';
import type { Closed } from './closeTurn.ts';
import type { Claim } from './lease.ts';
import { type Emit, type Played, perform, sinkTo, viewPlayed } from './perform.ts';
import { kept } from './rules.ts';
import { settle } from './stageManager.ts';
import { rollingTurns, steadyTurnsAfter } from './steadiness.ts';

/** Whoever says the Partner's line: the streaming model, or the voice at a microphone, which pays for itself. */
export type Partner = (asked: AskedPartner, sink: Sink, meter: Meter) => Promise<Pick<Spoken, 'text'>>;

/** A line to be played. @see Claim for what the server adds to a client's request */
export type Line = CallableRequest<'playTurn'> & Pick<Claim, 'takesOverAfterMs'>;

/** What the Partner is told of the turn. */
export interface AskedPartner {
  readonly brief: Brief;
  readonly line: string;
  /** The line tries to steer the cast out of the scene. */
  readonly steers: boolean;
}

/**
 * One turn: the player's line and everything the cast answers to it. Partner and Room are asked at the same time, so a
 * turn takes as long as the slower of the two, and the Partner's words go out as they are made.
 * @param partner the streaming model when absent
 * @throws Refusal see `perform`; `line-declined`; `session-not-open` before the welcome; `turn-out-of-order`
 * @throws Withdrawn when the partner does
 */
export async function playTurn(
  context: Context,
  person: Person,
  line: Line,
  emit: Emit,
  partner?: Partner,
): Promise<Played> {
  return viewPlayed(context, line.sessionId, await playLine(context, person, line, emit, partner));
}

/** As `playTurn`, for somebody who goes on from what is kept. */
export function playLine(
  context: Context,
  person: Person,
  { sessionId, turn, line: written, responseMs, takesOverAfterMs }: Line,
  emit: Emit,
  partner?: Partner,
): Promise<Closed> {
  const { text: line, steers } = admit(written);
  const lastTurn = context.lastTurn ?? maxTurns;
  const claim = {
    sessionId,
    kind: 'exchange',
    number: turn,
    line,
    responseMs,
    takesOverAfterMs,
    calls: partner ? (['room'] as const) : (['partner', 'room'] as const),
    admit: (session: SessionDocument) => requireTurn(session, turn),
  } as const;
  const play = partner ?? streamed(context);
  return perform(context, person, claim, async (before, _, account) => {
    const { session, direction, rules, told } = beginTurn(sessionId, before, turn, line, lastTurn);
    const [spoken, judged] = await Promise.all([
      play({ brief: brief(sessionId, session, 'partner', told), line, steers }, sinkTo(emit), account),
      askRoom(context, { sessionId, session, direction, told, line }, account).then((heard) => {
        if (heard) emit({ kind: 'room', mood: heard.mood, spotlight: heard.spotlight });
        return heard;
      }),
    ]);
    const mood = judged?.mood ?? session.moods.at(-1) ?? openingMood;
    const moods = [...session.moods, mood].slice(-rollingTurns);
    const mechanic = advance(session.mechanic, turn, line, spoken.text);
    const script: ScriptLine[] = [
      ...session.script,
      { n: turn, speaker: 'player', text: line },
      { n: turn, speaker: 'partner', text: spoken.text },
    ];
    return {
      turn: {
        reply: spoken.text,
        phase: direction.phase,
        stumble: direction.stumble,
        mood,
        spotlight: judged?.spotlight ?? null,
        accepted: judged?.accepted ?? null,
        call: rules.call,
        callOut: rules.callOut,
        kept: rules.playerKept,
        partnerKept: kept(rules.partner, spoken.text),
      },
      session: {
        ...settle({
          turn,
          lastTurn,
          ending: judged?.ending ?? false,
          complete: isComplete(mechanic),
          minutes: (context.now() - session.createdAt.toMillis()) / 60_000,
          maxMinutes: gameOf(session).maxMinutes,
        }),
        phase: direction.phase,
        phaseChangedAtTurn: direction.phaseChangedAtTurn,
        turnsPlayed: turn,
        suggestion: session.suggestion,
        mechanic,
        moods,
        steadyTurns: steadyTurnsAfter(session.steadyTurns, moods),
        storySoFar: judged?.storySoFar ?? session.storySoFar,
        script: script.slice(-scriptLines),
        lastSpotlightTurn: judged?.spotlight ? turn : session.lastSpotlightTurn,
        lastStumble: direction.stumble ? { turn, stumble: direction.stumble } : session.lastStumble,
      },
    };
  });
}

function streamed({ models }: Context): Partner {
  return ({ brief, line, steers }, sink, meter) =>
    models.stream('partner', partnerPrompt(brief, line, steers), sink, meter);
}

function requireTurn(session: SessionDocument, turn: number): void {
  if (session.stage === 'welcome') {
    throw new Refusal('session-not-open', 'The MC has not opened the show yet. Wait for the welcome.');
  }
  if (session.stage !== 'scene') {
    throw new Refusal('session-over', 'The scene has ended. The MC has the last word.');
  }
  if (turn !== session.turnsPlayed + 1) {
    throw new Refusal(
      'turn-out-of-order',
      `The scene is at turn ${session.turnsPlayed + 1}, not ${turn}. It may have gone on elsewhere.`,
    );
  }
}
