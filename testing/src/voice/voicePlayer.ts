import type { FromService, Session, Turn } from '@improv/contract';
import { upFrameMs } from '@improv/contract';
import type { VoiceEnd, VoiceTicket } from '@improv/voice-client';
import { monotonicMs, until } from '../monotonic.ts';
import type { Clip } from './clip.ts';
import { type FrameCounts, type HeardUtterance, Listening } from './listening.ts';
import { type ConnectionFigures, MeasuredConnection } from './measuredConnection.ts';

type Of<K extends FromService['kind']> = Extract<FromService, { kind: K }>;
type Ready = Of<'ready'>;

/** A connection without an answer for this long is taken to be dead, as in the browser. Milliseconds. */
const defaultPatienceMs = 12_000;
const lookEveryMs = 500;
/** How often a line is said that was not understood, or failed. */
const mostTries = 8;
/** Between a failure and the next try, milliseconds. */
const againMs = 400;

export interface VoicePlayerOptions {
  readonly sessionId: string;
  /** Asks for a way in, as `openVoice` answers. */
  readonly ticket: () => Promise<VoiceTicket>;
  /** Tells the understudy as what to understand the next utterance of this show. */
  readonly heardAs: (text: string) => Promise<void>;
  /** How many times faster than a person this one speaks and listens; 1 by default. */
  readonly speed?: number;
  /** How long it waits for any sign of an answer before it dials anew, and again before it repeats itself; 12 s. */
  readonly patienceMs?: number;
}

/** How a line of the player's came to be a turn. Times are on the machine's monotonic clock, milliseconds. */
export interface PlayedLine {
  readonly turn: Turn;
  readonly session: Session;
  /** When the last frame was said, first and last time around. */
  readonly saidAt: number;
  readonly tries: number;
}

/** The end of a line that is not coming back. */
export class LineOver extends Error {
  readonly end: VoiceEnd;

  constructor(end: VoiceEnd) {
    super(`the line is over: ${JSON.stringify(end)}`, 'error' in end ? { cause: end.error } : {});
    this.end = end;
  }
}

/** A player who improvises by voice: a real client of the voice wire, that speaks clips and listens. */
export class VoicePlayer {
  readonly sessionId: string;
  readonly #connection: MeasuredConnection;
  readonly #listening: Listening;
  readonly #options: VoicePlayerOptions;
  readonly #speed: number;
  readonly #patienceMs: number;
  readonly #ready = Promise.withResolvers<Ready>();
  readonly #ended = Promise.withResolvers<LineOver>();
  /** The line that is waited for. */
  #pending: { readonly text: string; readonly settle: (outcome: Outcome) => void } | null = null;
  #silences = 0;
  /** The service has the line: however long the answer takes, saying it again would say it twice. */
  #stands = false;
  /** The last line should become a turn, and has not yet. */
  #isOwed = false;
  /** When there was last a sign of the service, or reason to wait for one. */
  #signAt = Number.POSITIVE_INFINITY;
  /** What the service said went wrong. */
  readonly troubles: string[] = [];

