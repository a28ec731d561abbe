import {
  type DownFrame,
  downFrameMs,
  downSampleRate,
  type FromPlayer,
  type FromService,
  type Track,
} from '@improv/contract';
import { monotonicMs } from '../monotonic.ts';

type Of<K extends FromService['kind']> = Extract<FromService, { kind: K }>;

/** An utterance as it came. Times are on the machine's monotonic clock, milliseconds. */
export interface HeardUtterance {
  readonly utterance: number;
  readonly track: Track;
  readonly turn: number;
  /** When each frame came first, and its bytes of PCM, by its number. */
  readonly cameAt: number[];
  readonly bytes: number[];
  readonly announcedAt: number;
  words: string;
  /** Milliseconds, as announced; null before its end. */
  ms: number | null;
  /** It was played to its end. */
  whole: boolean;
  /** The service said to play no more of it, and why. */
  stopped: Of<'stop'>['why'] | null;
}

/** What went wrong with frames on their way down. */
export interface FrameCounts {
  frames: number;
  /** Numbers that never came, of utterances that were said to their end, by track. */
  readonly lost: Record<Track, number>;
  doubled: number;
  /** Of no utterance that was announced. */
  stray: number;
}

/** Milliseconds that a client keeps ahead before it plays. */
const preRollMs = 120;
const bytesPerMs = (2 * downSampleRate) / 1_000;

/** Hears the cast at the pace of a loudspeaker, and tells the service what was heard. */
export class Listening {
  readonly utterances = new Map<number, HeardUtterance>();
  readonly counts: FrameCounts = {
    frames: 0,
    lost: { partner: 0, mc: 0, spotlight: 0 },
    doubled: 0,
    stray: 0,
  };
  readonly #tell: (message: FromPlayer) => void;
  readonly #speed: number;
  readonly #timers = new Map<number, NodeJS.Timeout>();
  #playing: number | null = null;
  /** The newest of the Partner's, playing or over. */
  #newest: number | null = null;

  /** @param speed how many times faster than a person this one listens */
  constructor(tell: (message: FromPlayer) => void, speed: number) {
    this.#tell = tell;
    this.#speed = speed;
  }

  /** The last frame there is of the newest utterance: what is here need not be sent again. */
  get lastHeard(): { readonly utterance: number; readonly seq: number } | null {
    const newest = this.#newest === null ? undefined : this.utterances.get(this.#newest);
    return newest && newest.cameAt.length > 0
      ? { utterance: newest.utterance, seq: newest.cameAt.length - 1 }
      : null;
  }

  message(message: FromService, at: number): void {
    switch (message.kind) {
      case 'utterance':
        this.#announce(message, at);
        break;
      case 'words': {
        const heard = this.utterances.get(message.utterance);
        if (heard) heard.words += message.text;
        break;
      }
      case 'utteranceEnd':
        this.#end(message);
        break;
      case 'stop':
        this.#stop(message);
        break;
    }
  }

  frame({ utterance, seq, pcm }: DownFrame, at: number): void {
    this.counts.frames += 1;
    const heard = this.utterances.get(utterance);
    if (!heard) {
      this.counts.stray += 1;
      return;
    }
    if (heard.cameAt[seq] !== undefined) {
      this.counts.doubled += 1;
      return;
    }
    if (heard.track === 'partner') {
      this.#playing = utterance;
      this.#newest = utterance;
    }
    heard.cameAt[seq] = at;
    heard.bytes[seq] = pcm.byteLength;
  }

  /** The player speaks over the cast: what was playing is heard no further. */
  interrupt(): void {
    for (const utterance of [...this.#timers.keys()]) this.#report(utterance, false);
    const current = this.#playing === null ? undefined : this.utterances.get(this.#playing);
    if (current) this.#report(current.utterance, false);
  }

  #announce({ utterance, track, turn }: Of<'utterance'>, at: number): void {
    const before = this.utterances.get(utterance);
    // Brought up again after a line that dropped: the words are said from their beginning.
    if (before) before.words = '';
    else {
      const fresh = { utterance, track, turn, announcedAt: at, cameAt: [], bytes: [], words: '', ms: null };
      this.utterances.set(utterance, { ...fresh, whole: false, stopped: null });
    }
  }

  #end({ utterance, ms }: Of<'utteranceEnd'>): void {
    const heard = this.utterances.get(utterance);
    if (!heard) return;
    const isNew = heard.ms === null;
    heard.ms = ms;
    if (isNew) this.#count(heard, ms);
    const [first] = heard.cameAt;
    const playedAt = (first ?? monotonicMs()) + (preRollMs + ms) / this.#speed;
    clearTimeout(this.#timers.get(utterance));
    this.#timers.set(
      utterance,
      setTimeout(() => this.#report(utterance, true), Math.max(0, playedAt - monotonicMs())),
    );
  }

  #count(heard: HeardUtterance, ms: number): void {
    const frames = Math.ceil(ms / downFrameMs);
    const gaps = Array.from({ length: frames }, (_, seq) => heard.cameAt[seq]).filter(
      (at) => at === undefined,
    );
    const missing = Math.round(ms * bytesPerMs) - bytesOf(heard);
    // All frames are there, and yet they may not be the whole of it.
    this.counts.lost[heard.track] += Math.max(gaps.length, missing === 0 ? 0 : 1);
  }

  #stop({ utterance, why }: Of<'stop'>): void {
    const heard = this.utterances.get(utterance);
    if (!heard) return;
    heard.stopped = why;
    this.#report(utterance, false);
  }

  #report(utterance: number, whole: boolean): void {
    clearTimeout(this.#timers.get(utterance));
    this.#timers.delete(utterance);
    if (this.#playing === utterance) this.#playing = null;
    const heard = this.utterances.get(utterance);
    if (!heard) return;
    heard.whole ||= whole;
    const [first] = heard.cameAt;
    const came = bytesOf(heard) / bytesPerMs;
    const played = first === undefined ? 0 : Math.min(came, (monotonicMs() - first) * this.#speed);
    const ms = Math.floor(whole ? (heard.ms ?? came) : played);
    this.#tell({ kind: 'heard', utterance, ms: Math.max(0, ms), whole });
  }
}

function bytesOf({ bytes }: HeardUtterance): number {
  return bytes.reduce((sum, length) => sum + length, 0);
}
