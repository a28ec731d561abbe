import type { Track } from '@improv/contract';
import type { Heard } from '../sound/mixer.ts';
import type { PlaybackEvent } from '../sound/trackPlayer.ts';

/** How audio is cut on the wire; what both worklets are made with. */
export interface FrameCut {
  readonly frameRate: number;
  readonly frameMs: number;
}

/** What playback is told. `utterance` null: everything. */
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

/** What playback tells: events with their time by the context's clock in seconds, and now and then where it stands. */
export type FromPlayback =
  | { readonly type: 'event'; readonly event: PlaybackEvent; readonly at: number }
  | { readonly type: 'place'; readonly heard: Heard };
