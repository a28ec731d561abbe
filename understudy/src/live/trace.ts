import type { LiveTrace } from '../control.ts';

/** When every frame of sound came and went, show by show: what a benchmark needs to time the way of each. */
export class Trace {
  readonly #sessions = new Map<string, { heard: number[]; said: number[] }>();

  /** A frame of the player's has come. */
  heard(sessionId: string | null, samples: Int16Array): void {
    this.#of(sessionId)?.heard.push(markOf(samples), now());
  }

  /** A frame of speech goes out now. @param turn of the newest brief */
  said(sessionId: string | null, turn: number | null, bytes: number): void {
    this.#of(sessionId)?.said.push(turn ?? 0, bytes, now());
  }

  all(): LiveTrace {
    return {
      shows: [...this.#sessions].map(([sessionId, { heard, said }]) => ({ show: sessionId, heard, said })),
    };
  }

  clear(): void {
    this.#sessions.clear();
  }

  #of(sessionId: string | null) {
    if (sessionId === null) return undefined;
    let frames = this.#sessions.get(sessionId);
    if (!frames) {
      frames = { heard: [], said: [] };
      this.#sessions.set(sessionId, frames);
    }
    return frames;
  }
}

/** The first two samples as one number: a frame that the benchmark follows carries its number there. */
function markOf(samples: Int16Array): number {
  const [low = 0, high = 0] = samples;
  return (low & 0xffff) + (high & 0xffff) * 0x1_0000;
}

/** Milliseconds on the machine's own clock, which all its processes share; only differences mean anything. */
function now(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
