import { downFrameMs, downSampleRate, upFrameMs, upSampleRate } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { createCapture } from '../src/voice/sound/capture.ts';
import { createMixer, type Mixer } from '../src/voice/sound/mixer.ts';
import { loudness } from '../src/voice/sound/pcm.ts';
import { createPreRoll } from '../src/voice/sound/preRoll.ts';
import { createResampler } from '../src/voice/sound/resample.ts';
import type { PlaybackEvent } from '../src/voice/sound/trackPlayer.ts';

const quantum = 128;

function tone(hz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, n) => Math.sin((2 * Math.PI * hz * n) / rate));
}

/** Root mean square in decibels, the filter's run-in left out. */
function levelDb(samples: Float32Array): number {
  const steady = samples.slice(samples.length >> 2, samples.length - (samples.length >> 2));
  return 10 * Math.log10(steady.reduce((sum, sample) => sum + sample * sample, 0) / steady.length + 1e-20);
}

/** As an audio context hands it over. */
function resampled(samples: Float32Array, from: number, to: number, block = quantum): Float32Array {
  const resample = createResampler(from, to);
  const output: number[] = [];
  for (let n = 0; n < samples.length; n += block) output.push(...resample(samples.subarray(n, n + block)));
  return Float32Array.from(output);
}

const fullTone = 10 * Math.log10(0.5);

describe('a microphone at any rate', () => {
  for (const rate of [44_100, 48_000, 96_000, 16_000, 22_050, 8_000]) {
    it(`of ${rate} samples per second is heard at 16,000, no sample more or less`, () => {
      const heard = resampled(tone(440, rate, 1), rate, upSampleRate);
      expect(Math.abs(heard.length - upSampleRate)).toBeLessThanOrEqual(1);
      expect(levelDb(heard)).toBeCloseTo(fullTone, 1);
    });
  }

  it('lets speech through as loud as it was', () => {
    for (const hz of [100, 1_000, 3_400, 6_500]) {
      expect(levelDb(resampled(tone(hz, 48_000, 1), 48_000, upSampleRate))).toBeCloseTo(fullTone, 1);
    }
  });

  it('keeps what is above the new range from folding back into it', () => {
    for (const rate of [44_100, 48_000]) {
      for (const hz of [8_100, 9_000, 12_000, 15_900, 20_000]) {
        expect(levelDb(resampled(tone(hz, rate, 0.5), rate, upSampleRate))).toBeLessThan(-85);
      }
    }
  });

  it('is heard the same, however it is handed over', () => {
    const samples = tone(440, 44_100, 0.2);
    const whole = resampled(samples, 44_100, upSampleRate, samples.length);
    expect(resampled(samples, 44_100, upSampleRate, 100)).toEqual(whole);
  });

  it('is cut into frames of 20 ms, with its loudness', () => {
    const capture = createCapture(48_000, upSampleRate, upFrameMs);
    const loud = tone(440, 48_000, 1);
    const frames = Array.from({ length: 375 }, (_, n) =>
      capture(loud.subarray(n * quantum, (n + 1) * quantum)),
    );
    expect(frames.flat()).toHaveLength(50);
    for (const { pcm } of frames.flat()) expect(pcm).toHaveLength(320);
    expect(frames.flat().at(-1)?.level).toBeGreaterThan(0.9);
    expect(loudness(new Float32Array(320))).toBe(0);
  });
});

describe('the pre-roll', () => {
  it('grows when playback ran dry, and comes down slowly', () => {
    const preRoll = createPreRoll();
    expect(preRoll.ms).toBe(120);
    preRoll.ranDry();
    expect(preRoll.ms).toBe(180);
    preRoll.cameThrough();
    expect(preRoll.ms).toBe(170);
    for (let n = 0; n < 9; n += 1) preRoll.ranDry();
    expect(preRoll.ms).toBe(320);
    for (let n = 0; n < 99; n += 1) preRoll.cameThrough();
    expect(preRoll.ms).toBe(120);
  });
});

const contextRate = 48_000;
const aFrame = new Int16Array((downSampleRate * downFrameMs) / 1000).fill(16_384);

function aMixer(): Mixer {
  return createMixer({ rate: contextRate, frameRate: downSampleRate, frameMs: downFrameMs });
}

/** Renders for so many milliseconds. */
function render(mixer: Mixer, ms: number): { samples: Float32Array; events: PlaybackEvent[] } {
  const quanta = Math.ceil((ms * contextRate) / 1000 / quantum);
  const samples = new Float32Array(quanta * quantum);
  const events = Array.from({ length: quanta }, (_, n) =>
    mixer.render(samples.subarray(n * quantum, (n + 1) * quantum)),
  );
  return { samples, events: events.flat() };
}

function feed(
  mixer: Mixer,
  utterance: number,
  frames: number,
  first = 0,
  track: 'partner' | 'mc' = 'partner',
): void {
  for (let n = 0; n < frames; n += 1) mixer.take(track, utterance, first + n, aFrame);
}

const typesOf = (events: readonly PlaybackEvent[]) => events.map(({ type }) => type);

