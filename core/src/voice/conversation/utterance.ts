import type { Track } from '@improv/contract';
import { ellipsis, heardText, type TimedWords } from './heardText.ts';
import { type AudioListener, PacedAudio } from './pacedAudio.ts';
import type { VoiceClient } from './voiceClient.ts';

/** Who speaks, and in which turn. */
export interface Speaker {
  readonly track: Track;
  readonly turn: number;
  /** The member of the audience who speaks in a spotlight; null for the cast. */
  readonly archetypeId: string | null;
}

/** How much of an utterance was heard. */
export interface Heard {
  readonly ms: number;
  readonly whole: boolean;
}

/**
 * How long a client that reports nothing is waited for after the audio must have been played. It may be holding playback back
 * while the player corrects the transcript. Milliseconds.
 */
const slowMs = 30_000;

/** Something said to the player: sent at playback speed, and kept until it is known how much was heard. */
export class Utterance {
  readonly id: number;
  readonly speaker: Speaker;
  /** Resolves when it is known how much was heard. */
  readonly over: Promise<Heard>;
  readonly #audio: PacedAudio;
  readonly #words: TimedWords[] = [];
  #wordsFrom = 0;
  #ended = false;
  #stopped = false;
  #settled = false;
  #settle: (heard: Heard) => void = () => undefined;
  #client: VoiceClient | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** @param now epoch milliseconds */
  constructor(id: number, speaker: Speaker, client: VoiceClient | null, now: () => number) {
    this.id = id;
    this.speaker = speaker;
    this.#audio = new PacedAudio(now);
    this.over = new Promise((resolve) => {
      this.#settle = resolve;
    });
    if (client) this.#announceTo(client, 0);
  }

  /** How much audio has been generated. Milliseconds. */
  get ms(): number {
    return this.#audio.ms;
  }

  get isSettled(): boolean {
    return this.#settled;
  }

  /** Whether all of it has been generated. */
  get isWhole(): boolean {
    return this.#ended;
  }

  /** All of its words so far. */
  get text(): string {
    return this.#words
      .map(({ text }) => text)
      .join('')
      .trim();
  }

  /** Whether any of its words have been heard. */
  get isHeard(): boolean {
    return this.textOf({ ms: this.#audio.playedMs, whole: false }) !== ellipsis;
  }

  /** Frames that were dropped before they could be sent. */
  get dropped(): number {
    return this.#audio.dropped;
  }

  audio(pcm: Uint8Array): void {
    if (this.#isOpen) this.#audio.push(pcm);
  }

  words(text: string): void {
    if (text === '' || this.#stopped || this.#settled) return;
    // Words arrive with their audio or after it, so they begin where the audio was when the words before them arrived.
    const words = { text, atMs: this.#wordsFrom };
    this.#wordsFrom = this.ms;
    this.#words.push(words);
    this.#client?.send({ kind: 'words', utterance: this.id, ...words });
  }

  end(): void {
    if (!this.#isOpen) return;
    this.#ended = true;
    this.#audio.end();
  }

  /** Sends the rest without pacing. */
  hurry(): void {
    if (!this.#stopped && !this.#settled) this.#audio.hurry();
  }

  /**
   * Tells the client to stop playing.
   * @param withinMs how long to wait for the client to report what it has heard; then it is reckoned from the time
   */
  stop(why: 'interrupted' | 'screened' | 'restart', withinMs = 0): void {
    if (this.#stopped || this.#settled) return;
    this.#stopped = true;
    this.#client?.send({ kind: 'stop', utterance: this.id, why });
    const heard = { ms: this.#audio.playedMs, whole: false };
    this.#audio.clear();
    clearTimeout(this.#timer);
    if (withinMs === 0) this.settle(heard);
    else this.#timer = setTimeout(() => this.settle(heard), withinMs);
  }

  settle(heard: Heard = this.#heardByNow()): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    this.#audio.clear();
    this.#settle(heard);
  }

  /** The words that were heard. */
  textOf({ ms, whole }: Heard): string {
    return heardText(this.#words, whole ? Number.POSITIVE_INFINITY : ms, this.ms);
  }

  detach(): void {
    this.#audio.detach();
    this.#client = null;
    clearTimeout(this.#timer);
  }

  /** Connects a client. @param seq the last frame that it has heard; -1 for none */
  attach(client: VoiceClient, seq: number): void {
    if (this.#stopped) this.settle();
    else this.#announceTo(client, seq + 1);
  }

  get #isOpen(): boolean {
    return !this.#ended && !this.#stopped && !this.#settled;
  }

  #heardByNow(): Heard {
    const ms = this.#audio.playedMs;
    return { ms, whole: !this.#stopped && this.#ended && ms >= this.ms };
  }

  #announceTo(client: VoiceClient, from: number): void {
    this.#client = client;
    client.send({ kind: 'utterance', utterance: this.id, ...this.speaker });
    for (const words of this.#words) client.send({ kind: 'words', utterance: this.id, ...words });
    this.#audio.attach(this.#listenerOf(client), from);
  }

  #listenerOf(client: VoiceClient): AudioListener {
    const { track } = this.speaker;
    return {
      get bytesWaiting() {
        return client.bytesWaiting;
      },
      frame: (seq, pcm) => client.play({ track, utterance: this.id, seq, pcm }),
      complete: () => {
        client.send({ kind: 'utteranceEnd', utterance: this.id, ms: this.ms });
        this.#waitForClient();
      },
    };
  }

  #waitForClient(): void {
    clearTimeout(this.#timer);
    const unplayedMs = this.ms - this.#audio.playedMs;
    this.#timer = setTimeout(() => this.settle({ ms: this.ms, whole: true }), unplayedMs + slowMs);
  }
}
