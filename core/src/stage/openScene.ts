import type { CallableRequest } from '@improv/contract';
import { brief, gameOf } from '../cast/brief.ts';
import { welcomePrompt } from '../cast/mc.ts';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { stageAfter } from '../sessions/sessionState.ts';
import { type Emit, type Played, perform, sinkTo, viewPlayed } from './perform.ts';

/** The MC welcomes and sets the scene: turn 0. @throws Refusal see `perform` */
export async function openScene(
  context: Context,
  person: Person,
  { sessionId }: CallableRequest<'openScene'>,
  emit: Emit,
): Promise<Played> {
  const claim = {
    sessionId,
    kind: 'welcome',
    number: 0,
    line: null,
    calls: ['welcome'],
    admit: (session: { stage: string }) => {
      if (session.stage !== 'welcome') throw new Refusal('session-over', 'This show has begun already.');
    },
  } as const;
  const opened = await perform(context, person, claim, async (session, _, account) => {
    const { ask, archetypeId, shouted } = session.suggestion;
    const prompt = welcomePrompt(
      brief(sessionId, session, 'welcome', { shout: { ask, archetypeId, shouted } }),
      gameOf(session).opening,
    );
    const { text } = await context.models.stream('welcome', prompt, sinkTo(emit), account);
    return {
      turn: { reply: text },
      session: { stage: stageAfter(session.stage, 'opened'), script: [{ n: 0, speaker: 'mc', text }] },
    };
  });
  return viewPlayed(context, sessionId, opened);
}
