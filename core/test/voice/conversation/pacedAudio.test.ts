import { downFrameMs } from '@improv/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameBytes } from '../../../src/voice/conversation/framing.ts';
import { type AudioListener, PacedAudio } from '../../../src/voice/conversation/pacedAudio.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const second = 1_000;
const framesIn = (ms: number) => ms / downFrameMs;
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** A client whose network takes so many bytes a second, and what has come to it. */
class Client implements AudioListener {
  readonly got: { readonly seq: number; readonly at: number }[] = [];
  completedAt: number | null = null;
  completions = 0;
  mostWaiting = 0;
  readonly #bytesPerMs: number;
  #waiting = 0;
  #at = Date.now();

  constructor(bytesPerSecond = Number.POSITIVE_INFINITY) {
    this.#bytesPerMs = bytesPerSecond / 1_000;
  }

  get bytesWaiting(): number {
    const now = Date.now();
    const taken = now > this.#at ? (now - this.#at) * this.#bytesPerMs : 0;
    this.#waiting = Math.max(0, this.#waiting - taken);
    this.#at = now;
    return this.#waiting;
  }

  frame(seq: number, pcm: Uint8Array): void {
    this.#waiting = this.bytesWaiting + pcm.byteLength;
    this.mostWaiting = Math.max(this.mostWaiting, this.#waiting);
    this.got.push({ seq, at: Date.now() });
  }

  complete(): void {
    this.completions += 1;
    this.completedAt = Date.now();
  }

  get seqs(): number[] {
    return this.got.map(({ seq }) => seq);
  }
}

/** A speech that has been made as a whole at once. */
function aSpeech(ms: number): PacedAudio {
  const audio = new PacedAudio(Date.now);
  audio.push(new Uint8Array(framesIn(ms) * frameBytes));
  audio.end();
  return audio;
}

describe('audio that is made faster than it is heard', () => {
  it('goes out whole, in its order, and never more than a few seconds ahead of its playing', () => {
    const audio = aSpeech(60 * second);
    const client = new Client();
    audio.attach(client, 0);
    vi.advanceTimersByTime(60 * second);
    expect(client.seqs).toEqual(numbers(0, framesIn(60 * second)));
    const aheadMs = client.got.map(({ seq, at }) => seq * downFrameMs - at);
    expect(Math.max(...aheadMs)).toBeLessThanOrEqual(6 * second);
    expect(client.completions).toBe(1);
    expect(audio.dropped).toBe(0);
  });

  it('comes in time to be heard without a gap', () => {
    const client = new Client();
    aSpeech(60 * second).attach(client, 0);
    vi.advanceTimersByTime(60 * second);
    expect(client.got.every(({ seq, at }) => at <= seq * downFrameMs)).toBe(true);
  });

  it.each([60_000, 200_000])('waits for a network of %i bytes a second, and loses nothing', (rate) => {
    const client = new Client(rate);
    aSpeech(60 * second).attach(client, 0);
    vi.advanceTimersByTime(62 * second);
    expect(client.seqs).toEqual(numbers(0, framesIn(60 * second)));
    expect(client.completions).toBe(1);
    // What follows an interruption does not stand behind more than this.
    expect(client.mostWaiting).toBeLessThan(140_000);
  });

  it('comes late through a network that is slower than speech, but whole', () => {
    const client = new Client(30_000);
    aSpeech(20 * second).attach(client, 0);
    vi.advanceTimersByTime(40 * second);
    expect(client.seqs).toEqual(numbers(0, framesIn(20 * second)));
    expect(client.mostWaiting).toBeLessThan(140_000);
  });
});

describe('audio on its way to a client', () => {
  it('stands still while no client is there, and goes on after the frame that was heard last', () => {
    const audio = aSpeech(30 * second);
    const first = new Client();
    audio.attach(first, 0);
    vi.advanceTimersByTime(10 * second);
    audio.detach();
    const { playedMs } = audio;
    vi.advanceTimersByTime(60 * second);
    expect(audio.playedMs).toBe(playedMs);
    const sent = first.got.length;
    const returned = new Client();
    audio.attach(returned, 250);
    vi.advanceTimersByTime(25 * second);
    expect(first.got).toHaveLength(sent);
    expect(returned.seqs).toEqual(numbers(250, framesIn(30 * second)));
    expect(returned.completions).toBe(1);
  });

  it('is sent at once to a client that is about to move', () => {
    const audio = aSpeech(30 * second);
    const client = new Client();
    audio.attach(client, 0);
    audio.hurry();
    expect(client.seqs).toEqual(numbers(0, framesIn(30 * second)));
    expect(client.completions).toBe(1);
  });

  it('ends where it is stopped', () => {
    const audio = aSpeech(30 * second);
    const client = new Client();
    audio.attach(client, 0);
    vi.advanceTimersByTime(2 * second);
    audio.clear();
    const sent = client.got.length;
    vi.advanceTimersByTime(30 * second);
    expect(client.got).toHaveLength(sent);
    expect(client.completions).toBe(0);
    expect(audio.playedMs).toBe(2 * second);
  });

  it('counts as played no further than it has been sent', () => {
    const client = new Client(24_000);
    const audio = aSpeech(30 * second);
    audio.attach(client, 0);
    vi.advanceTimersByTime(20 * second);
    expect(audio.playedMs).toBeLessThanOrEqual(client.got.length * downFrameMs);
  });

  it('says how many frames there was no room to keep', () => {
    const audio = new PacedAudio(Date.now);
    audio.push(new Uint8Array(framesIn(400 * second) * frameBytes));
    audio.end();
    const client = new Client();
    audio.attach(client, 0);
    vi.advanceTimersByTime(420 * second);
    expect(audio.dropped).toBeGreaterThan(0);
    expect(client.got.length + audio.dropped).toBe(framesIn(400 * second));
  });
});
