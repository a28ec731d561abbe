import {
  type FromPlayer,
  FromService,
  mayResume,
  readDownFrame,
  voiceCloseCodes,
  voiceWireVersion,
} from '@improv/contract';
import { Liveness } from './liveness.ts';
import { Outbox } from './outbox.ts';
import { ReconnectBackoff } from './reconnectBackoff.ts';
import { isOpen, type VoiceSocket } from './socket.ts';
import type { VoiceConnectionOptions, VoiceEnd } from './voiceConnectionOptions.ts';

/** From dialling to `ready`. */
const answerTimeoutMs = 10_000;
/** How long the service may leave speech or a line without any answer. */
const silenceTimeoutMs = 12_000;
const defaultFarewellTimeoutMs = 3_000;
const livenessCheckEveryMs = 1_000;

type Timer = ReturnType<typeof setTimeout>;

/** The player's connection to the voice service: it reconnects by itself, keeps its place, and loses nothing said. */
export class VoiceConnection {
  readonly #options: VoiceConnectionOptions;
  readonly #outbox = new Outbox();
  readonly #backoff: ReconnectBackoff;
  readonly #liveness: Liveness;
  #socket: VoiceSocket | null = null;
  #isReady = false;
  #url = '';
  #resumeToken: string | null = null;
  /** Counts the connection attempts: a later one makes an earlier one void. */
  #dials = 0;
  /** The message that the service sent before it closed. */
  #farewell: string | null = null;
  /** Whether `bye` has been sent. */
  #isLeaving = false;
  #isOver = false;
  #retryTimer: Timer | undefined;
  #answerTimer: Timer | undefined;
  #farewellTimer: Timer | undefined;
  #livenessTimer: Timer | undefined;

  constructor(options: VoiceConnectionOptions) {
    this.#options = options;
    this.#backoff = new ReconnectBackoff(options.now, options.random);
    this.#liveness = new Liveness(options.now);
  }

  /** Whether the service is connected: messages go out at once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Asks for a ticket and connects; call it once. Reports every failure by `onEnd`. */
  open(): void {
    this.#livenessTimer = setInterval(() => this.checkLiveness(), livenessCheckEveryMs);
    void this.#dial();
  }

  /** Sends a message, once connected. */
  send(message: FromPlayer): void {
    this.#outbox.message(message);
    this.#flush();
  }

  /** @param pcm the next 20 ms, PCM16; the caller must not change it afterwards */
  sendFrame(pcm: Uint8Array): void {
    this.#outbox.frame(pcm);
    this.#flush();
  }

