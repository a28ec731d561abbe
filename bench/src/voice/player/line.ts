import {
  type DownFrame,
  type FromPlayer,
  FromService,
  frameHeaderBytes,
  mayResume,
  readDownFrame,
  voiceCloseCodes,
  voiceTimes,
  voiceWireVersion,
  writeUpFrame,
} from '@improv/contract';
import { WebSocket } from 'ws';
import { monotonicMs } from '../../monotonic.ts';

/** Waits before the tries to come back, milliseconds; the last one repeats. */
const returnAfterMs = [0, 100, 200, 400] as const;

/** Of the app, as a browser on this machine names it. */
const origin = 'http://localhost:5000';

export type Ready = Extract<FromService, { kind: 'ready' }>;

/** Who hears what comes over a line. Times are on the machine's monotonic clock, milliseconds. */
export interface LineEvents {
  message(message: FromService, at: number): void;
  frame(frame: DownFrame, at: number): void;
  /** The last frame heard of the newest utterance, for the service to go on after it. */
  lastHeard(): { readonly utterance: number; readonly seq: number } | null;
  /** Whether what was said last stands in the show already, and need not be said again. */
  isKept(ready: Ready): boolean;
  /** The line is over for good. */
  ended(code: number, sentence: string): void;
}

/** How a line has fared. */
export interface LineFigures {
  /** Closes that nobody here asked for. */
  readonly drops: number;
  readonly returns: number;
  /** From each `ready` to the end of its connection. */
  readonly connectedMs: number;
}

type Item = { readonly seq: number; readonly bytes: Uint8Array } | { readonly message: FromPlayer };

/**
 * A player's line to the voice service, as a browser would keep it: by the contract alone, over a socket of its own,
 * coming back by itself when it drops, and saying again what never arrived.
 */
export class Line {
  readonly #ticket: () => Promise<{ readonly url: string; readonly ticket: string }>;
  readonly #events: LineEvents;
  readonly #returns: boolean;
  #socket: WebSocket | null = null;
  #url = '';
  #token: string | null = null;
  #isReady = false;
  #waiting: Item[] = [];
  /** Sent, and not yet known to be kept. */
  #sent: Item[] = [];
  #seq = 0;
  #tries = 0;
  #lostAt: number | null = null;
  #readyAt: number | null = null;
  #connectedMs = 0;
  #drops = 0;
  #returned = 0;
  #sentence = '';
  #over = false;
  /** Of each frame, when it was first sent, by its number. */
  readonly sentAt: number[] = [];

  /** @param returns whether it comes back by itself */
  constructor(
    ticket: () => Promise<{ readonly url: string; readonly ticket: string }>,
    events: LineEvents,
    returns = true,
  ) {
    this.#ticket = ticket;
    this.#events = events;
    this.#returns = returns;
  }

  get figures(): LineFigures {
    const running = this.#readyAt === null ? 0 : monotonicMs() - this.#readyAt;
    return { drops: this.#drops, returns: this.#returned, connectedMs: this.#connectedMs + running };
  }

  /** Whether the service is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Asks for a ticket, and dials. */
  async open(): Promise<void> {
    const { url, ticket } = await this.#ticket();
    this.#url = url;
    this.#dial(() => ({ kind: 'hello', version: voiceWireVersion, ticket }));
  }

  send(message: FromPlayer): void {
    this.#waiting.push({ message });
    this.#flush();
  }

  /** Sends the next 20 ms, with the frame's number written into its first two samples: so it is known again anywhere. */
  frame(pcm: Uint8Array): void {
    const seq = this.#seq;
    this.#seq += 1;
    const bytes = writeUpFrame({ seq, pcm });
    new DataView(bytes.buffer).setUint32(frameHeaderBytes, seq, true);
    this.#waiting.push({ seq, bytes });
    this.#flush();
  }

  /** What was said so far has been kept: it need not be said again, whatever happens to the line. */
  forget(): void {
    this.#sent = [];
  }

  /** Cuts the line as a tunnel does; it comes back by itself. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Reads nothing more, with the line open, until `read`. */
  stopReading(): void {
    this.#socket?.pause();
  }

  read(): void {
    this.#socket?.resume();
  }

  /** Says goodbye; the service closes. */
  hangUp(): void {
    this.send({ kind: 'bye' });
  }

  #flush(): void {
    while (this.#isReady && this.#socket?.readyState === WebSocket.OPEN) {
      const item = this.#waiting.shift();
      if (!item) return;
      this.#sent.push(item);
      if ('seq' in item) {
        this.sentAt[item.seq] ??= monotonicMs();
        this.#socket.send(item.bytes);
      } else this.#socket.send(JSON.stringify(item.message));
    }
  }

