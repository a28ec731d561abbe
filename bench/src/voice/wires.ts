import { frameHeaderBytes, writeUpFrame } from '@improv/contract';

interface Framed {
  readonly seq: number;
  readonly pcm: Uint8Array;
}

/** A way to put numbered sound on a socket. */
export interface Wire {
  write(seq: number, pcm: Uint8Array): string | Uint8Array;
  read(data: Buffer): Framed;
}

/** The contract's own frames, and what a wire of JSON alone would have been. */
export const wires: Readonly<Record<'binary' | 'base64', Wire>> = {
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
};
