import { createPreRoll } from './preRoll.ts';
import { type Cut, createUtteranceAudio, type PlaybackPosition, type UtteranceAudio } from './utterance.ts';

/** Long enough for no click, too short to be heard as a fade. */
const fadeMs = 5;

/** Playback events of an utterance, each sent once. */
export type PlaybackEvent =
  /** Its first sample is being played. */
  | { readonly type: 'started'; readonly utterance: number }
  | { readonly type: 'ended'; readonly utterance: number; readonly ms: number }
  /** It was stopped after `ms`. */
  | { readonly type: 'stopped'; readonly utterance: number; readonly ms: number }
  /** Playback ran dry in the middle of it. */
  | { readonly type: 'underrun'; readonly utterance: number };

interface Playing {
  readonly utterance: number;
  readonly audio: UtteranceAudio;
  started: boolean;
  stopping: boolean;
  dry: boolean;
}

/** Plays the utterances of one track in order, buffering a little of each before it starts. */
export interface TrackPlayer {
  readonly take: (utterance: number, seq: number, pcm: Int16Array) => void;
  readonly end: (utterance: number) => void;
  /** Fades out what is playing and drops it. @param utterance null: everything */
  readonly stop: (utterance: number | null) => void;
  /** Whether an utterance is queued or playing. */
  readonly busy: boolean;
  /** Whether audio is being played. */
  readonly sounding: boolean;
  readonly position: ({ readonly utterance: number } & PlaybackPosition) | null;
  /**
   * Adds the next samples to `output`.
   * @param level 0 to 1, what the track fades towards
   * @param mayBegin whether the next utterance may begin
   */
  readonly addTo: (output: Float32Array, level: number, mayBegin: boolean) => PlaybackEvent[];
}

export function createTrackPlayer(cut: Cut): TrackPlayer {
  const preRoll = createPreRoll();
  const step = 1000 / (fadeMs * cut.rate);
  const queue: Playing[] = [];
  /** Utterances that ended or were stopped: their late frames are ignored. */
  const gone = new Set<number>();
  let gain = 0;

  function find(utterance: number): Playing | null {
    if (gone.has(utterance)) return null;
    const known = queue.find((playing) => playing.utterance === utterance);
    if (known) return known;
    // A new utterance ends the one before, even where its end message was lost.
    queue.at(-1)?.audio.end();
    const playing = {
      utterance,
      audio: createUtteranceAudio(cut),
      started: false,
      stopping: false,
      dry: true,
    };
    queue.push(playing);
    return playing;
  }

  function leave(playing: Playing): PlaybackEvent {
    queue.shift();
    gone.add(playing.utterance);
    gain = 0;
    const ms = Math.round(playing.audio.position.ms);
    const { utterance } = playing;
    if (playing.stopping) return { type: 'stopped', utterance, ms };
    preRoll.cameThrough();
    return { type: 'ended', utterance, ms };
  }

  /** Whether enough is buffered to start, or to continue after running dry. */
  function isBuffered({ audio }: Playing): boolean {
    return audio.ended || audio.waitingMs >= preRoll.ms;
  }

  function add(playing: Playing, output: Float32Array, level: number): PlaybackEvent[] {
    const { audio, utterance } = playing;
    const events: PlaybackEvent[] = [];
    const ready = audio.ready(output.length + fadeMs * (cut.rate / 1000));
    if (!playing.started && ready > 0) {
      playing.started = true;
      events.push({ type: 'started', utterance });
    }
    const count = Math.min(ready, output.length);
    // Fades out before the buffer runs dry, so that there is no click.
    const fading = playing.stopping || (!audio.ended && ready < output.length + fadeMs * (cut.rate / 1000));
    const target = fading ? 0 : level;
    for (let n = 0; n < count; n += 1) {
      gain = gain < target ? Math.min(target, gain + step) : Math.max(target, gain - step);
      if (playing.stopping && gain === 0) break;
      output[n] = (output[n] ?? 0) + audio.next() * gain;
    }
    if (count < output.length && !audio.ended && !playing.stopping) {
      playing.dry = true;
      gain = 0;
      preRoll.ranDry();
      events.push({ type: 'underrun', utterance });
    }
    return events;
  }

  return {
    take: (utterance, seq, pcm) => {
      const playing = find(utterance);
      if (playing && !playing.stopping) playing.audio.take(seq, pcm);
    },
    end: (utterance) => find(utterance)?.audio.end(),
    stop: (utterance) => {
      if (utterance !== null && queue.every((playing) => playing.utterance !== utterance))
        gone.add(utterance);
      for (const playing of queue) {
        if (utterance === null || playing.utterance === utterance) playing.stopping = true;
      }
    },
    get busy() {
      return queue.length > 0;
    },
    get sounding() {
      return queue[0]?.started === true && !queue[0].dry;
    },
    get position() {
      const [playing] = queue;
      return playing?.started ? { utterance: playing.utterance, ...playing.audio.position } : null;
    },
    addTo: (output, level, mayBegin) => {
      const [playing] = queue;
      if (!playing) return [];
      const silent = playing.stopping && (gain === 0 || playing.dry);
      if (silent || playing.audio.spent) return [leave(playing)];
      if (playing.dry) {
        if (!(playing.started || mayBegin) || !isBuffered(playing)) return [];
        playing.dry = false;
      }
      return add(playing, output, level);
    },
  };
}
