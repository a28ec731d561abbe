import type { Session, Turn } from '@improv/contract';
import type { Person } from '../../context.ts';
import { Refusal } from '../../refusal.ts';
import { sessionRefusals } from '../../sessions/sessionRefusals.ts';
import type { Emit } from '../../stage/emit.ts';
import type { AskedPartner, Line } from '../../stage/exchange.ts';
import type { ConversationOptions } from './conversation.ts';
import type { PendingTurn } from './pendingTurn.ts';
import type { Scene } from './scene.ts';
import type { PlayedLine } from './spokenTurns.ts';
import type { VoiceContext } from './voiceContext.ts';
import { Withdrawn } from './withdrawn.ts';

/** The instance before releases its turn within this time, if it is alive. Milliseconds. */
const takesOverAfterMs = 3_000;

/** Called as turns are played. */
export interface TurnEvents {
  /** The Room has answered. */
  room: Emit;
  /** The line's turn is open: its answer can be requested. */
  opened(pending: PendingTurn): void;
  played(turn: Turn, session: Session): void;
  /** A line that was misheard has been put right in its turn. */
  corrected(turn: Turn, session: Session): void;
  uncorrected(line: string, why: unknown): void;
  /** The line could not be played: its turn is still open, or was played elsewhere. */
  unplayed(pending: PendingTurn, why: unknown): void;
}

export type TurnsOptions = Pick<ConversationOptions, 'sessionId' | 'takesOver'>;

/** Plays spoken lines as turns of the show, one after the other, in the same way as typed lines. */
export class Turns {
  readonly #context: VoiceContext;
  readonly #person: Person;
  readonly #options: TurnsOptions;
  readonly #events: TurnEvents;
  #scene: Scene;
  #tail: Promise<void> = Promise.resolve();
  #played = 0;
  #waiting = 0;
  #isSessionOver = false;
  /** When the player last finished hearing the Partner, epoch milliseconds. */
  #heardAt: number | null = null;

  constructor(
    context: VoiceContext,
    person: Person,
    options: TurnsOptions,
    scene: Scene,
    events: TurnEvents,
  ) {
    this.#context = context;
    this.#person = person;
    this.#options = options;
    this.#scene = scene;
    this.#events = events;
  }

  get scene(): Scene {
    return this.#scene;
  }

  get played(): number {
    return this.#played;
  }

  /** Whether the show has been ended elsewhere. */
  get isSessionOver(): boolean {
    return this.#isSessionOver;
  }

  /** How many lines are waiting to be played, or being played. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when every line has been played or has failed. */
  get settled(): Promise<void> {
    return this.#tail;
  }

  /** Plays a line after those before it, unless it has been taken back by then. */
  play(pending: PendingTurn): void {
    const { version } = pending;
    this.#waiting += 1;
    this.#tail = this.#tail
      .then(() => this.#play(pending, version))
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  /** Puts the line of a played turn right, after the turns before it are stored. */
  correct(turn: number, line: string): void {
    this.#tail = this.#tail.then(async () => {
      const { sessionId } = this.#options;
      try {
        const done = await this.#context.backend.correctLine(this.#person, { sessionId, turn, line });
        await this.#readAgain();
        this.#events.corrected(done.turn, done.session);
      } catch (error) {
        this.#events.uncorrected(line, error);
      }
    });
  }

  async #play(pending: PendingTurn, version: number): Promise<void> {
    const { line, startedAt } = pending;
    if (!line || pending.version !== version) return;
    const responseMs = this.#heardAt === null ? undefined : Math.max(0, startedAt - this.#heardAt);
    const { sessionId, takesOver } = this.#options;
    const of = {
      sessionId,
      turn: this.#scene.turn,
      line: line.text,
      responseMs,
      ...(takesOver && { takesOverAfterMs }),
    };
    try {
      if (this.#scene.stage !== 'scene') throw sessionRefusals.sceneOver();
      const { turn, session, scene } = await this.#speak(pending, version, of);
      this.#played += 1;
      this.#scene = scene;
      this.#events.played(turn, session);
    } catch (error) {
      if (error instanceof Withdrawn) return;
      await this.#readAgain();
      this.#events.unplayed(pending, error);
    }
  }

  async #speak(pending: PendingTurn, version: number, line: Line): Promise<PlayedLine> {
    const { backend } = this.#context;
    const begun = await backend.beginSpokenTurn(this.#person, line);
    if (begun.kind === 'played') return begun;
    void begun.room.then((chunk) => chunk && this.#events.room(chunk));
    const reply = await this.#reply(pending, version, begun.asked).catch(async (error: unknown) => {
      await backend.abandonSpokenTurn(begun.id);
      throw error;
    });
    return backend.completeSpokenTurn(begun.id, reply);
  }

  async #reply(pending: PendingTurn, version: number, asked: AskedPartner): Promise<string> {
    if (pending.version !== version) throw new Withdrawn();
    pending.asked = asked;
    this.#events.opened(pending);
    const { text } = await pending.reply;
    this.#heardAt = this.#context.now();
    return text;
  }

  /** Reads the scene again: the show may have been played elsewhere meanwhile. */
  async #readAgain(): Promise<void> {
    const read = this.#context.backend.readScene(this.#person, this.#options.sessionId);
    this.#scene = await read.catch((error: unknown) => {
      this.#isSessionOver ||= error instanceof Refusal;
      return this.#scene;
    });
  }
}
