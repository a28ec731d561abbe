import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DownFrame,
  frameHeaderBytes,
  largestFrame,
  readDownFrame,
  readUpFrame,
  tracks,
  type UpFrame,
  writeDownFrame,
  writeUpFrame,
} from '../src/index.ts';

const seq = fc.nat(4_294_967_295);
/** Whole samples: one at least, and no more than a frame has room for. */
const pcm = fc
  .uint8Array({ minLength: 2, maxLength: 4_000 })
  .map((bytes) => bytes.subarray(0, bytes.byteLength & ~1));
const upFrame: fc.Arbitrary<UpFrame> = fc.record({ seq, pcm });
const downFrame: fc.Arbitrary<DownFrame> = fc.record({
  track: fc.constantFrom(...tracks),
  utterance: fc.nat(65_535),
  seq,
  pcm,
});

/** The same bytes in the middle of others, as a network's buffers have them. */
function amid(bytes: Uint8Array): Uint8Array {
  const before = 3;
  const buffer = new Uint8Array(before + bytes.byteLength + 5).fill(0xff);
  buffer.set(bytes, before);
  return buffer.subarray(before, before + bytes.byteLength);
}

/** One way of the wire: how its frames are written and read. */
interface Way<Frame> {
  readonly name: string;
  readonly frame: fc.Arbitrary<Frame>;
  readonly write: (frame: Frame) => Uint8Array;
  readonly read: (bytes: Uint8Array) => Frame | null;
  readonly readOther: (bytes: Uint8Array) => unknown;
}

function itsFrames<Frame extends UpFrame>({ name, frame, write, read, readOther }: Way<Frame>): void {
  describe(`a frame ${name}`, () => {
    it('is read as it was written, wherever in memory it lies', () => {
      fc.assert(
        fc.property(frame, (written) => {
          expect(read(write(written))).toEqual(written);
          expect(read(amid(write(written)))).toEqual(written);
        }),
      );
    });

    it('has a header of eight bytes, and its samples behind it, which reading doesn’t copy', () => {
      fc.assert(
        fc.property(frame, (written) => {
          const bytes = write(written);
          expect(bytes.byteLength).toBe(frameHeaderBytes + written.pcm.byteLength);
          expect(read(bytes)?.pcm.buffer).toBe(bytes.buffer);
        }),
      );
    });

    it('is none the other way', () => {
      fc.assert(
        fc.property(frame, (written) => {
          expect(readOther(write(written))).toBeNull();
        }),
      );
    });

    it('that was cut off is none, or has whole samples only: those that were left of it', () => {
      fc.assert(
        fc.property(frame, fc.nat(), (written, anywhere) => {
          const whole = write(written);
          const length = anywhere % whole.byteLength;
          const cut = read(whole.subarray(0, length));
          const samples = length - frameHeaderBytes;
          if (samples < 2 || samples % 2 !== 0) expect(cut).toBeNull();
          else expect(cut).toEqual({ ...written, pcm: written.pcm.subarray(0, samples) });
        }),
      );
    });

    it('is none without a sample, and none with half a one', () => {
      fc.assert(
        fc.property(frame, fc.constantFrom(0, 1, 3, 639, 641), (written, length) => {
          expect(read(write({ ...written, pcm: new Uint8Array(length) }))).toBeNull();
        }),
      );
    });

    it('may fill what a message may, and is none with a sample more', () => {
      fc.assert(
        fc.property(frame, (written) => {
          const full = { ...written, pcm: new Uint8Array(largestFrame - frameHeaderBytes) };
          expect(read(write(full))?.pcm.byteLength).toBe(full.pcm.byteLength);
          expect(read(write({ ...full, pcm: new Uint8Array(full.pcm.byteLength + 2) }))).toBeNull();
        }),
        { numRuns: 10 },
      );
    });
  });
}

itsFrames({
  name: 'upwards',
  frame: upFrame,
  write: writeUpFrame,
  read: readUpFrame,
  readOther: readDownFrame,
});
itsFrames({
  name: 'downwards',
  frame: downFrame,
  write: writeDownFrame,
  read: readDownFrame,
  readOther: readUpFrame,
});

describe('the header', () => {
  it('is laid out as the page on the wire says: little-endian', () => {
    const samples = Uint8Array.of(9, 8);
    expect([...writeUpFrame({ seq: 0x01020304, pcm: samples })]).toEqual([1, 0, 0, 0, 4, 3, 2, 1, 9, 8]);
    const down = { track: 'spotlight', utterance: 0x0506, seq: 0x01020304, pcm: samples } as const;
    expect([...writeDownFrame(down)]).toEqual([2, 2, 6, 5, 4, 3, 2, 1, 9, 8]);
  });

  it('with a track that there isn’t makes no frame', () => {
    fc.assert(
      fc.property(downFrame, fc.integer({ min: tracks.length, max: 255 }), (frame, track) => {
        const bytes = writeDownFrame(frame);
        bytes[1] = track;
        expect(readDownFrame(bytes)).toBeNull();
      }),
    );
  });
});

it('whatever bytes come, reading them answers, and throws nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      for (const frame of [readUpFrame(bytes), readDownFrame(bytes)]) {
        if (frame) expect(frame.pcm).toEqual(bytes.subarray(frameHeaderBytes));
      }
    }),
  );
});
