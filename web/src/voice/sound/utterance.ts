import { fromPcm16 } from './pcm.ts';
import { createResampler } from './resample.ts';

/** The format of incoming audio; lengths in milliseconds, rates in samples per second. */
export interface Cut {
  /** The audio context's. */
  readonly rate: number;
  readonly frameRate: number;
  readonly frameMs: number;
}

/** The frame being heard, and the milliseconds since the utterance began. */
export interface PlaybackPosition {
  readonly seq: number;
  readonly ms: number;
}

/** Buffers the audio of one utterance and hands it out sample by sample. */
export interface UtteranceAudio {
  /** Adds a frame; ignores one that is older than the last. */
  readonly take: (seq: number, pcm: Int16Array) => void;
  /** Call when no more frames will come. */
  readonly end: () => void;
  readonly ended: boolean;
  /** Whether all audio has arrived and been played. */
  readonly spent: boolean;
  /** Milliseconds of buffered audio. */
  readonly waitingMs: number;
  /** Samples at the context's rate that `next` can return right now. */
  readonly ready: (wanted: number) => number;
  readonly next: () => number;
  readonly position: PlaybackPosition;
}

interface Block {
  readonly seq: number;
  readonly samples: Float32Array;
}

export function createUtteranceAudio({ rate, frameRate, frameMs }: Cut): UtteranceAudio {
  const resample = createResampler(frameRate, rate);
  const frames: { seq: number; pcm: Int16Array }[] = [];
  const blocks: Block[] = [];
  let lastSeq = -1;
  let ended = false;
  /** Samples played of the first block. */
  let offset = 0;
  let position: PlaybackPosition = { seq: 0, ms: 0 };

  const readySamples = (): number => blocks.reduce((sum, { samples }) => sum + samples.length, 0) - offset;

  const audio: UtteranceAudio = {
    take: (seq, pcm) => {
      if (seq <= lastSeq || ended) return;
      lastSeq = seq;
      frames.push({ seq, pcm });
    },
    end: () => {
      ended = true;
    },
    get ended() {
      return ended;
    },
    get spent() {
      return ended && frames.length === 0 && blocks.length === 0;
    },
    get waitingMs() {
      const coming = frames.reduce((sum, { pcm }) => sum + pcm.length, 0);
      return (coming / frameRate + readySamples() / rate) * 1000;
    },
    ready: (wanted) => {
      while (readySamples() < wanted) {
        const frame = frames.shift();
        if (!frame) break;
        const samples = resample(fromPcm16(frame.pcm));
        if (samples.length > 0) blocks.push({ seq: frame.seq, samples });
      }
      return readySamples();
    },
    next: () => {
      const [block] = blocks;
      if (!block) return 0;
      const sample = block.samples[offset] ?? 0;
      offset += 1;
      position = { seq: block.seq, ms: block.seq * frameMs + (offset / rate) * 1000 };
      if (offset >= block.samples.length) {
        blocks.shift();
        offset = 0;
      }
      return sample;
    },
    get position() {
      return position;
    },
  };
  return audio;
}
