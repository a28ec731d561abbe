import type { Summary } from '../statistics.ts';
import type { Exchange } from './traffic.ts';

/** Where the players find everything; they live in a process of their own. */
export interface PlayersJob {
  readonly authUrl: string;
  readonly functionsUrl: string;
  readonly understudyUrl: string;
  readonly emails: readonly string[];
  readonly seconds: number;
}

export interface PlayersResult {
  readonly shows: number;
  readonly turns: number;
  /** Closes that nobody asked for. */
  readonly drops: number;
  readonly framesUp: number;
  readonly framesDown: number;
  readonly lost: { readonly up: number; readonly down: number };
  readonly doubled: { readonly up: number; readonly down: number };
  /** What went wrong, by what was said of it, and how often. */
  readonly troubles: Readonly<Record<string, number>>;
  readonly upMs: Summary;
  readonly downMs: Summary;
  /** Both ways together. */
  readonly bothMs: Summary;
  readonly playersLoopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
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

export type ToPlayers = { readonly voice: PlayersJob } | { readonly echo: EchoJob } | 'end';
export type FromPlayers =
  | 'all-on'
  | { readonly voice: PlayersResult }
  | { readonly echo: EchoResult }
  | { readonly failed: string };