  constructor(options: VoicePlayerOptions) {
    this.#options = options;
    this.sessionId = options.sessionId;
    this.#speed = options.speed ?? 1;
    this.#patienceMs = options.patienceMs ?? defaultPatienceMs;
    this.#connection = new MeasuredConnection(options.ticket, {
      message: (message, at) => this.#hear(message, at),
      frame: (frame, at) => {
        this.#signAt = Math.max(at, this.#signAt);
        this.#listening.frame(frame, at);
      },
      lastHeard: () => this.#listening.lastHeard,
      isKept: (turns) => !this.#isOwed || this.#turnIn(turns) !== undefined,
      ended: (end) => this.#end(new LineOver(end)),
    });
    this.#listening = new Listening((message) => this.#connection.send(message), this.#speed);
  }

  /** The connection itself, for tests that break it. */
  get connection(): MeasuredConnection {
    return this.#connection;
  }

  get figures(): ConnectionFigures & FrameCounts {
    return { ...this.#connection.figures, ...this.#listening.counts };
  }

  /** All that the cast said, by number. */
  get utterances(): ReadonlyMap<number, HeardUtterance> {
    return this.#listening.utterances;
  }

  /** Settles when the line is over for good. */
  get ended(): Promise<LineOver> {
    return this.#ended.promise;
  }

  /** Takes the microphone. @throws LineOver when the service won't have it */
  async open(): Promise<Ready> {
    this.#connection.open();
    return this.#ready.promise;
  }

  /**
   * Says a line in real time, and waits until it has been answered, heard out and kept; whatever drops meanwhile, and
   * again where it was not understood.
   * @throws LineOver; Error when it could not be played after all tries
   */
  async play(clip: Clip): Promise<PlayedLine> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const outcome = this.#awaitOutcome(clip.text);
      // It is waited for below, once the line has been said.
      outcome.catch(() => undefined);
      await this.#options.heardAs(clip.text);
      const saidAt = await this.#say(clip);
      const came = await outcome;
      if (came.kind === 'kept') return { turn: came.turn, session: came.session, saidAt, tries };
      await until(monotonicMs() + againMs / this.#speed);
    }
    throw new Error(`"${clip.text}" was never played: ${this.troubles.slice(-3).join(' | ')}`);
  }

  /** Has the MC's welcome spoken, and hears it out; gives up after `withinMs`. @returns whether it was heard to its end */
  async hearWelcome(withinMs: number): Promise<boolean> {
    this.#connection.send({ kind: 'speak', turn: 0 });
    const deadline = monotonicMs() + withinMs;
    const isHeard = () => [...this.utterances.values()].some(({ track, whole }) => track === 'mc' && whole);
    while (!isHeard() && monotonicMs() < deadline) await until(monotonicMs() + lookEveryMs);
    return isHeard();
  }

  /** Leaves, and waits until the service has closed. */
  async leave(): Promise<LineOver> {
    this.#connection.hangUp();
    return this.#ended.promise;
  }

  async #say({ frames }: Clip): Promise<number> {
    this.#listening.interrupt();
    this.#isOwed = true;
    this.#connection.send({ kind: 'speechStart' });
    this.#signAt = Number.POSITIVE_INFINITY;
    const from = monotonicMs();
    for (const [n, pcm] of frames.entries()) {
      await until(from + ((n + 1) * upFrameMs) / this.#speed);
      this.#connection.frame(pcm);
    }
    const saidAt = monotonicMs();
    this.#connection.send({ kind: 'speechEnd' });
    this.#signAt = saidAt;
    return saidAt;
  }

  async #awaitOutcome(text: string): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#pending = { text, settle: resolve };
    this.#silences = 0;
    this.#stands = false;
    const looking = setInterval(() => this.#lookForSigns(), lookEveryMs);
    try {
      const outcome = await Promise.race([promise, this.#ended.promise]);
      if (outcome instanceof LineOver) throw outcome;
      return outcome;
    } finally {
      clearInterval(looking);
      this.#pending = null;
    }
  }

  /**
   * A service that says nothing at all is asked again on another line; when it has nothing to say there either, what it
   * had to say was lost with a line before, and the player says theirs again.
   */
  #lookForSigns(): void {
    if (this.#stands || !this.#connection.isReady || monotonicMs() - this.#signAt < this.#patienceMs) return;
    this.#silences += 1;
    if (this.#silences > 1) this.#again('silence');
    else {
      this.troubles.push('silence');
      this.#signAt = monotonicMs();
      this.#connection.cut();
    }
  }

  #hear(message: FromService, at: number): void {
    if (message.kind !== 'time') this.#signAt = Math.max(at, this.#signAt);
    this.#listening.message(message, at);
    switch (message.kind) {
      case 'ready':
        this.#join(message);
        break;
      case 'turn':
        this.#kept(message);
        break;
      case 'hearing':
        this.#stands ||= message.final && message.text === this.#pending?.text;
        break;
      case 'notUnderstood':
        this.#again('not understood');
        break;
      case 'declined':
        this.#again(`declined: ${message.message}`);
        break;
      case 'trouble':
        if (message.line === null) this.troubles.push(message.message);
        else this.#again(`trouble: ${message.message}`);
        break;
    }
  }

  /** The line is back, or new: what became of what was said meanwhile stands in the show. */
  #join(message: Ready): void {
    this.#ready.resolve(message);
    const turn = this.#turnIn(message.turns);
    this.#stands = turn !== undefined;
    if (turn?.status === 'done') this.#kept({ kind: 'turn', turn, session: message.session });
  }

  /** The turn of the line that is waited for, played or still open. */
  #turnIn(turns: readonly Turn[]): Turn | undefined {
    return turns.findLast(({ line }) => line !== null && line === this.#pending?.text);
  }

  #kept({ turn, session }: Of<'turn'>): void {
    if (turn.line === null || turn.line !== this.#pending?.text) return;
    this.#isOwed = false;
    this.#pending.settle({ kind: 'kept', turn, session });
  }

  #again(why: string): void {
    this.troubles.push(why);
    this.#isOwed = false;
    this.#pending?.settle({ kind: 'again' });
  }

  #end(over: LineOver): void {
    this.#ready.reject(over);
    this.#ready.promise.catch(() => undefined);
    this.#ended.resolve(over);
  }
}

type Outcome =
  | { readonly kind: 'kept'; readonly turn: Turn; readonly session: Session }
  | { readonly kind: 'again' };
