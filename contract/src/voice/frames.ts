import { largestFrame } from './limits.ts';

/**
 * Audio travels as raw binary frames: a header of 8 bytes, then PCM16. Little-endian throughout.
 *
 * | bytes | upwards | downwards |
 * | --- | --- | --- |
 * | 0 | 1 | 2 |
 * | 1 | 0 | track: 0 the Partner, 1 the MC, 2 a spotlight |
 * | 2, 3 | 0 | utterance, as announced by the message `utterance` |
 * | 4 to 7 | number of the frame, over the whole session, resumes included | number of the frame within its utterance, 0 for the first |
 */
export const frameHeaderBytes = 8;
const upKind = 1;
const downKind = 2;

export const tracks = ['partner', 'mc', 'spotlight'] as const;
export type Track = (typeof tracks)[number];

export interface UpFrame {
  readonly seq: number;
  /** PCM16, a view into the frame. */
  readonly pcm: Uint8Array;
}

export interface DownFrame {
  readonly track: Track;
  readonly utterance: number;
  readonly seq: number;
  /** PCM16, a view into the frame. */
  readonly pcm: Uint8Array;
}

export function writeUpFrame({ seq, pcm }: UpFrame): Uint8Array<ArrayBuffer> {
  return write(upKind, 0, 0, seq, pcm);
}

export function writeDownFrame({ track, utterance, seq, pcm }: DownFrame): Uint8Array<ArrayBuffer> {
  return write(downKind, tracks.indexOf(track), utterance, seq, pcm);
}

/** @returns null for what is no frame upwards, or larger than any may be */
export function readUpFrame(bytes: Uint8Array): UpFrame | null {
  const header = read(bytes, upKind);
  return header && { seq: header.seq, pcm: header.pcm };
}

/** @returns null for what is no frame downwards, or larger than any may be */
export function readDownFrame(bytes: Uint8Array): DownFrame | null {
  const header = read(bytes, downKind);
  const track = header && tracks[header.track];
  return header && track ? { track, utterance: header.utterance, seq: header.seq, pcm: header.pcm } : null;
}

function write(
  kind: number,
  track: number,
  utterance: number,
  seq: number,
  pcm: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(frameHeaderBytes + pcm.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, kind);
  view.setUint8(1, track);
  view.setUint16(2, utterance, true);
  view.setUint32(4, seq, true);
  bytes.set(pcm, frameHeaderBytes);
  return bytes;
}

function read(bytes: Uint8Array, kind: number) {
  const { byteLength } = bytes;
  if (byteLength < frameHeaderBytes + 2 || byteLength > largestFrame) return null;
  // Whole samples only.
  if (byteLength % 2 !== 0 || bytes[0] !== kind) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    track: view.getUint8(1),
    utterance: view.getUint16(2, true),
    seq: view.getUint32(4, true),
    pcm: bytes.subarray(frameHeaderBytes),
  };
}
