import { describe, expect, it } from 'vitest';
import { PooledFrameBuffer } from '../../src/sound/pooledFrameBuffer.ts';

const blockBytes = 32 * 1024;

/** A frame that can be told from others. */
const frame = (mark: number, bytes = 1_920) => new Uint8Array(bytes).fill(mark);
const marks = (tape: PooledFrameBuffer, from?: number) =>
  [...tape.frames(from)].map(([number, [mark]]) => [number, mark]);

describe('a tape', () => {
  it('keeps frames of any length as they were, though their maker goes on writing', () => {
    const tape = new PooledFrameBuffer(10 * blockBytes);
    const heard = [frame(1, 640), frame(2, 1), frame(3, blockBytes), frame(4, 641)];
    const wanted = heard.map((bytes) => bytes.slice());
    for (const bytes of heard) {
      tape.add(bytes);
      bytes.fill(0);
    }
    expect([...tape.frames()].map(([, bytes]) => bytes)).toEqual(wanted);
  });

  it('gives the frames from a number on', () => {
    const tape = new PooledFrameBuffer(10 * blockBytes);
    for (let n = 0; n < 40; n += 1) tape.add(frame(n));
    expect(marks(tape, 38)).toEqual([
      [38, 38],
      [39, 39],
    ]);
    expect(marks(tape, 40)).toEqual([]);
  });

  it('lets the oldest go when there is no more room, and counts on', () => {
    const tape = new PooledFrameBuffer(3 * blockBytes);
    for (let n = 0; n < 200; n += 1) tape.add(frame(n));
    const kept = marks(tape);
    expect(kept.at(-1)).toEqual([199, 199]);
    expect(kept.length).toBeGreaterThan((2 * blockBytes) / 1_920);
    expect(kept.length).toBeLessThanOrEqual((3 * blockBytes) / 1_920);
    expect(kept.every(([number, mark]) => number === mark)).toBe(true);
  });

  it('that is cleared gives its room to the next, and what was taken from it stays as it was', () => {
    const tape = new PooledFrameBuffer(10 * blockBytes);
    for (let n = 0; n < 40; n += 1) tape.add(frame(n));
    const taken = [...tape.frames(39)];
    tape.clear();
    expect(marks(tape)).toEqual([]);
    const next = new PooledFrameBuffer(10 * blockBytes);
    for (let n = 0; n < 40; n += 1) next.add(frame(100 + n));
    expect(taken).toEqual([[39, frame(39)]]);
    tape.add(frame(40));
    expect(marks(tape)).toEqual([[40, 40]]);
    expect(marks(next, 39)).toEqual([[39, 139]]);
  });

  it('takes no new memory for what is said after what was forgotten', () => {
    const say = () => {
      const tape = new PooledFrameBuffer(100 * blockBytes);
      for (let n = 0; n < 1_000; n += 1) tape.add(frame(n));
      tape.clear();
    };
    say();
    const before = process.memoryUsage().arrayBuffers;
    const pcm = frame(1);
    const tape = new PooledFrameBuffer(100 * blockBytes);
    for (let n = 0; n < 1_000; n += 1) tape.add(pcm);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(blockBytes);
  });

  it('refuses a frame that is longer than any message', () => {
    expect(() => new PooledFrameBuffer(2 * blockBytes).add(frame(1, blockBytes + 1))).toThrow(RangeError);
  });
});
