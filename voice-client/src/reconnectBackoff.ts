import { voiceTimes } from '@improv/contract';

/** The wait before the second attempt; each further one waits twice as long, up to `longestDelayMs`. */
const secondAttemptDelayMs = 400;
const longestDelayMs = 5_000;
/** Spreads the first attempts of clients that were disconnected at the same moment. */
const firstAttemptSpreadMs = 250;
/** A first connection is retried for this long. */
const firstConnectWithinMs = 12_000;

/**
 * When to try again after the connection dropped.
 * @param attempts made so far
 * @param outageMs milliseconds since the connection dropped
 * @param chance 0 to 1
 * @returns milliseconds to wait; null once the service no longer keeps the place
 */
export function reconnectDelayMs(attempts: number, outageMs: number, chance: number): number | null {
  if (outageMs >= voiceTimes.placeKept) return null;
  if (attempts === 0) return firstAttemptSpreadMs * chance;
  const delayMs = Math.min(longestDelayMs, secondAttemptDelayMs * 2 ** (attempts - 1));
  const jitteredMs = delayMs * (0.5 + 0.5 * chance);
  return Math.min(jitteredMs, Math.max(0, voiceTimes.placeKept - outageMs));
}

/** Tracks how long the connection has been lost, and when to try again. */
export class ReconnectBackoff {
  readonly #now: () => number;
  readonly #random: () => number;
  #lostAtMs: number | null = null;
  #attempts = 0;
  #everConnected = false;

  /**
   * @param now milliseconds; only differences count
   * @param random 0 to 1
   */
  constructor(now: () => number, random: () => number) {
    this.#now = now;
    this.#random = random;
  }

  get isLost(): boolean {
    return this.#lostAtMs !== null;
  }

  /** Whole milliseconds since the connection was lost; 0 while connected, and when the clock was set back. */
  get outageMs(): number {
    return this.#lostAtMs === null ? 0 : Math.max(0, Math.round(this.#now() - this.#lostAtMs));
  }

  /** Call it when the connection drops: resets the count of attempts. */
  lost(): void {
    this.#lostAtMs = this.#now();
    this.#attempts = 0;
  }

  attempted(): void {
    this.#attempts += 1;
  }

  connected(): void {
    this.#lostAtMs = null;
    this.#everConnected = true;
  }

  /** @returns milliseconds to wait before the next attempt; null: give up */
  nextDelayMs(): number | null {
    if (!this.#everConnected && this.outageMs > firstConnectWithinMs) return null;
    return reconnectDelayMs(this.#attempts, this.outageMs, this.#random());
  }
}
