import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Framing, frameBytes, msOf } from '../../../src/voice/conversation/framing.ts';

function framed(pieces: readonly Uint8Array[]): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const framing = new Framing((frame) => frames.push(frame));
  for (const piece of pieces) framing.push(piece);
  framing.end();
  return frames;
}

describe('frames', () => {
  it('are 40 ms each but the last, and hold all that came, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 2 * frameBytes + 7 }), { maxLength: 12 }), (pieces) => {
        const all = Buffer.concat(pieces);
        const frames = framed(pieces);
        expect(frames.slice(0, -1).every(({ byteLength }) => byteLength === frameBytes)).toBe(true);
        expect(frames.at(-1)?.byteLength ?? 0).toBeLessThanOrEqual(frameBytes);
        // Half a sample can't be heard.
        expect(Buffer.concat(frames)).toEqual(all.subarray(0, all.byteLength - (all.byteLength % 2)));
      }),
    );
  });

  it('go out as soon as they are whole, without being copied', () => {
    const frames: Uint8Array[] = [];
    const framing = new Framing((frame) => frames.push(frame));
    const piece = new Uint8Array(frameBytes * 2);
    framing.push(piece);
    expect(frames.map(({ byteOffset }) => byteOffset)).toEqual([0, frameBytes]);
    expect(frames.every(({ buffer }) => buffer === piece.buffer)).toBe(true);
  });

  it('last 40 ms of 24 kHz', () => {
    expect(frameBytes).toBe(1_920);
    expect(msOf(frameBytes)).toBe(40);
  });
});
