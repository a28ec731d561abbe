import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resample } from '../../src/speech/resample.ts';
import { breathsOf, sayable } from '../../src/speech/sentences.ts';
import { voiceCalled } from '../../src/speech/voices.ts';
import { type Running, runUnderstudy } from '../server.ts';
import { loudnessOf, peakOf, pitchOf, samplesOf } from './sound.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy();
});
afterAll(() => understudy.close());

const speakWith = (voiceName: string, contents: string) =>
  understudy.ai.models.generateContent({
    model: 'gemini-3.8-flash-tts',
    contents,
    config: {
      responseModalities: ['AUDIO'],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName } } },
    },
  });

describe('generated speech over REST', () => {
  it('is PCM in the answer’s first part, with usage that adds up', async () => {
    const answer = await speakWith('Orus', 'Say cheerfully: Good evening, and welcome to the show!');
    const part = answer.candidates?.[0]?.content?.parts?.[0]?.inlineData;
    expect(part?.mimeType).toBe('audio/L16;codec=pcm;rate=24000');
    const sound = samplesOf(part?.data ?? '');
    expect(sound.length / 24_000).toBeGreaterThan(1.8);
    expect(sound.length / 24_000).toBeLessThan(4.5);
    expect(loudnessOf(sound)).toBeGreaterThan(800);
    expect(peakOf(sound)).toBeLessThan(32_000);
    const { candidatesTokenCount, promptTokenCount = 0, totalTokenCount } = answer.usageMetadata ?? {};
    expect(candidatesTokenCount).toBe(Math.ceil((sound.length / 24_000) * 25 - 0.01));
    expect(totalTokenCount).toBe(promptTokenCount + (candidatesTokenCount ?? 0));
    expect((await understudy.log()).at(-1)).toMatchObject({ via: 'speech', status: 200 });
  });

  it('leaves out how it is to be said', async () => {
    const [told, plain] = [
      await speakWith('Orus', 'Say warmly, like a host: Good evening.'),
      await speakWith('Orus', 'Good evening.'),
    ];
    expect(told.data).toBe(plain.data);
  });

  it('has a voice for each role', async () => {
    const pitches = await Promise.all(
      ['Kore', 'Leda', 'Puck', 'Charon'].map(async (voice) =>
        pitchOf(
          samplesOf((await speakWith(voice, 'We are all waiting for the morning.')).data ?? ''),
          24_000,
        ),
      ),
    );
    const [kore = 0, leda = 0, puck = 0, charon = 0] = pitches;
    expect(leda / kore).toBeGreaterThan(1.15);
    expect(kore / puck).toBeGreaterThan(1.05);
    expect(puck / charon).toBeGreaterThan(1.15);
  });

  it('streams a sentence at a time', async () => {
    const contents = 'Good evening. The lights are on. Who will play?';
    const sounds: string[] = [];
    for await (const chunk of await understudy.ai.models.generateContentStream({
      model: 'gemini-3.8-flash-tts',
      contents,
      config: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Orus' } } },
      },
    })) {
      sounds.push(chunk.data ?? '');
    }
    const whole = await speakWith('Orus', contents);
    expect(sounds).toHaveLength(3);
    expect(Buffer.concat(sounds.map((sound) => Buffer.from(sound, 'base64'))).toString('base64')).toBe(
      whole.data,
    );
  });

  it('refuses a voice that there is not, and a text without words', async () => {
    await expect(speakWith('Caruso', 'Hello.')).rejects.toMatchObject({ status: 400 });
    await expect(speakWith('Puck', 'Say softly: ')).rejects.toMatchObject({ status: 400 });
  });

  it('meets the faults of its own task', async () => {
    await understudy.addFaults({ task: 'speech', status: 503, times: 1 });
    await expect(speakWith('Puck', 'Hello.')).rejects.toMatchObject({ status: 503 });
    await understudy.addFaults({ task: 'speech', answer: 'safety', times: 1 });
    expect((await speakWith('Puck', 'Hello.')).candidates?.[0]?.finishReason).toBe('SAFETY');
  });
});

describe('the voices', () => {
  it('are known by name whatever the case, and no others', () => {
    expect(voiceCalled('zephyr')).toEqual(voiceCalled('Zephyr'));
    expect(voiceCalled('toString')).toBeNull();
  });
});

describe('the change of rate', () => {
  const tone = (hertz: number) =>
    Int16Array.from({ length: 16_000 }, (_, n) => 12_000 * Math.sin((2 * Math.PI * hertz * n) / 16_000));
  /** The part of a sound, in decibels of the whole, that is not a tone of this frequency. */
  const rest = (sound: Int16Array, hertz: number, rate: number) => {
    const middle = sound.subarray(2_000, sound.length - 2_000);
    let [cosine, sine] = [0, 0];
    for (const [n, sample] of middle.entries()) {
      cosine += sample * Math.cos((2 * Math.PI * hertz * n) / rate);
      sine += sample * Math.sin((2 * Math.PI * hertz * n) / rate);
    }
    const heard = (cosine ** 2 + sine ** 2) * (2 / middle.length);
    const all = middle.reduce((sum, sample) => sum + sample * sample, 0);
    return 10 * Math.log10(Math.abs(all - heard) / all);
  };

  it('keeps a tone, its strength and its length, and adds nothing that is heard', () => {
    for (const hertz of [240, 1_200, 5_040]) {
      const there = resample(tone(hertz), 3, 2);
      expect(there).toHaveLength(24_000);
      expect(loudnessOf(there.subarray(2_000, -2_000)) / loudnessOf(tone(hertz))).toBeCloseTo(1, 2);
      expect(rest(there, hertz, 24_000)).toBeLessThan(-60);
    }
  });

  it('lets nothing through on the way down that the lower rate can’t hold', () => {
    const high = Int16Array.from(
      { length: 24_000 },
      (_, n) => 12_000 * Math.sin((2 * Math.PI * 10_500 * n) / 24_000),
    );
    expect(loudnessOf(resample(high, 2, 3))).toBeLessThan(12);
  });
});

describe('a text to be spoken', () => {
  it('is taken sentence by sentence, long ones by their clauses, and nothing is lost', () => {
    const long = `${'The goat went up the hill, and the boat went down, '.repeat(12)}and that was all.`;
    const text = `Wait! “Who are you?” ${long}`;
    const breaths = breathsOf(text);
    expect(breaths.slice(0, 2)).toEqual(['Wait!', '“Who are you?”']);
    expect(Math.max(...breaths.map(({ length }) => length))).toBeLessThanOrEqual(220);
    expect(breaths.join(' ')).toBe(text);
  });

  it('is made readable, and is empty when there is nothing to pronounce', () => {
    expect(sayable('It’s “Zoë” — *quick*…')).toBe("It's Zoe, quick ...");
    expect(sayable('…!?')).toBe('');
  });
});
