import { type DownFrame, downSampleRate } from '@improv/contract';

/** A ping follows every this many bytes: a third of a second of speech. */
const pingAfterBytes = 16 * 1024;
/** PCM16 mono. */
const bytesPerMs = (2 * downSampleRate) / 1000;

/** Identifies an audio frame: a returning client names the last one that it heard. */
export type Frame = Pick<DownFrame, 'utterance' | 'seq'>;

interface Sent {
  /** Bytes sent since the connection was opened, up to and including this. */
  readonly upTo: number;
  /** Null for a message. */
  readonly frame: Frame | null;
  readonly received: () => void;
}

interface Ping {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Bytes that had been sent before the ping. */
  readonly behind: number;
  /** Whether it was sent to measure the round trip, and not only as a receipt. */
  readonly timed: boolean;
}

/**
 * Tracks what a client has received. Each ping that it answers is a receipt for everything sent before the ping. A write to
 * the socket proves nothing: the buffers of the kernel and of proxies accept data for a client that is long gone.
 */
export class Receipts {
  readonly #ping: (payload: string) => void;
  readonly #now: () => number;
  #pings: Ping[] = [];
  #lastNumber = 0;
  #pingedAt = 0;
  /** Bytes since the connection was opened. */
  #sent = 0;
  #received = 0;
  #unreceived: Sent[] = [];
  /** When the newest answered ping was sent, epoch milliseconds; 0 before the first. The client was connected then. */
  answeredAt = 0;

  /** @param ping sends a ping @param now epoch milliseconds */
  constructor(ping: (payload: string) => void, now: () => number) {
    this.#ping = ping;
    this.#now = now;
  }

  /** When the last ping was sent. Epoch milliseconds. */
  get pingedAt(): number {
    return this.#pingedAt;
  }

  /**
   * How long the audio plays that was sent after the last receipt: the client may have listened for this long since.
   * @param heard the last frame that the client reports as heard, null for none; undefined counts everything
   * @returns milliseconds
   */
  unreceivedMs(heard?: Frame | null): number {
    if (heard === undefined) return (this.#sent - this.#received) / bytesPerMs;
    const last = this.#unreceived.findLast(({ frame }) => heard && frame && !isAfter(frame, heard));
    return ((last?.upTo ?? this.#received) - this.#received) / bytesPerMs;
  }

  /** Records a write. @param frame null for a message @param received called once the client has received it */
  sent(bytes: number, frame: Frame | null, received: () => void): void {
    this.#sent += bytes;
    this.#unreceived.push({ upTo: this.#sent, frame, received });
    const asked = this.#pings.at(-1)?.behind ?? this.#received;
    if (this.#sent - asked >= pingAfterBytes) this.#ask(false);
  }

  /** Sends a ping that also measures the round trip. */
  ping(): void {
    this.#ask(true);
  }

  /**
   * Takes the answer to a ping, which acknowledges everything sent before it.
   * @returns the round trip in milliseconds; null for a ping that did not measure it
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
