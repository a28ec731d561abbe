import type { Track } from '@improv/contract';
import type { Heard } from '../sound/mixer.ts';
import type { PlaybackEvent } from '../sound/trackPlayer.ts';

/** The format of audio frames on the wire; both worklets are created with it. */
export interface FrameCut {
  readonly frameRate: number;
  readonly frameMs: number;
}

/** Commands for the playback worklet. `utterance` null: all of them. */
export type ToPlayback =
  | {
      readonly type: 'frame';
      readonly track: Track;
      readonly utterance: number;
      readonly seq: number;
      readonly pcm: Int16Array<ArrayBuffer>;
    }
  | { readonly type: 'end'; readonly track: Track; readonly utterance: number }
  | { readonly type: 'stop'; readonly utterance: number | null }
  | { readonly type: 'hold'; readonly on: boolean }
  | { readonly type: 'duck'; readonly on: boolean };

/** Reports of the playback worklet: events with their time on the context's clock, and the position every 20 ms. */
export type FromPlayback =
  | { readonly type: 'event'; readonly event: PlaybackEvent; readonly atSeconds: number }
  | { readonly type: 'position'; readonly heard: Heard };
