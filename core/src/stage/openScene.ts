import type { CallableRequest } from '@improv/contract';
import { gameOf, welcomeBrief } from '../cast/brief.ts';
import { welcomePrompt } from '../cast/mc.ts';
import type { Context, Person } from '../context.ts';
import { BlockedByModelError } from '../models/errors.ts';
import type { Meter } from '../models/meter.ts';
import type { Prompt, Sink } from '../models/types.ts';
import { Refusal } from '../refusal.ts';
import { type SessionDocument, suggestionOf } from '../sessions/session.ts';
import { stageAfter } from '../sessions/sessionState.ts';
import { type Emit, sinkTo } from './emit.ts';
import { stageMessages } from './messages.ts';
import { beginTurnInPlay } from './turnInPlay.ts';
import { type Played, viewPlayed } from './viewPlayed.ts';

/**
 * Has the MC welcome the player and set the scene: turn 0.
 * @throws Refusal what `openTurn` refuses; `session-over` when the show has begun; `cast-unavailable`
 */
export async function openScene(
  context: Context,
  person: Person,
  { sessionId }: CallableRequest<'openScene'>,
  emit: Emit,
): Promise<Played> {
  const turn = await beginTurnInPlay(context, person, {
    sessionId,
    kind: 'welcome',
    number: 0,
    line: null,
    calls: ['welcome'],
    requireState: requireWelcome,
  });
  if (turn.kind === 'done') return viewPlayed(context, sessionId, turn);
  const { session, account } = turn;
  const outcome = await turn.play(async () => {
    const prompt = welcomePrompt(welcomeBrief(sessionId, session), gameOf(session).opening);
    const { text, unspoken } = await sayWelcome(context, session, prompt, sinkTo(emit), account);
    return {
      unspoken,
      turn: { reply: text },
      session: {
        stage: stageAfter(session.stage, 'opened'),
        suggestion: { ...session.suggestion, taken: suggestionOf(session) },
        script: [{ n: 0, speaker: 'mc' as const, text }],
      },
    };
  });
  return viewPlayed(context, sessionId, await turn.close(outcome));
}

/** The MC's welcome; a plain one when the model's safety filter stops it, as it would stop every try. */
async function sayWelcome(
  { models }: Context,
  session: SessionDocument,
  prompt: Prompt,
  sink: Sink,
  meter: Meter,
): Promise<{ text: string; unspoken: boolean }> {
  try {
    const { text } = await models.stream('welcome', prompt, sink, meter);
    return { text, unspoken: false };
  } catch (error) {
    if (!(error instanceof BlockedByModelError)) throw error;
    const text = stageMessages.plainWelcome(gameOf(session).name, session.location);
    sink.restart();
    sink.words(text);
    return { text, unspoken: true };
  }
}

function requireWelcome({ stage }: SessionDocument): void {
  if (stage !== 'welcome') throw new Refusal('session-over', stageMessages.alreadyOpened);
}
