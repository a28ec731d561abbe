import { speechRate } from '../speech/flite.ts';
import { breathsOf } from '../speech/sentences.ts';
import type { Synthesizer } from '../speech/synthesizer.ts';
import type { FliteVoice } from '../speech/voices.ts';
import { pieces } from '../wire/answer.ts';
import { frameBytes } from './serverMessages.ts';

/** How an answer is spoken. */
export interface Delivery {
  readonly voice: FliteVoice;
  /** When the first audio may go out, epoch milliseconds. */
  readonly firstAudioAt: number;
  /** How much faster than it is heard the audio goes out; Infinity for at once. */
  readonly speed: number;
  /** Milliseconds between two frames, in place of the speed. */
  readonly frameMs: number | undefined;
  /** How fast the client is taken to play; Infinity for not waiting for it. */
  readonly playback: number;
  /** Frames after which nothing more is said, and after which the connection breaks. */
  readonly stallAfter: number | undefined;
  readonly closeAfter: number | undefined;
}

/** Where an answer goes. */
export interface ReplySink {
  /** A frame of audio, of PCM16 at 24 kHz. */
  audio(sound: Buffer, from: number, to: number): void;
  /** Words whose audio has gone out. */
  words(text: string): void;
  /** Whether the client has not read what was sent long ago. */
  full(): boolean;
  /** Everything has gone out. */
  generated(): void;
  /** The client has had the time to play it. */
  finished(): void;
  /** The connection is to break. */
  cut(): void;
  failed(error: unknown): void;
}

/** How often frames go out, and how many words are written down at a time. */
const tickMs = 20;
const wordsAtOnce = 4;
const bytesPerMs = (2 * speechRate) / 1000;

/** One answer on its way: spoken sentence by sentence, in frames, with its words beside them. */
export class Reply {
  readonly #text: string;
  readonly #delivery: Delivery;
  readonly #synthesizer: Synthesizer;
  readonly #sink: ReplySink;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #firstAt = 0;
  #frames = 0;
  #bytes = 0;

  constructor(text: string, delivery: Delivery, synthesizer: Synthesizer, sink: ReplySink) {
    this.#text = text;
    this.#delivery = delivery;
    this.#synthesizer = synthesizer;
    this.#sink = sink;
  }

  /** Bytes of audio that have gone out. */
  get bytes(): number {
    return this.#bytes;
  }

  start(): void {
    this.#perform().catch((error: unknown) => {
      if (!this.#stopped) this.#sink.failed(error);
    });
  }

  /** Nothing more comes, whatever was left. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #perform(): Promise<void> {
    const breaths = breathsOf(this.#text);
    let coming = this.#speak(breaths[0]);
    await this.#pause(this.#delivery.firstAudioAt - Date.now());
    for (const [i, breath] of breaths.entries()) {
      const sound = await coming;
      if (this.#stopped) return;
      coming = this.#speak(breaths[i + 1]);
      const said = i === breaths.length - 1 ? breath : `${breath} `;
      if (!(await this.#send(sound, said))) return;
    }
    this.#sink.generated();
    const played = this.#bytes / bytesPerMs / this.#delivery.playback;
    await this.#pause(this.#firstAt + played - Date.now());
    this.#sink.finished();
  }

  #speak(breath: string | undefined): Promise<Buffer> {
    const sound = this.#synthesizer.speak(breath ?? '', this.#delivery.voice);
    // It is awaited later, or, after an interruption, not at all.
    sound.catch(() => {});
    return sound;
  }

  /** @returns false to end the reply */
  async #send(sound: Buffer, text: string): Promise<boolean> {
    const groups = inGroups(text);
    let written = 0;
    let characters = 0;
    for (let from = 0; from < sound.length; from += frameBytes) {
      await this.#due();
      if (this.#frames === this.#delivery.closeAfter) {
        this.#sink.cut();
        return false;
      }
      if (this.#frames === this.#delivery.stallAfter) return false;
      if (this.#frames === 0) this.#firstAt = Date.now();
      const to = Math.min(from + frameBytes, sound.length);
      this.#sink.audio(sound, from, to);
      this.#frames += 1;
      this.#bytes += to - from;
      // Words last about as long as they are written.
      for (let group = groups[written]; group; group = groups[written]) {
        if (to < sound.length && ((characters + group.length) / text.length) * sound.length > to) break;
        this.#sink.words(group);
        characters += group.length;
        written += 1;
      }
    }
    if (sound.length === 0) this.#sink.words(text);
    return true;
  }

  /** Waits until the next frame may go out. */
  async #due(): Promise<void> {
    const { frameMs, speed } = this.#delivery;
    const at =
      this.#frames === 0
        ? 0
        : this.#firstAt + (frameMs ? this.#frames * frameMs : this.#bytes / bytesPerMs / speed);
    while (Date.now() < at || this.#sink.full()) await this.#pause(tickMs);
  }

  /** After a stop it never comes back. */
  #pause(ms: number): Promise<void> {
    if (!(ms > 0) && !this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      if (!this.#stopped) this.#timer = setTimeout(resolve, ms);
    });
  }
}

function inGroups(text: string): string[] {
  const words = pieces(text);
  return Array.from({ length: Math.ceil(words.length / wordsAtOnce) }, (_, n) =>
    words.slice(n * wordsAtOnce, (n + 1) * wordsAtOnce).join(''),
  );
}
