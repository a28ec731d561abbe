import type { Track } from '@improv/contract';
import { createTrackPlayer, type PlaybackEvent } from './trackPlayer.ts';
import type { Cut, PlaybackPosition } from './utterance.ts';

/** Level of the MC and the spotlights under another speaker: -12 dB. */
const duckedLevel = 0.25;

/** What is being played, and how far it has come. */
export type Heard = { readonly track: Track; readonly utterance: number } & PlaybackPosition;

/** Mixes the tracks of a show. */
export interface Mixer {
  readonly take: (track: Track, utterance: number, seq: number, pcm: Int16Array) => void;
  readonly end: (track: Track, utterance: number) => void;
  /** @param utterance null: everything */
  readonly stop: (utterance: number | null) => void;
  /** Pauses all tracks, or resumes them. */
  readonly hold: (on: boolean) => void;
  /** Lowers the cast while the player may be speaking. */
  readonly duck: (on: boolean) => void;
  /** Overwrites `output` with the next samples. */
  readonly render: (output: Float32Array) => PlaybackEvent[];
  /** The Partner before other tracks; null in silence. */
  readonly heard: Heard | null;
}

/**
 * The Partner has priority: the MC and the spotlights start one at a time while no other track plays, and are lowered
 * when the Partner or the player speaks over them.
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
    return under ? duckedLevel : 1;
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
        const { position } = players[track];
        if (position) return { track, ...position };
      }
      return null;
    },
  };
}
