import { randomUUID } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import type { Fault, LiveConnection } from '../control.ts';
import { audioOf, rateOf } from './audioIn.ts';
import { type RealtimeInput, readMessage, type Setup } from './clientMessages.ts';
import { Listening } from './listening.ts';
import { LiveRefusal, reasonOf } from './refusal.ts';
import { ReplyScheduler, voiceName } from './replyScheduler.ts';
import { duration } from './serverMessages.ts';
import type { State } from './state.ts';

/** Bytes that may lie unread before speech waits for the client. */
const mostUnread = 1024 * 1024;
/** Closes without a word, as a broken line does; never sent in a close frame. */
const cut = 1006;

/** What a setup has begun. */
interface Session {
  readonly id: string;
  readonly setup: Setup;
  readonly resumed: boolean;
  readonly scheduler: ReplyScheduler;
  readonly listening: Listening;
}

/** One Live connection: its messages in and out, its end and what announces it. */
export class Connection {
  readonly id = randomUUID();
  readonly #openedAt = Date.now();
  readonly #socket: WebSocket;
  readonly #state: State;
  readonly #own: Fault | null;
  #session: Session | null = null;
  #stalled = false;
  #bytesIn = 0;
  #bytesOut = 0;
  #ending: NodeJS.Timeout | undefined;

  /** @param own the fault that the client brings itself */
  constructor(socket: WebSocket, state: State, own: Fault | null) {
    this.#socket = socket;
    this.#state = state;
    this.#own = own;
    socket.on('message', (data) => this.#receive(data));
    socket.on('ping', (data) => {
      if (!this.#stalled) socket.pong(data);
    });
    // What the client does wrong on the wire closes the socket by itself.
    socket.on('error', () => {});
    socket.once('close', () => this.#leave());
    const { connectionMs } = state.options;
    this.#ending = setTimeout(() => this.goAway(connectionMs / 10), connectionMs * 0.9);
  }

  get show(): string | null {
    return this.#session?.scheduler.show ?? null;
  }

  about(): LiveConnection {
    const { setup, scheduler, resumed } = this.#session ?? {};
    return {
      id: this.id,
      show: this.show,
      model: setup?.model ?? null,
      voice: setup ? voiceName(setup) : null,
      openedAt: this.#openedAt,
      resumed: resumed ?? false,
      handle: scheduler?.handle ?? null,
      speaking: scheduler?.speaking ?? false,
      bytesIn: this.#bytesIn,
      bytesOut: this.#bytesOut,
    };
  }

  /** Announces the end, and ends. */
  goAway(timeLeftMs: number): void {
    clearTimeout(this.#ending);
    this.#send({ goAway: { timeLeft: duration(timeLeftMs) } });
    this.#ending = setTimeout(
      () => this.close(1011, 'Deadline expired before operation could complete.'),
      timeLeftMs,
    );
  }

  /** @param code 1006 cuts the line without a word */
  close(code: number, reason: string): void {
    this.#session?.scheduler.stop();
    if (code === cut) this.#socket.terminate();
    else this.#socket.close(code, reasonOf(reason));
  }

  /** Hears nothing and says nothing more, with the connection open. */
  stall(): void {
    this.#stalled = true;
    clearTimeout(this.#ending);
    this.#session?.scheduler.stop();
  }

  #receive(data: RawData): void {
    if (!Buffer.isBuffer(data) || this.#stalled || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#bytesIn += data.length;
    try {
      this.#read(parse(data.toString('utf8')));
    } catch (error) {
      this.#refuse(error);
    }
  }

  #read(json: unknown): void {
    const session = this.#session;
    const audio = session && audioOf(json);
    if (audio) {
      const samples = this.#state.frames.decode(audio.data);
      this.#state.trace?.heard(this.show, samples);
      session.listening.hear(samples, rateOf(audio.mimeType));
      return;
    }
    const message = readMessage(json);
    if (message.is === 'setup') {
      if (session) throw new LiveRefusal(1007, 'setup must be the first message and only the first.');
      this.#begin(message.setup);
      return;
    }
    if (!session) throw new LiveRefusal(1007, 'setup must be the first message and only the first.');
    if (message.is === 'content') session.scheduler.content(message.content);
    else this.#realtime(session, message.input);
  }

  #begin(setup: Setup): void {
    const { handles, recognizer } = this.#state;
    const handle = setup.sessionResumption?.handle;
    const carried = handle === undefined ? null : handles.resume(handle);
    const id = carried?.session ?? handles.begin();
    // The session is this connection's from here on, whatever is wrong with the rest of the setup.
    this.#socket.once('close', () => handles.leave(id));
    const line = {
      send: (message: object | string) => this.#send(message),
      full: () => this.#socket.bufferedAmount > mostUnread,
      close: (code: number, reason: string) => this.close(code, reason),
    };
    const scheduler = new ReplyScheduler(setup, this.#state, line, this.#own, {
      id,
      ...(carried && { memory: carried.memory }),
    });
    const listening = new Listening(setup, recognizer, scheduler);
    this.#session = { id, setup, resumed: carried !== null, scheduler, listening };
    this.#send({ setupComplete: {} });
    scheduler.begin();
  }

  #realtime({ scheduler, listening }: Session, input: RealtimeInput): void {
    if (input.activityStart) listening.mark('start');
    if (input.audio)
      listening.hear(this.#state.frames.decode(input.audio.data), rateOf(input.audio.mimeType));
    if (input.text !== undefined) scheduler.text(input.text);
    if (input.activityEnd) listening.mark('end');
    if (input.audioStreamEnd) listening.streamEnded();
  }

  #refuse(error: unknown): void {
    if (error instanceof LiveRefusal) {
      this.close(error.code, error.reason);
      return;
    }
    console.error(error);
    this.close(1011, 'Internal error encountered.');
  }

  #send(message: object | string): void {
    if (this.#stalled || this.#socket.readyState !== this.#socket.OPEN) return;
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.#bytesOut += text.length;
    this.#socket.send(text);
  }

  #leave(): void {
    clearTimeout(this.#ending);
    this.#session?.scheduler.stop();
    this.#session?.listening.stop();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LiveRefusal(1007, 'Invalid JSON payload received. The message is not valid JSON.');
  }
}
