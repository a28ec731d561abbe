import { type DownFrame, downSampleRate } from '@improv/contract';

/** A ping goes out behind so many bytes: a third of a second of speech. */
const pingAfterBytes = 16 * 1024;
/** PCM16 mono. */
const bytesPerMs = (2 * downSampleRate) / 1000;

/** A frame as a client that comes back names the last one that it heard. */
export type Frame = Pick<DownFrame, 'utterance' | 'seq'>;

interface Sent {
  /** Bytes, since the connection was opened, this included. */
  readonly upTo: number;
  /** Null for what is no audio. */
  readonly frame: Frame | null;
  readonly received: () => void;
}

interface Ping {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Bytes that had been sent by then. */
  readonly behind: number;
  /** Sent to learn the round trip, and not because of what went before it. */
  readonly timed: boolean;
}

/**
 * What a client has received, by the pings that it answers: each is a receipt for all that was sent before it. That a socket
 * took something says little: buffers of the kernel and of proxies take for a client that is long gone, and a client that
 * answers nothing can't be told from one. It gets no more than its `Outbox` sends ahead of the receipts.
 */
export class Receipts {
  readonly #ping: (payload: string) => void;
  readonly #now: () => number;
  #pings: Ping[] = [];
  #lastNumber = 0;
  #pingedAt = 0;
  /** Bytes, since the connection was opened. */
  #sent = 0;
  #received = 0;
  #unreceived: Sent[] = [];
  /** When the newest ping that has been answered was sent: the client was there. Epoch milliseconds; 0 before the first. */
  answeredAt = 0;

  /** @param ping sends one @param now epoch milliseconds */
  constructor(ping: (payload: string) => void, now: () => number) {
    this.#ping = ping;
    this.#now = now;
  }

  /** When the last ping was sent. Epoch milliseconds. */
  get pingedAt(): number {
    return this.#pingedAt;
  }

  /**
   * For how long the client may have listened since the last receipt: what was sent since would play so long. Milliseconds.
   * @param heard the last frame that it says it heard, null for none; without it, all may have been heard
   */
  unreceivedMs(heard?: Frame | null): number {
    if (heard === undefined) return (this.#sent - this.#received) / bytesPerMs;
    const last = this.#unreceived.findLast(({ frame }) => heard && frame && !isAfter(frame, heard));
    return ((last?.upTo ?? this.#received) - this.#received) / bytesPerMs;
  }

  /** Something has been sent. @param frame null for what is no audio @param received is called once the client has it */
  sent(bytes: number, frame: Frame | null, received: () => void): void {
    this.#sent += bytes;
    this.#unreceived.push({ upTo: this.#sent, frame, received });
    const asked = this.#pings.at(-1)?.behind ?? this.#received;
    if (this.#sent - asked >= pingAfterBytes) this.#ask(false);
  }

  /** Asks for a sign of life. */
  ping(): void {
    this.#ask(true);
  }

  /**
   * A ping has been answered, and with it all before it.
   * @returns the round trip in milliseconds, of one that was sent to learn it
   */
  pong(payload: string): number | null {
    const index = this.#pings.findIndex(({ number }) => String(number) === payload);
    const answered = this.#pings[index];
    if (!answered) return null;
    this.#pings.splice(0, index + 1);
    this.#received = answered.behind;
    this.answeredAt = answered.at;
    while (this.#unreceived[0] && this.#unreceived[0].upTo <= this.#received) {
      this.#unreceived.shift()?.received();
    }
    return answered.timed ? this.#now() - answered.at : null;
  }

  #ask(timed: boolean): void {
    this.#pingedAt = this.#now();
    this.#lastNumber += 1;
    this.#pings.push({ number: this.#lastNumber, at: this.#pingedAt, behind: this.#sent, timed });
    this.#ping(String(this.#lastNumber));
  }
}

function isAfter(one: Frame, other: Frame): boolean {
  return one.utterance === other.utterance ? one.seq > other.seq : one.utterance > other.utterance;
}
