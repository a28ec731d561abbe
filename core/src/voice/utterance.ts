import { downFrameMs, type Track } from '@improv/contract';
import { Tape } from '../sound/tape.ts';
import { Framing, frameBytes, msOf } from './framing.ts';
import { ellipsis, heardText, type TimedWords } from './heardText.ts';
import type { VoiceClient } from './voiceClient.ts';

/** Who says something, and in which turn. */
export interface Speaker {
  readonly track: Track;
  readonly turn: number;
  /** Under a spotlight. */
  readonly archetypeId: string | null;
}

/** How much of an utterance was heard. */
export interface Heard {
  readonly ms: number;
  readonly whole: boolean;
}

/** Kept for a client that comes back: two minutes, about 6 MB. */
const mostBytes = (120_000 / downFrameMs) * frameBytes;
/**
 * A client that says nothing of what it heard is waited for so long after the audio must have been played: it may be
 * holding it, while somebody sets right what was understood.
 */
const slowMs = 30_000;

/** Something that is said to the player: sent as it comes, and kept until it is known what was heard of it. */
export class Utterance {
  readonly id: number;
  readonly speaker: Speaker;
  /** Settles when it is known how much was heard. */
  readonly over: Promise<Heard>;
  readonly #now: () => number;
  readonly #framing = new Framing((pcm) => this.#send(pcm));
  readonly #words: TimedWords[] = [];
  #wordsFrom = 0;
  readonly #tape = new Tape(mostBytes);
  #frames = 0;
  #bytes = 0;
  #ended = false;
  #stopped = false;
  #settled = false;
  #settle: (heard: Heard) => void = () => undefined;
  #client: VoiceClient | null;
  /** Of the audio, how much must have been played by when; `since` is null while nobody listens. */
  #played: { readonly ms: number; readonly since: number | null } = { ms: 0, since: null };
  #timer: NodeJS.Timeout | undefined;

  constructor(id: number, speaker: Speaker, client: VoiceClient | null, now: () => number) {
    this.id = id;
    this.speaker = speaker;
    this.#client = client;
    this.#now = now;
    this.over = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#announce();
  }

  /** How much audio there is so far. */
  get ms(): number {
    return msOf(this.#bytes);
  }

  get isSettled(): boolean {
    return this.#settled;
  }

  /** Whether all of it has been made. */
  get isWhole(): boolean {
    return this.#ended;
  }

  /** Whether any of its words have been heard. */
  get isHeard(): boolean {
    return this.textOf({ ms: this.#playedMs(), whole: false }) !== ellipsis;
  }

  audio(pcm: Uint8Array): void {
    if (this.#ended || this.#stopped) return;
    if (this.#bytes === 0) this.#play();
    this.#bytes += pcm.byteLength;
    this.#framing.push(pcm);
  }

  words(text: string): void {
    if (text === '' || this.#stopped || this.#settled) return;
    // Words come with the audio that says them, or after it: they begin where those before them came.
    const words = { text, atMs: this.#wordsFrom };
    this.#wordsFrom = this.ms;
    this.#words.push(words);
    this.#client?.send({ kind: 'words', utterance: this.id, ...words });
  }

  end(): void {
    if (this.#ended || this.#stopped || this.#settled) return;
    this.#ended = true;
    this.#framing.end();
    this.#client?.send({ kind: 'utteranceEnd', utterance: this.id, ms: this.ms });
    this.#waitForClient();
  }

  /** The client must play no more of it. What it has heard it says itself, or is taken from the time it had. */
  stop(why: 'interrupted' | 'screened' | 'restart', withinMs = 0): void {
    if (this.#stopped || this.#settled) return;
    this.#stopped = true;
    this.#client?.send({ kind: 'stop', utterance: this.id, why });
    const heard = { ms: this.#playedMs(), whole: false };
    clearTimeout(this.#timer);
    if (withinMs === 0) this.settle(heard);
    else this.#timer = setTimeout(() => this.settle(heard), withinMs);
  }

  settle(heard: Heard = { ms: this.#playedMs(), whole: this.#ended && this.#playedMs() >= this.ms }): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.#tape.clear();
    this.#settle(heard);
  }

  /** The words that were heard. */
  textOf({ ms, whole }: Heard): string {
    return heardText(this.#words, whole ? Number.POSITIVE_INFINITY : ms, this.ms);
  }

  detach(): void {
    this.#played = { ms: this.#playedMs(), since: null };
    this.#client = null;
    clearTimeout(this.#timer);
  }

  /** @param seq the last frame that the client has heard; -1 for none */
  attach(client: VoiceClient, seq: number): void {
    if (this.#stopped) {
      this.settle({ ms: this.#playedMs(), whole: false });
      return;
    }
    this.#client = client;
    this.#played = { ms: Math.min((seq + 1) * downFrameMs, this.ms), since: this.#now() };
    this.#announce();
    for (const words of this.#words) client.send({ kind: 'words', utterance: this.id, ...words });
    for (const [number, pcm] of this.#tape.frames(seq + 1)) this.#frame(number, pcm);
    if (!this.#ended) return;
    client.send({ kind: 'utteranceEnd', utterance: this.id, ms: this.ms });
    this.#waitForClient();
  }

  #announce(): void {
    this.#client?.send({ kind: 'utterance', utterance: this.id, ...this.speaker });
  }

  #send(pcm: Uint8Array): void {
    if (!this.#settled) this.#tape.add(pcm);
    this.#frame(this.#frames, pcm);
    this.#frames += 1;
  }

  #frame(seq: number, pcm: Uint8Array): void {
    this.#client?.play({ track: this.speaker.track, utterance: this.id, seq, pcm });
  }

  #play(): void {
    if (this.#client) this.#played = { ms: 0, since: this.#now() };
  }

  #playedMs(): number {
    const { ms, since } = this.#played;
    return Math.min(this.ms, since === null ? ms : ms + this.#now() - since);
  }

  #waitForClient(): void {
    clearTimeout(this.#timer);
    if (!this.#client) return;
    this.#timer = setTimeout(
      () => this.settle({ ms: this.ms, whole: true }),
      this.ms - this.#playedMs() + slowMs,
    );
  }
}