  /** The cast owes an answer: a connection that brings none in time counts as dropped. */
  expectAnswer(): void {
    if (this.#isReady) this.#awaitAnswer(silenceTimeoutMs);
  }

  /** Says goodbye and ends once the service has stored what was said; ends at once when called again or not connected. */
  close(): void {
    if (!this.#sayGoodbye()) {
      this.#end(leftUnheard);
      return;
    }
    const { farewellTimeoutMs = defaultFarewellTimeoutMs } = this.#options;
    this.#farewellTimer = setTimeout(() => this.#end(leftUnheard), farewellTimeoutMs);
  }

  /** Says goodbye and ends without waiting for the service. */
  closeNow(): void {
    this.#sayGoodbye();
    this.#end(leftUnheard);
  }

  /** Call it when the network is gone: drops the connection without waiting for its close. */
  networkLost(): void {
    if (!this.#isOver && !this.#backoff.isLost) this.#drop();
  }

  /** Call it when the network is back: reconnects at once. */
  networkBack(): void {
    if (!this.#isOver && this.#backoff.isLost) void this.#dial();
  }

  /** Checks whether the connection is alive. It does so each second; call it after a sleep for an earlier check. */
  checkLiveness(): void {
    const isAlive = this.#liveness.check(this.#socket?.bufferedAmount ?? 0);
    if (!isAlive && !this.#isOver && !this.#backoff.isLost) this.#drop();
  }

  async #dial(): Promise<void> {
    clearTimeout(this.#retryTimer);
    this.#letGo();
    this.#backoff.attempted();
    this.#dials += 1;
    const dial = this.#dials;
    const token = this.#resumeToken;
    try {
      if (token !== null) return this.#connect(this.#url, () => this.#resume(token));
      const { url, ticket } = await this.#options.openVoice();
      if (this.#isOver || dial !== this.#dials) return;
      this.#url = url;
      this.#connect(url, () => ({ kind: 'hello', version: voiceWireVersion, ticket, ...this.#hints }));
    } catch (error) {
      if (dial !== this.#dials) return;
      if (this.#backoff.isLost && this.#options.isTransient(error)) this.#retry();
      else this.#end({ kind: 'refused', error });
    }
  }

  /** @param opening makes the first message once the socket is open */
  #connect(url: string, opening: () => FromPlayer): void {
    const socket = this.#options.openSocket(url);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#awaitAnswer(answerTimeoutMs);
    socket.onopen = () => socket.send(JSON.stringify(opening()));
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#receive(data);
    };
    // The close that follows tells what is wrong.
    socket.onerror = () => undefined;
    socket.onclose = ({ code, reason }) => {
      if (socket === this.#socket) this.#closed(code, reason);
    };
  }

  #resume(token: string): FromPlayer {
    const { outageMs } = this.#backoff;
    const heard = this.#options.lastHeard();
    return { kind: 'resume', version: voiceWireVersion, token, heard, offlineMs: outageMs, ...this.#hints };
  }

  get #hints(): { languages?: string[] } {
    const { languages } = this.#options;
    return languages ? { languages: [...languages] } : {};
  }

  #awaitAnswer(withinMs: number): void {
    clearTimeout(this.#answerTimer);
    this.#answerTimer = setTimeout(() => this.#drop(), withinMs);
  }

  #flush(): void {
    while (this.#isReady && isOpen(this.#socket)) {
      const data = this.#outbox.next();
      if (data === null) return;
      this.#options.beforeSend?.(data);
      this.#socket.send(data);
    }
  }

  #receive(data: unknown): void {
    clearTimeout(this.#answerTimer);
    if (data instanceof ArrayBuffer) {
      const frame = readDownFrame(new Uint8Array(data));
      if (frame) this.#options.onFrame(frame);
      return;
    }
    const parsed = FromService.safeParse(parseJson(data));
    if (parsed.success) this.#take(parsed.data);
    else this.#end({ kind: 'malformed' });
  }

  #take(message: FromService): void {
    if (message.kind === 'ready') {
      this.#resumeToken = message.resumeToken;
      this.#backoff.connected();
      this.#isReady = true;
      this.#outbox.rewind(message.received, this.#options.isKept(message.turns));
    }
    if (message.kind === 'over') this.#farewell = message.message;
    this.#options.onMessage(message);
    if (message.kind === 'move') this.#drop();
    else this.#flush();
  }

  #closed(code: number, reason: string): void {
    this.#socket = null;
    this.#isReady = false;
    const isPlaceLost = code === voiceCloseCodes['place-lost'] && this.#resumeToken !== null;
    if (this.#isLeaving) this.#end({ kind: 'left', code });
    else if (isPlaceLost || mayResume(code)) {
      // The place is lost, but the show is not: ask for a new ticket.
      if (isPlaceLost) this.#resumeToken = null;
      this.#farewell = null;
      this.#drop();
    } else this.#end({ kind: 'closed', code, reason, message: this.#farewell });
  }

  #drop(): void {
    if (this.#isLeaving) {
      this.#end(leftUnheard);
      return;
    }
    this.#letGo();
    if (this.#isOver) return;
    if (!this.#backoff.isLost) {
      this.#backoff.lost();
      this.#options.onDrop();
    }
    this.#retry();
  }

  #retry(): void {
    if (this.#isOver) return;
    clearTimeout(this.#retryTimer);
    const delayMs = this.#backoff.nextDelayMs();
    if (delayMs === null) this.#end({ kind: 'lost', message: this.#farewell });
    else this.#retryTimer = setTimeout(() => void this.#dial(), delayMs);
  }

  /** @returns whether the service was connected */
  #sayGoodbye(): boolean {
    if (!this.#isReady || !isOpen(this.#socket)) return false;
    this.#socket.send(JSON.stringify({ kind: 'bye' } satisfies FromPlayer));
    this.#isReady = false;
    this.#isLeaving = true;
    return true;
  }

  /** Drops the socket without waiting for its close, which a dead connection never brings. */
  #letGo(): void {
    const left = this.#socket;
    this.#socket = null;
    this.#isReady = false;
    clearTimeout(this.#answerTimer);
    left?.close(voiceCloseCodes.done);
  }

  #end(end: VoiceEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#farewellTimer);
    clearInterval(this.#livenessTimer);
    this.#letGo();
    this.#options.onEnd(end);
  }
}

const leftUnheard: VoiceEnd = { kind: 'left', code: null };

function parseJson(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