describe('playback', () => {
  it('gathers a little before it begins', () => {
    const mixer = aMixer();
    feed(mixer, 1, 2);
    expect(render(mixer, 50).samples.every((sample) => sample === 0)).toBe(true);
    feed(mixer, 1, 1, 2);
    expect(typesOf(render(mixer, 20).events)).toEqual(['started']);
  });

  it('begins at once with an utterance that is whole, however short', () => {
    const mixer = aMixer();
    feed(mixer, 1, 1);
    mixer.end('partner', 1);
    expect(typesOf(render(mixer, 80).events)).toEqual(['started', 'ended']);
  });

  it('says where it is, by the audio that has been played', () => {
    const mixer = aMixer();
    feed(mixer, 7, 25);
    render(mixer, 400);
    expect(mixer.heard).toMatchObject({ track: 'partner', utterance: 7 });
    expect(mixer.heard?.ms).toBeCloseTo(400, -1);
    expect(mixer.heard?.seq).toBe(9);
  });

  it('counts what was lost on the way into where it is', () => {
    const mixer = aMixer();
    feed(mixer, 7, 3);
    feed(mixer, 7, 3, 10);
    mixer.end('partner', 7);
    const { events } = render(mixer, 400);
    expect(events.at(-1)).toEqual({ type: 'ended', utterance: 7, ms: 13 * downFrameMs });
  });

  it('plays a frame that comes twice once', () => {
    const mixer = aMixer();
    feed(mixer, 1, 5);
    feed(mixer, 1, 5);
    mixer.end('partner', 1);
    const { events } = render(mixer, 1_000);
    expect(events.at(-1)).toEqual({ type: 'ended', utterance: 1, ms: 200 });
  });

  it('falls silent within 10 ms of a stop, without a click, and says how far it was heard', () => {
    const mixer = aMixer();
    feed(mixer, 1, 25);
    render(mixer, 300);
    mixer.stop(null);
    const { samples, events } = render(mixer, 100);
    const steps = samples.slice(1).map((sample, n) => Math.abs(sample - (samples[n] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(0.01);
    expect(samples.slice(contextRate / 100).every((sample) => sample === 0)).toBe(true);
    expect(events).toEqual([{ type: 'stopped', utterance: 1, ms: expect.closeTo(305, -1) }]);
    feed(mixer, 1, 10, 25);
    mixer.end('partner', 1);
    expect(render(mixer, 100).events).toEqual([]);
  });

  it('fades when it runs dry, tells of it once, and gathers more before it goes on', () => {
    const mixer = aMixer();
    feed(mixer, 1, 3);
    const { samples, events } = render(mixer, 300);
    expect(typesOf(events)).toEqual(['started', 'underrun']);
    expect(Math.abs(samples[Math.round(contextRate * 0.119)] ?? 1)).toBeLessThan(0.1);
    feed(mixer, 1, 4, 3);
    expect(render(mixer, 20).samples.every((sample) => sample === 0)).toBe(true);
    feed(mixer, 1, 1, 7);
    expect(render(mixer, 20).samples.some((sample) => sample > 0.2)).toBe(true);
  });

  it('lets the MC begin when the Partner has finished, and not before', () => {
    const mixer = aMixer();
    feed(mixer, 1, 5);
    feed(mixer, 2, 5, 0, 'mc');
    mixer.end('mc', 2);
    mixer.end('partner', 1);
    const { events } = render(mixer, 600);
    expect(events.map(({ type, utterance }) => `${utterance} ${type}`)).toEqual([
      '1 started',
      '1 ended',
      '2 started',
      '2 ended',
    ]);
  });

  it('ducks the MC under a Partner who begins after all', () => {
    const mixer = aMixer();
    feed(mixer, 2, 50, 0, 'mc');
    render(mixer, 200);
    const alone = render(mixer, 20).samples.at(-1) ?? 0;
    feed(mixer, 3, 50);
    render(mixer, 100);
    const both = render(mixer, 20).samples.at(-1) ?? 0;
    expect(both / alone).toBeCloseTo(1.25, 1);
    mixer.duck(true);
    render(mixer, 50);
    expect((render(mixer, 20).samples.at(-1) ?? 0) / alone).toBeCloseTo(0.5, 1);
  });

  it('stays where it is while it is held', () => {
    const mixer = aMixer();
    feed(mixer, 1, 25);
    render(mixer, 200);
    mixer.hold(true);
    const before = mixer.heard;
    expect(render(mixer, 500).samples.every((sample) => sample === 0)).toBe(true);
    expect(mixer.heard).toEqual(before);
    mixer.hold(false);
    expect(render(mixer, 20).samples.some((sample) => sample > 0.2)).toBe(true);
  });

  it('plays one utterance after the other', () => {
    const mixer = aMixer();
    feed(mixer, 1, 4);
    feed(mixer, 2, 4);
    mixer.end('partner', 2);
    expect(typesOf(render(mixer, 600).events)).toEqual(['started', 'ended', 'started', 'ended']);
  });
});
