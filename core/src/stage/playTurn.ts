import type { CallableRequest } from '@improv/contract';
import { partnerPrompt } from '../cast/partner.ts';
import type { Context, Person } from '../context.ts';
import { roomChunk } from './askRoom.ts';
import { type Emit, sinkTo } from './emit.ts';
import { beginExchange } from './exchange.ts';
import { type Played, viewPlayed } from './viewPlayed.ts';

/**
 * One turn: the player's line and everything the cast answers to it. Partner and Room are asked at the same time, so a
 * turn takes as long as the slower of the two, and the Partner's words go out as they are made. Whoever repeats it gets the
 * stored result.
 * @throws Refusal see `beginExchange`; `cast-unavailable` when the cast failed: the turn is left open
 */
export async function playTurn(
  context: Context,
  person: Person,
  line: CallableRequest<'playTurn'>,
  emit: Emit,
): Promise<Played> {
  const exchange = await beginExchange(context, person, line, ['partner', 'room']);
  if (exchange.kind === 'done') return viewPlayed(context, line.sessionId, exchange);
  const { turn, asked } = exchange;
  const outcome = await turn.play(async () => {
    const prompt = partnerPrompt(asked.brief, asked.line, asked.steers);
    const [{ text }, heard] = await Promise.all([
      context.models.stream('partner', prompt, sinkTo(emit), turn.account),
      exchange.askRoom().then((answer) => {
        if (answer) emit(roomChunk(answer));
        return answer;
      }),
    ]);
    return exchange.outcome(text, heard);
  });
  return viewPlayed(context, line.sessionId, await turn.close(outcome));
}
