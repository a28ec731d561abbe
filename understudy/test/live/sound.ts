import { seeded } from '../../src/language/seed.ts';
import { resample } from '../../src/speech/resample.ts';
import type { Running } from '../server.ts';

/** Speech as a microphone sends it, PCM16 at 16 kHz; spoken by the understudy itself. */
export async function speech(understudy: Running, text: string): Promise<Int16Array> {
  const answer = await understudy.ai.models.generateContent({
    model: 'gemini-3.8-flash-tts',
    contents: text,
    config: {
      responseModalities: ['AUDIO'],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Orus' } } },
    },
  });
  return resample(samplesOf(answer.data ?? ''), 2, 3);
}

export function samplesOf(base64: string): Int16Array {
  const bytes = Buffer.from(base64, 'base64');
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Milliseconds of nothing, at 16 kHz. */
export const silence = (ms: number) => new Int16Array(16 * ms);

/** Milliseconds of white noise at 16 kHz. @param level decibels below full scale */
export function noise(ms: number, level: number): Int16Array {
  const chance = seeded('noise', ms, level);
  const peak = 32_768 * 10 ** (level / 20) * Math.sqrt(3);
  return Int16Array.from({ length: 16 * ms }, () => (chance() * 2 - 1) * peak);
}

export function joined(...sounds: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(sounds.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sound of sounds) {
    all.set(sound, at);
    at += sound.length;
  }
  return all;
}

/** Cuts a sound into frames of so many milliseconds. */
export function framesOf(sound: Int16Array, ms = 40): Int16Array[] {
  const size = 16 * ms;
  return Array.from({ length: Math.ceil(sound.length / size) }, (_, n) =>
    sound.subarray(n * size, (n + 1) * size),
  );
}

export function base64Of(samples: Int16Array): string {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString('base64');
}

export const peakOf = (sound: Int16Array) =>
  sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Root mean square. */
export const loudnessOf = (sound: Int16Array) =>
  Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, sound.length));

/** Hertz: the middle of the pitches of all voiced stretches, by autocorrelation. */
export function pitchOf(sound: Int16Array, rate: number): number {
  const size = Math.round(rate * 0.04);
  const [shortest, longest] = [Math.round(rate / 350), Math.round(rate / 65)];
  const pitches: number[] = [];
  for (let start = 0; start + size + longest < sound.length; start += 2 * size) {
    const window = sound.subarray(start, start + size + longest);
    if (loudnessOf(window) < 600) continue;
    let best = { lag: 0, likeness: 0.7 };
    for (let lag = shortest; lag <= longest; lag += 1) {
      const likeness = likenessAt(window, size, lag);
      if (likeness > best.likeness + 0.02) best = { lag, likeness };
    }
    if (best.lag > 0) pitches.push(rate / best.lag);
  }
  return pitches.toSorted((a, b) => a - b)[pitches.length >> 1] ?? 0;
}

function likenessAt(window: Int16Array, size: number, lag: number): number {
  let [product, here, there] = [0, 1, 1];
  for (let n = 0; n < size; n += 1) {
    const [a, b] = [window[n] as number, window[n + lag] as number];
    product += a * b;
    here += a * a;
    there += b * b;
  }
  return product / Math.sqrt(here * there);
}
