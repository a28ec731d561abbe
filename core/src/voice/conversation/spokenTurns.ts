import { randomUUID } from 'node:crypto';
import type { Chunk } from '@improv/contract';
import type { Person, PlayContext } from '../../context.ts';
import { type Heard, roomChunk } from '../../stage/askRoom.ts';
import type { Closed } from '../../stage/closeTurn.ts';
import { type AskedPartner, beginExchange, type Exchange, type Line } from '../../stage/exchange.ts';
import { type Played, viewPlayed } from '../../stage/viewPlayed.ts';
import { readScene, type Scene, sceneAfter } from './scene.ts';

/** A line that was played, as its player sees it, and the scene after it. */
export interface PlayedLine extends Played {
  readonly kind: 'played';
  readonly scene: Scene;
}

/** A line whose turn is open, and whose answer the Partner at the microphone is to say. */
export interface OpenSpokenTurn {
  readonly kind: 'open';
  /** For `complete` and `abandon`, of which one must follow. */
  readonly id: string;
  readonly asked: AskedPartner;
  /** What the player is told of the Room, which judges meanwhile; null when it fails. Never rejects. */
  readonly room: Promise<Chunk | null>;
}

/** The turns that are being spoken: each is begun with the player's line and completed with what was heard of the answer. */
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

  /** @param reply what was heard of the Partner's answer @throws Refusal when the show has ended meanwhile */
  async complete(id: string, reply: string): Promise<PlayedLine> {
    const { exchange, person, line, heard } = this.#take(id);
    const outcome = exchange.outcome(reply, await heard);
    return this.#played(person, line, await exchange.turn.close(outcome));
  }

  /** The player has taken the line back, or nobody is there to hear the answer: the turn is left open. */
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
