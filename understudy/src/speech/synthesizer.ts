import { Worker } from 'node:worker_threads';
import { sayable } from './sentences.ts';
import type { Said, ToSay } from './synthesizerThread.ts';
import type { FliteVoice } from './voices.ts';

/** Bytes of spoken sentences that are kept to be said again: about ten minutes of speech. */
const keptBytes = 32 * 1024 * 1024;
/** Sentences that may wait; past it the machine can't keep up and newcomers are refused. */
const mostWaiting = 400;

/** The queue is full. */
export class TooMuchToSay extends Error {
  constructor() {
    super('Too many sentences are waiting to be spoken.');
  }
}

interface Waiting {
  readonly key: string;
  resolve(pcm: Buffer): void;
  reject(error: Error): void;
}

/**
 * Speaks sentences in a thread of its own, first come first served; a speaker asks for one sentence at a time and at
 * most one ahead, so that no speaker waits for another's whole speech. What was said lately is kept.
 */
export class Synthesizer {
  readonly #kept = new Map<string, Buffer>();
  readonly #coming = new Map<string, Promise<Buffer>>();
  readonly #waiting = new Map<number, Waiting>();
  #keptBytes = 0;
  #nextId = 0;
  #thread: Worker | null = null;

  /** Starts the thread, which takes 0.3 s, before there is anything to say. */
  warmUp(): void {
    this.#running();
  }

  /**
   * Speaks one sentence.
   * @returns PCM16 little-endian, 24 kHz, mono; empty when there is nothing to pronounce. Not to be written to.
   * @throws TooMuchToSay, or Error when the synthesizer fails
   */
  async speak(sentence: string, voice: FliteVoice): Promise<Buffer> {
    const text = sayable(sentence);
    if (text === '') return Buffer.alloc(0);
    const key = `${voice.name} ${voice.pitch} ${voice.stretch} ${text}`;
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const coming = this.#coming.get(key) ?? this.#ask(key, text, voice);
    return coming;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #ask(key: string, text: string, voice: FliteVoice): Promise<Buffer> {
    if (this.#waiting.size >= mostWaiting) throw new TooMuchToSay();
    const id = this.#nextId;
    this.#nextId += 1;
    const asked = new Promise<Buffer>((resolve, reject) => {
      this.#waiting.set(id, { key, resolve, reject });
    });
    this.#coming.set(key, asked);
    this.#running().postMessage({ id, text, voice } satisfies ToSay);
    return asked;
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(new URL('./synthesizerThread.ts', import.meta.url));
    thread.unref();
    thread.on('message', (said: Said) => this.#settle(said));
    thread.on('error', (error) => this.#fail(thread, error));
    thread.on('exit', () => this.#fail(thread, new Error('The synthesizer has stopped.')));
    this.#thread = thread;
    return thread;
  }

  #settle(said: Said): void {
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    this.#waiting.delete(said.id);
    this.#coming.delete(waiting.key);
    if ('failed' in said) {
      waiting.reject(new Error(said.failed));
      return;
    }
    const pcm = Buffer.from(said.pcm.buffer, said.pcm.byteOffset, said.pcm.byteLength);
    this.#keep(waiting.key, pcm);
    waiting.resolve(pcm);
  }

  #keep(key: string, pcm: Buffer): void {
    this.#kept.set(key, pcm);
    this.#keptBytes += pcm.length;
    for (const [oldest, sound] of this.#kept) {
      if (this.#keptBytes <= keptBytes) break;
      this.#kept.delete(oldest);
      this.#keptBytes -= sound.length;
    }
  }

  /** The next sentence starts a new thread. */
  #fail(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return;
    this.#thread = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    this.#coming.clear();
  }
}
