import { describe, expect, it } from 'vitest';
import { createEndPointer, type EndPointer, type PauseLength } from '../src/voice/sound/endPointing.ts';
import { isFinishedSentence } from '../src/voice/sound/finishedSentence.ts';

const windowMs = 32;

function anEndPointer(pause: PauseLength = 'short'): EndPointer {
  const pointer = createEndPointer(windowMs);
  pointer.pause(pause);
  return pointer;
}

/** Hears this probability for so long. @returns what happened, and after how many milliseconds */
function hear(pointer: EndPointer, probability: number, ms: number): { event: string; atMs: number }[] {
  const events = [];
  for (let atMs = windowMs; atMs <= ms; atMs += windowMs) {
    const event = pointer.hear(probability);
    if (event) events.push({ event, atMs });
  }
  return events;
}

const speak = (pointer: EndPointer, ms: number) => hear(pointer, 0.9, ms);
const pause = (pointer: EndPointer, ms: number) => hear(pointer, 0.05, ms);
/** Milliseconds of silence after which the line ended; null where it goes on. */
const endedAfter = (pointer: EndPointer) =>
  pause(pointer, 5_000).find(({ event }) => event === 'end')?.atMs ?? null;

describe('the end of a line', () => {
  it('comes after 900 ms of silence, or after 2 s for those who take their time', () => {
    for (const [length, ms] of [
      ['short', 900],
      ['long', 2_000],
    ] as const) {
      const pointer = anEndPointer(length);
      speak(pointer, 1_000);
      const after = endedAfter(pointer);
      expect(after).toBeGreaterThanOrEqual(ms);
      expect(after).toBeLessThan(ms + windowMs);
    }
  });

  it('comes after 500 ms where the model has understood a finished sentence', () => {
    const pointer = anEndPointer();
    speak(pointer, 1_000);
    pause(pointer, 300);
    pointer.understood('The bear is wearing my hat.');
    expect(288 + (endedAfter(pointer) ?? 0)).toBe(512);

    speak(pointer, 1_000);
    pointer.understood('Is that my hat?');
    // The detector hears the last syllable a little longer than it lasts.
    speak(pointer, 100);
    expect(endedAfter(pointer)).toBe(512);
  });

  it('comes at once where a finished sentence is understood later', () => {
    const pointer = anEndPointer();
    speak(pointer, 1_000);
    expect(pause(pointer, 700)).toEqual([]);
    pointer.understood('The bear is wearing my hat.');
    expect(endedAfter(pointer)).toBe(windowMs);
  });

  it('is not taken from a sentence that the player has gone on after', () => {
    const pointer = anEndPointer();
    speak(pointer, 1_000);
    pointer.understood('I open the door.');
    speak(pointer, 700);
    expect(endedAfter(pointer)).toBeGreaterThanOrEqual(900);
  });

  it('is not taken from the words of the line before', () => {
    const pointer = anEndPointer();
    speak(pointer, 1_000);
    pointer.understood('I open the door.');
    expect(endedAfter(pointer)).toBe(512);
    speak(pointer, 150);
    expect(endedAfter(pointer)).toBeGreaterThanOrEqual(900);
  });

  it('gives those who take their time twice as long after a finished sentence: they pause between two as well', () => {
    const pointer = anEndPointer('long');
    speak(pointer, 1_000);
    pointer.understood('I open the door.');
    expect(endedAfter(pointer)).toBe(1_024);
  });

  it('is not waited for after a cough', () => {
    const pointer = anEndPointer('long');
    expect(speak(pointer, 64)).toEqual([{ event: 'start', atMs: 32 }]);
    expect(pause(pointer, 1_000)).toEqual([{ event: 'misfire', atMs: 416 }]);
  });

  it('never comes in noise without a pause, and no second line begins in it', () => {
    const pointer = anEndPointer();
    expect(hear(pointer, 0.7, 180_000).map(({ event }) => event)).toEqual(['start', 'certain']);
  });
});

