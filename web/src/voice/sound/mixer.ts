import type { Track } from '@improv/contract';
import { createTrackPlayer, type PlaybackEvent } from './trackPlayer.ts';
import type { Cut, Place } from './utterance.ts';

/** How loud the MC and the spotlights stay while somebody speaks: 12 dB less. */
const ducked = 0.25;

/** What is being heard. */
export type Heard = { readonly track: Track; readonly utterance: number } & Place;

/** All tracks of a show, mixed to one. */
export interface Mixer {
  readonly take: (track: Track, utterance: number, seq: number, pcm: Int16Array) => void;
  readonly end: (track: Track, utterance: number) => void;
  /** @param utterance null: everything */
  readonly stop: (utterance: number | null) => void;
  /** Keeps everything where it is, in silence, until it is let go on. */
  readonly hold: (on: boolean) => void;
  /** The player may be speaking: the cast makes room. */
  readonly duck: (on: boolean) => void;
  /** Overwrites `output` with the next samples. */
  readonly render: (output: Float32Array) => PlaybackEvent[];
  /** The Partner first; null in silence. */
  readonly heard: Heard | null;
}

/**
 * The Partner's voice comes first: the MC and the spotlights begin when nobody else speaks, one at a time, and are ducked
 * under whoever speaks after all.
 */
export function createMixer(cut: Cut): Mixer {
  const players = {
    partner: createTrackPlayer(cut),
    mc: createTrackPlayer(cut),
    spotlight: createTrackPlayer(cut),
  };
  const order = ['partner', 'mc', 'spotlight'] as const;
  let held = false;
  let playerSpeaks = false;

  function levelOf(track: Track): number {
    const under = playerSpeaks || (track !== 'partner' && players.partner.sounding);
    return under ? ducked : 1;
  }

  return {
    take: (track, utterance, seq, pcm) => players[track].take(utterance, seq, pcm),
    end: (track, utterance) => players[track].end(utterance),
    stop: (utterance) => {
      for (const track of order) players[track].stop(utterance);
    },
    hold: (on) => {
      held = on;
    },
    duck: (on) => {
      playerSpeaks = on;
    },
    render: (output) => {
      output.fill(0);
      if (held) return [];
      return order.flatMap((track) => {
        const alone = order.every((other) => other === track || !players[other].busy);
        const first =
          track === 'partner' || (track === 'mc' && !players.partner.busy && !players.spotlight.sounding);
        return players[track].addTo(output, levelOf(track), first || alone);
      });
    },
    get heard() {
      for (const track of order) {
        const { place } = players[track];
        if (place) return { track, ...place };
      }
      return null;
    },
  };
}
