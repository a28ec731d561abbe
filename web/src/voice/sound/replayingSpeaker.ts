import type { DownFrame } from '@improv/contract';
import type { Heard } from './mixer.ts';
import type { Speaker } from './speaker.ts';
import type { PlaybackEvent } from './trackPlayer.ts';

/** Frames of an utterance that has not been played to its end. */
interface Kept {
  readonly track: DownFrame['track'];
  frames: DownFrame[];
  isWhole: boolean;
}

/** A loudspeaker that may be replaced: the new one goes on where the old one was. */
export interface ReplayingSpeaker extends Speaker {
  /** Plays through this one from now on. */
  readonly connect: (speaker: Speaker) => void;
  /** What the loudspeaker reports; call it with every event and position. */
  readonly played: (event: PlaybackEvent) => void;
  readonly reached: (heard: Heard) => void;
}

export function createReplayingSpeaker(): ReplayingSpeaker {
  const kept = new Map<number, Kept>();
  let speaker: Speaker | null = null;
  let isHeld = false;
  let isDucked = false;

  function forget(utterance: number | null): void {
    if (utterance === null) kept.clear();
    else kept.delete(utterance);
  }

  return {
    connect: (next) => {
      speaker = next;
      if (isHeld) next.hold(true);
      if (isDucked) next.duck(true);
      for (const [utterance, { track, frames, isWhole }] of kept) {
        for (const frame of frames) next.play(frame);
        if (isWhole) next.end(track, utterance);
      }
    },
    played: ({ type, utterance }) => {
      if (type === 'ended' || type === 'stopped') forget(utterance);
    },
    reached: ({ utterance, seq }) => {
      const audio = kept.get(utterance);
      if (audio) audio.frames = audio.frames.filter((frame) => frame.seq >= seq);
    },
    play: (frame) => {
      const { utterance, track } = frame;
      const audio = kept.get(utterance) ?? { track, frames: [], isWhole: false };
      kept.set(utterance, audio);
      // After a reconnection the service may send some of them again.
      if (frame.seq > (audio.frames.at(-1)?.seq ?? -1)) audio.frames.push(frame);
      speaker?.play(frame);
    },
    end: (track, utterance) => {
      const audio = kept.get(utterance);
      if (audio) audio.isWhole = true;
      speaker?.end(track, utterance);
    },
    stop: (utterance) => {
      forget(utterance);
      speaker?.stop(utterance);
    },
    hold: (on) => {
      isHeld = on;
      speaker?.hold(on);
    },
    duck: (on) => {
      isDucked = on;
      speaker?.duck(on);
    },
    latencyMs: () => speaker?.latencyMs() ?? 0,
  };
}
