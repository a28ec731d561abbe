import type { CallableRequest, Mood, RoomAnswer, ScriptLine, Spotlight } from '@improv/contract';
import { RoomAnswer as RoomSchema } from '@improv/contract';
import { brief, directed, gameOf, scriptLines } from '../cast/brief.ts';
import { partnerPrompt } from '../cast/partner.ts';
import { roomPrompt } from '../cast/room.ts';
import type { Context, Person } from '../context.ts';
import type { Answered } from '../models/models.ts';
import { addUsage, noUsage } from '../models/usage.ts';
import { Refusal } from '../refusal.ts';
import { openingMood, type SessionDocument } from '../sessions/session.ts';
import { type Emit, type Played, perform, sinkTo } from './perform.ts';
import { type Direction, direct, settle } from './stageManager.ts';
import { rollingTurns, steadyTurnsAfter } from './steadiness.ts';

/**
 * One turn: the player's line and everything the cast answers to it. Partner and Room are asked at the same time, so a
 * turn takes as long as the slower of the two, and the Partner's words go out as they are made.
 * @throws Refusal see `perform`; `session-not-open` before the welcome; `turn-out-of-order`
 */
export function playTurn(
  context: Context,
  person: Person,
  { sessionId, turn, line, responseMs }: CallableRequest<'playTurn'>,
  emit: Emit,
): Promise<Played> {
  const claim = {
    sessionId,
    kind: 'exchange',
    number: () => turn,
    line,
    responseMs,
    admit: (session: SessionDocument) => admit(session, turn),
  } as const;
  return perform(context, person, claim, async (session) => {
    const direction = direct({ ...session, show: sessionId }, turn);
    const told = directed(direction, session.script);
    const [spoken, judged] = await Promise.all([
      context.models.stream(
        'partner',
        partnerPrompt(brief(sessionId, session, 'partner', told), line),
        sinkTo(emit),
      ),
      askRoom(context, sessionId, session, told, line).then((answer) => {
        const heard = answer && hear(answer.value, direction, session);
        if (heard) emit({ kind: 'room', mood: heard.mood, spotlight: heard.spotlight });
        return answer && heard ? { ...answer, ...heard } : null;
      }),
    ]);
    const mood = judged?.mood ?? session.moods.at(-1) ?? openingMood;
    const moods = [...session.moods, mood].slice(-rollingTurns);
    const script: ScriptLine[] = [
      ...session.script,
      { n: turn, speaker: 'player', text: line },
      { n: turn, speaker: 'partner', text: spoken.text },
    ];
    return {
      usage: addUsage(spoken.usage, judged?.usage ?? noUsage),
      turn: {
        reply: spoken.text,
        phase: direction.phase,
        stumble: direction.stumble,
        mood,
        spotlight: judged?.spotlight ?? null,
      },
      session: {
        ...settle(turn, judged?.value.ending ?? false),
        phase: direction.phase,
        phaseChangedAtTurn: direction.phaseChangedAtTurn,
        turnsPlayed: turn,
        moods,
        steadyTurns: steadyTurnsAfter(session.steadyTurns, moods),
        storySoFar: judged?.value.storySoFar ?? session.storySoFar,
        script: script.slice(-scriptLines),
        lastSpotlightTurn: judged?.spotlight ? turn : session.lastSpotlightTurn,
        lastStumble: direction.stumble ? { turn, stumble: direction.stumble } : session.lastStumble,
      },
    };
  });
}

function admit(session: SessionDocument, turn: number): void {
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

/** The turn goes on without a Room that fails. */
async function askRoom(
  context: Context,
  sessionId: string,
  session: SessionDocument,
  told: ReturnType<typeof directed>,
  line: string,
): Promise<Answered<RoomAnswer> | null> {
  const prompt = roomPrompt(brief(sessionId, session, 'room', told), gameOf(session).roomWatches, line);
  try {
    return await context.models.ask('room', prompt, RoomSchema);
  } catch (error) {
    context.log('room_failed', {
      sessionId,
      turn: told.turn,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return null;
  }
}

/** What of the Room's answer counts: a spotlight only when allowed, and only on somebody who sits in the audience. */
function hear(
  { sentiment, engagement, laughter, label, spotlight }: RoomAnswer,
  { maySpotlight }: Direction,
  { archetypes }: SessionDocument,
): { mood: Mood; spotlight: Spotlight | null } {
  const present = archetypes.some(({ id }) => id === spotlight?.archetypeId);
  return {
    mood: { sentiment, engagement, laughter, label },
    spotlight: spotlight && maySpotlight && present ? spotlight : null,
  };
}
