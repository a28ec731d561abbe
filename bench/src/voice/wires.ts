import { downSampleRate, frameHeaderBytes, upSampleRate, writeUpFrame } from '@improv/contract';
import { upFrameBytes } from '@improv/testing/voice/clip';
import OpusScript from 'opusscript';

interface Framed {
  readonly seq: number;
  readonly pcm: Uint8Array;
}

/** A way to put numbered sound on a socket. */
export interface Wire {
  write(seq: number, pcm: Uint8Array): string | Uint8Array;
  read(data: Buffer): Framed;
}

export const wireNames = ['binary', 'base64', 'opus'] as const;
export type WireName = (typeof wireNames)[number];

export function asWireName(text: string | undefined): WireName {
  const name = wireNames.find((each) => each === text);
  if (!name) throw new Error(`a wire is one of ${wireNames.join(', ')}`);
  return name;
}

const codec = (rate: typeof upSampleRate | typeof downSampleRate) =>
  new OpusScript(rate, 1, OpusScript.Application.VOIP);
/** One for either direction: what is measured is the work, which is the same for any voice. */
const [up, down] = [codec(upSampleRate), codec(downSampleRate)];

/** The contract's own frames, what a wire of JSON alone would have been, and libopus, compiled to WebAssembly. */
export const wires: Readonly<Record<WireName, Wire>> = {
  binary: {
    write: (seq, pcm) => writeUpFrame({ seq, pcm }),
    read: (data) => ({ seq: data.readUInt32LE(4), pcm: data.subarray(frameHeaderBytes) }),
  },
  base64: {
    write: (seq, pcm) => {
      const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
      return JSON.stringify({ kind: 'audio', seq, pcm: bytes.toString('base64') });
    },
    read: (data) => {
      const { seq, pcm } = JSON.parse(data.toString('utf8')) as { seq: number; pcm: string };
      return { seq, pcm: Buffer.from(pcm, 'base64') };
    },
  },
  opus: {
    write: (seq, pcm) => {
      const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
      const isUp = pcm.byteLength === upFrameBytes;
      const frame = writeUpFrame({ seq, pcm: (isUp ? up : down).encode(bytes, pcm.byteLength / 2) });
      // In the frame's first byte the rate, to know the decoder by.
      frame[0] = isUp ? 1 : 2;
      return frame;
    },
    read: (data) => {
      const codec = data[0] === 1 ? up : down;
      return { seq: data.readUInt32LE(4), pcm: codec.decode(data.subarray(frameHeaderBytes)) };
    },
  },
};
