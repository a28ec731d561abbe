import { fromPcm16 } from './pcm.ts';
import { createResampler } from './resample.ts';

/** How the audio that comes in is cut; lengths in milliseconds, rates in samples per second. */
export interface Cut {
  /** The audio context's. */
  readonly rate: number;
  readonly frameRate: number;
  readonly frameMs: number;
}

/** Where playback stands: the frame being heard, and the milliseconds from the utterance's beginning. */
export interface Place {
  readonly seq: number;
  readonly ms: number;
}

/** The audio of one utterance: what has come of it, and how far it has been taken out to be played. */
export interface UtteranceAudio {
  /** Takes a frame in; one that came before is passed over. */
  readonly take: (seq: number, pcm: Int16Array) => void;
  /** No more frames come. */
  readonly end: () => void;
  readonly ended: boolean;
  /** All of it has come and been taken out. */
  readonly spent: boolean;
  /** Milliseconds that have come and not been taken out. */
  readonly waitingMs: number;
  /** Samples at the context's rate that can be taken out right now. */
  readonly ready: (wanted: number) => number;
  readonly next: () => number;
  readonly place: Place;
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
  /** Into the first block. */
  let offset = 0;
  let place: Place = { seq: 0, ms: 0 };

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
      place = { seq: block.seq, ms: block.seq * frameMs + (offset / rate) * 1000 };
      if (offset >= block.samples.length) {
        blocks.shift();
        offset = 0;
      }
      return sample;
    },
    get place() {
      return place;
    },
  };
  return audio;
}
