import type { CallableRequest } from '@improv/contract';
import { partnerPrompt } from '../cast/partner.ts';
import type { Context, Person } from '../context.ts';
import { roomChunk } from './askRoom.ts';
import { streamPartner } from './blockedTurn.ts';
import { type Emit, sinkTo } from './emit.ts';
import { beginExchange } from './exchange.ts';
import { type Played, viewPlayed } from './viewPlayed.ts';

/**
 * Plays one turn: the player's line and the cast's answers. The Partner and the Room are asked in parallel, and the Partner's
 * words are streamed as they arrive. A repeated call gets the stored result.
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
    const [{ text, isPlain }, heard] = await Promise.all([
      streamPartner(context, line.sessionId, turn, prompt, sinkTo(emit)),
      exchange.askRoom().then((answer) => {
        if (answer) emit(roomChunk(answer));
        return answer;
      }),
    ]);
    return exchange.outcome(text, heard, isPlain);
  });
  return viewPlayed(context, line.sessionId, await turn.close(outcome));
}