describe('a finished sentence', () => {
  it.each([
    'The bear is wearing my hat.',
    'Is that your hat?',
    'Wait, stop!',
    'She said “run.”',
    'No.',
    'Is it yours and',
    'I open the door and.',
    'I open the door,',
    'I open the door …',
    'I open the door...',
    'Um.',
    'I saw Dr.',
    'It’s.',
    '',
  ])('is told from one that goes on: %s', (text) => {
    const finished = ['hat.', 'hat?', 'stop!', 'run.”', 'No.'].some((end) => text.endsWith(end));
    expect(isFinishedSentence(text)).toBe(finished);
  });
});

/** When the model sends what it has understood of the first half, after the half's end; null: not before the line ends. */
const wordsAfterMs = [null, 250, 400, 700];
const pausesMs = [300, 600, 900, 1_200, 1_500];

interface Halves {
  readonly length: PauseLength;
  readonly first: string;
  /** From the end of a line to the answer's first audio: until then the service joins what follows to the line. */
  readonly firstAudioMs: number;
}

/** Whether two turns come of one thought in two halves. */
function isCut({ length, first, firstAudioMs }: Halves, pauseMs: number, wordsMs: number | null): boolean {
  const pointer = anEndPointer(length);
  speak(pointer, 2_000);
  let endAtMs = Number.POSITIVE_INFINITY;
  for (let atMs = windowMs; atMs <= pauseMs; atMs += windowMs) {
    if (wordsMs !== null && atMs - windowMs < wordsMs && wordsMs <= atMs) pointer.understood(first);
    if (pointer.hear(0.05) === 'end') endAtMs = atMs;
  }
  // Over a cast that is about to answer, only what is certainly speech goes on with the line.
  const certainMs = speak(pointer, 2_000).find(({ event }) => event === 'certain')?.atMs ?? 0;
  return pauseMs + certainMs >= endAtMs + firstAudioMs;
}

/** Percent of thoughts that become two turns, for each pause, over all times at which the model's words may come. */
const cutShares = (halves: Halves): number[] =>
  pausesMs.map(
    (pauseMs) =>
      (100 * wordsAfterMs.filter((wordsMs) => isCut(halves, pauseMs, wordsMs)).length) / wordsAfterMs.length,
  );

describe('one thought in two halves', () => {
  const open = 'I open the door and';
  const finished = 'I open the door.';

  it.each([
    ['a pause within a sentence', { length: 'short', first: open, firstAudioMs: 600 }, [0, 0, 0, 0, 100]],
    ['the same with a fast answer', { length: 'short', first: open, firstAudioMs: 300 }, [0, 0, 0, 100, 100]],
    [
      'a pause between two sentences',
      { length: 'short', first: finished, firstAudioMs: 600 },
      [0, 0, 0, 50, 100],
    ],
    [
      'the same with a fast answer',
      { length: 'short', first: finished, firstAudioMs: 300 },
      [0, 0, 50, 100, 100],
    ],
    ['those who take their time', { length: 'long', first: open, firstAudioMs: 300 }, [0, 0, 0, 0, 0]],
    ['those, between two sentences', { length: 'long', first: finished, firstAudioMs: 600 }, [0, 0, 0, 0, 0]],
  ] as const)('becomes two turns after pauses of 0.3, 0.6, 0.9, 1.2 and 1.5 s: %s', (_, halves, percent) => {
    expect(cutShares(halves)).toEqual(percent);
  });

  it('is one turn after any pause of up to 1 s within a sentence, whatever the model sends and when', () => {
    for (let pauseMs = 300; pauseMs <= 1_000; pauseMs += 20) {
      for (const wordsMs of wordsAfterMs) {
        expect(isCut({ length: 'short', first: open, firstAudioMs: 300 }, pauseMs, wordsMs)).toBe(false);
      }
    }
  });
});
