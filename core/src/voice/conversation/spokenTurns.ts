import { randomUUID } from 'node:crypto';
import type { Chunk } from '@improv/contract';
import type { Person, PlayContext } from '../../context.ts';
import { type Heard, roomChunk } from '../../stage/askRoom.ts';
import type { Closed } from '../../stage/closeTurn.ts';
import { type AskedPartner, beginExchange, type Exchange, type Line } from '../../stage/exchange.ts';
import { type Played, viewPlayed } from '../../stage/viewPlayed.ts';
import { readScene, type Scene, sceneAfter } from './scene.ts';

/** A played turn as its player sees it, and the scene after it. */
export interface PlayedLine extends Played {
  readonly kind: 'played';
  readonly scene: Scene;
}

/** An open turn whose answer the Live Partner has to speak. */
export interface OpenSpokenTurn {
  readonly kind: 'open';
  /** For `complete` or `abandon`, one of which must be called. */
  readonly id: string;
  readonly asked: AskedPartner;
  /** The Room's answer as the player is told of it; null when the Room fails. Never rejects. */
  readonly room: Promise<Chunk | null>;
}

/** Open spoken turns: each begins with the player's line and is completed with the part of the answer that was heard. */
export class SpokenTurns {
  readonly #context: PlayContext;
  readonly #open = new Map<
    string,
    { exchange: Exchange; person: Person; line: Line; heard: Promise<Heard | null> }
  >();

  constructor(context: PlayContext) {
    this.#context = context;
  }

  /** @throws Refusal see `beginExchange` */
  async begin(person: Person, line: Line): Promise<OpenSpokenTurn | PlayedLine> {
    const exchange = await beginExchange(this.#context, person, line, ['room']);
    if (exchange.kind === 'done') return this.#played(person, line, exchange);
    const id = randomUUID();
    const heard = exchange.askRoom();
    this.#open.set(id, { exchange, person, line, heard });
    const room = heard.then((answer) => answer && roomChunk(answer));
    return { kind: 'open', id, asked: exchange.asked, room };
  }

  /** @param reply the part of the Partner's answer that was heard @throws Refusal when the show has ended meanwhile */
  async complete(id: string, reply: string): Promise<PlayedLine> {
    const { exchange, person, line, heard } = this.#take(id);
    const { turn } = exchange;
    const outcome = await turn.play(async () => exchange.outcome(reply, await heard));
    return this.#played(person, line, await turn.close(outcome));
  }

  /** Leaves the turn open: the player has taken the line back, or no client is connected to hear the answer. */
  abandon(id: string): Promise<void> {
    return this.#take(id).exchange.turn.leave();
  }

  #take(id: string) {
    const taken = this.#open.get(id);
    if (!taken) throw new Error(`no spoken turn is open as ${id}`);
    this.#open.delete(id);
    return taken;
  }

  async #played(person: Person, { sessionId }: Line, closed: Closed): Promise<PlayedLine> {
    const context = this.#context;
    const scene = sceneAfter(context, sessionId, closed) ?? (await readScene(context, person, sessionId));
    return { kind: 'played', ...(await viewPlayed(context, sessionId, closed)), scene };
  }
}
