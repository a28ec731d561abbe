import type { Track } from '@improv/contract';
import type { Late } from '../lateness.ts';
import type { Summary } from '../statistics.ts';
import type { Exchange } from './traffic.ts';

/** Where the players find everything; they live in a process of their own. */
export interface PlayersJob {
  readonly authUrl: string;
  readonly functionsUrl: string;
  readonly understudyUrl: string;
  /** Of the service's instances, among which players are dealt out in turn. */
  readonly voiceUrls: readonly string[];
  readonly emails: readonly string[];
  readonly seconds: number;
}

export interface PlayersResult {
  readonly shows: number;
  readonly turns: number;
  /** Closes that neither side asked for. */
  readonly drops: number;
  readonly framesUp: number;
  readonly framesDown: number;
  /** Frames of the players' voices, and of each of the cast's tracks. */
  readonly lost: { readonly up: number } & Readonly<Record<Track, number>>;
  /** Welcomes of the MC's that were heard to their end. */
  readonly welcomesHeard: number;
  readonly doubled: { readonly up: number; readonly down: number };
  /** What went wrong, by what was said of it, and how often. */
  readonly troubles: Readonly<Record<string, number>>;
  readonly upMs: Summary;
  readonly downMs: Summary;
  /** Both ways together. */
  readonly bothMs: Summary;
  readonly playersLateMs: Late;
  readonly playersCpu: number;
  /** Of each player, for the same again with the echo. */
  readonly exchanges: readonly (readonly Exchange[])[];
}

export interface EchoJob {
  readonly url: string;
  readonly seconds: number;
  readonly exchanges: readonly (readonly Exchange[])[];
}

export interface EchoResult {
  readonly frames: number;
  readonly roundTripMs: Summary;
}

/** Everybody is at the microphone, and the time begins; and everybody is done talking, and begins to leave. */
export type Stage = 'all-on' | 'all-said';

export type ToPlayers = { readonly voice: PlayersJob } | { readonly echo: EchoJob } | 'end';
export type FromPlayers =
  | Stage
  | { readonly voice: PlayersResult }
  | { readonly echo: EchoResult }
  | { readonly failed: string };
