import { type DownFrame, downFrameMs, type FromService, readDownFrame } from '@improv/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { audioCapBytes, messageCapBytes, Outbox } from '../src/outbox.ts';

/** 40 ms. */
const pcm = new Uint8Array(1_920);

let taken: (() => void)[];
let sent: (DownFrame | FromService)[];
let stuck: boolean;
let outbox: Outbox;
beforeEach(() => {
  taken = [];
  sent = [];
  stuck = false;
  const write = (data: string | Uint8Array, done: () => void) => {
    taken.push(done);
    const frame = typeof data === 'string' ? null : readDownFrame(data);
    sent.push(frame ?? JSON.parse(String(data)));
  };
  outbox = new Outbox(write, () => {
    stuck = true;
  });
});

/** The network takes all that it is given. */
const read = () => {
  for (let next = taken.shift(); next; next = taken.shift()) next();
};
const begin = (utterance: number) =>
  outbox.send({ kind: 'utterance', utterance, track: 'partner', turn: 1, archetypeId: null });
const play = (utterance: number, frames: number) => {
  for (let seq = 0; seq < frames; seq++) outbox.play({ track: 'partner', utterance, seq, pcm });
};
const end = (utterance: number, frames: number) =>
  outbox.send({ kind: 'utteranceEnd', utterance, ms: frames * downFrameMs });
const framesOf = (wanted: number) =>
  sent.filter((one): one is DownFrame => 'pcm' in one && one.utterance === wanted).map(({ seq }) => seq);
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

describe('what waits for a client', () => {
  it('goes out in its order, all of it, to one that reads', () => {
    begin(1);
    play(1, 100);
    end(1, 100);
    read();
    expect(framesOf(1)).toEqual(numbers(0, 100));
    expect(sent.at(-1)).toMatchObject({ kind: 'utteranceEnd' });
    expect(outbox.bytes).toBe(0);
    expect(outbox.dropped).toBe(0);
  });

  it('is handed over a little at a time to one that reads slowly', () => {
    begin(1);
    play(1, 400);
    expect(sent.length).toBeLessThan(40);
    taken.shift()?.();
    expect(sent.length).toBeLessThan(42);
  });

  it('is bounded, and the audio of what has been said to the end goes first, its oldest before the rest', () => {
    begin(1);
    play(1, 300);
    end(1, 300);
    begin(2);
    play(2, 500);
    expect(outbox.bytes).toBeLessThan(audioCapBytes + 100_000);
    read();
    const first = framesOf(1);
    expect(first.length).toBeLessThan(300);
    // What had been handed over, and the newest of what waited.
    expect(first.at(-1)).toBe(299);
    expect(framesOf(2)).toEqual(numbers(0, 500));
    expect(outbox.dropped).toBe(300 - first.length);
    const messages = sent.flatMap((one) => ('kind' in one ? one.kind : []));
    expect(messages).toEqual(['utterance', 'utteranceEnd', 'utterance']);
  });

  it('loses the oldest of an endless utterance too, when nothing else is left', () => {
    begin(1);
    play(1, 2_000);
    expect(outbox.bytes).toBeLessThan(audioCapBytes + 100_000);
    read();
    expect(framesOf(1).at(-1)).toBe(1_999);
  });

  it('forgets the audio of an utterance that is stopped, and of no other', () => {
    begin(1);
    play(1, 100);
    end(1, 100);
    begin(2);
    play(2, 100);
    const before = framesOf(1).length;
    outbox.send({ kind: 'stop', utterance: 1, why: 'interrupted' });
    read();
    expect(framesOf(1)).toHaveLength(before);
    expect(framesOf(2)).toEqual(numbers(0, 100));
    expect(outbox.dropped).toBe(0);
  });

  it('never loses a message: a client that lets them pile up is given up', () => {
    begin(1);
    play(1, 40);
    const text = 'x'.repeat(1_000);
    for (let n = 0; n * 1_000 < messageCapBytes / 2; n++)
      outbox.send({ kind: 'hearing', text, final: false });
    expect(stuck).toBe(false);
    for (let n = 0; n * 1_000 < messageCapBytes; n++) outbox.send({ kind: 'hearing', text, final: false });
    expect(stuck).toBe(true);
  });

  it('is down to the messages when the last word has been said', () => {
    begin(1);
    play(1, 100);
    outbox.hush();
    outbox.send({ kind: 'over', message: 'Good night.', retryAfterSeconds: null });
    outbox.flush();
    expect(sent.at(-1)).toMatchObject({ kind: 'over' });
    expect(framesOf(1).length).toBeLessThan(40);
  });
});