  /** @param opening the first message, as of when the line stands */
  #dial(opening: () => FromPlayer): void {
    const socket = new WebSocket(this.#url, { perMessageDeflate: false, origin });
    this.#socket = socket;
    socket.on('open', () => socket.send(JSON.stringify(opening())));
    socket.on('message', (data: Buffer, isBinary) => this.#hear(data, isBinary));
    // What is wrong is told again by the close that follows.
    socket.on('error', () => undefined);
    socket.once('close', (code) => this.#closed(code));
  }

  #hear(data: Buffer, isBinary: boolean): void {
    const at = monotonicMs();
    if (isBinary) {
      const frame = readDownFrame(data);
      if (frame) this.#events.frame(frame, at);
      return;
    }
    const message = FromService.parse(JSON.parse(data.toString('utf8')));
    if (message.kind === 'over') this.#sentence = message.message;
    if (message.kind === 'ready') this.#begin(message, at);
    this.#events.message(message, at);
    this.#flush();
  }

  #begin(ready: Ready, at: number): void {
    const { resumeToken, received } = ready;
    if (this.#token !== null) this.#returned += 1;
    this.#token = resumeToken;
    this.#lostAt = null;
    this.#tries = 0;
    this.#isReady = true;
    this.#readyAt = at;
    if (this.#events.isKept(ready)) this.forget();
    this.#sayAgain(received ?? -1);
  }

  /** @param received the last frame that arrived; -1 where none has, or nobody knows of any */
  #sayAgain(received: number): void {
    // The wire keeps the order: what was sent before a frame that arrived has arrived too.
    const arrived = this.#sent.findLastIndex((item) => 'seq' in item && item.seq <= received);
    const lost = this.#sent.slice(arrived + 1).filter(mayComeTwice);
    this.#waiting = [...lost, ...this.#waiting];
    this.#sent = [];
  }

  #closed(code: number): void {
    const now = monotonicMs();
    if (this.#readyAt !== null) {
      this.#connectedMs += now - this.#readyAt;
      if (code !== voiceCloseCodes.done) this.#drops += 1;
    }
    this.#readyAt = null;
    this.#isReady = false;
    if (this.#over) return;
    const mayReturn = this.#returns && this.#token !== null && (mayResume(code) || code === 1006);
    this.#lostAt ??= now;
    if (!mayReturn || now - this.#lostAt > voiceTimes.placeKept) {
      this.#over = true;
      this.#events.ended(code, this.#sentence);
      return;
    }
    const wait = returnAfterMs[Math.min(this.#tries, returnAfterMs.length - 1)] ?? 0;
    this.#tries += 1;
    setTimeout(() => this.#return(), wait);
  }

  #return(): void {
    const token = this.#token;
    if (token === null) return;
    this.#dial(() => ({
      kind: 'resume',
      version: voiceWireVersion,
      token,
      heard: this.#events.lastHeard(),
      offlineMs: Math.round(monotonicMs() - (this.#lostAt ?? monotonicMs())),
    }));
  }
}

/** Whether it does no harm when the service has had it after all. */
function mayComeTwice(item: Item): boolean {
  return 'seq' in item || ['speechStart', 'speechEnd', 'heard', 'bye'].includes(item.message.kind);
}
