/// <reference types="audioworklet" />
import { createMixer } from '../sound/mixer.ts';
import type { FrameCut, FromPlayback, ToPlayback } from './messages.ts';

/** The worklet's clock counts seconds. */
const reportEverySeconds = 0.02;

/** Plays the cast in the audio thread, and reports what is heard. */
class PlaybackProcessor extends AudioWorkletProcessor {
  readonly #mixer;
  #reportedAtSeconds = 0;

  constructor({ processorOptions }: { processorOptions: FrameCut }) {
    super();
    this.#mixer = createMixer({ rate: sampleRate, ...processorOptions });
    this.port.onmessage = ({ data }: MessageEvent<ToPlayback>) => this.#hear(data);
  }

  #hear(message: ToPlayback): void {
    switch (message.type) {
      case 'frame':
        this.#mixer.take(message.track, message.utterance, message.seq, message.pcm);
        break;
      case 'end':
        this.#mixer.end(message.track, message.utterance);
        break;
      case 'stop':
        this.#mixer.stop(message.utterance);
        break;
      case 'hold':
        this.#mixer.hold(message.on);
        break;
      case 'duck':
        this.#mixer.duck(message.on);
        break;
    }
  }

  process(_: Float32Array[][], [channels]: Float32Array[][]): boolean {
    const [first, ...others] = channels ?? [];
    if (!first) return true;
    const events = this.#mixer.render(first);
    for (const channel of others) channel.set(first);
    for (const event of events) this.#post({ type: 'event', event, atSeconds: currentTime });
    const { heard } = this.#mixer;
    if (heard && currentTime - this.#reportedAtSeconds >= reportEverySeconds) {
      this.#reportedAtSeconds = currentTime;
      this.#post({ type: 'position', heard });
    }
    return true;
  }

  #post(message: FromPlayback): void {
    this.port.postMessage(message);
  }
}

registerProcessor('playback', PlaybackProcessor);
