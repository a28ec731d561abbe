import type { Mood } from '@improv/contract';
import type { PlayedScene, PlayedTurn } from '../play/playedScene.ts';
import type { Count } from './count.ts';

/** A change of the mood, in any of its figures, from which on a line has stirred the Room. */
const stirsFrom = 0.1;

export interface SpotlightScore {
  /** Of the lines that stirred the Room, those with a spotlight. */
  readonly stirred: Count;
  /** Of the others. */
  readonly unstirred: Count;
  /** Turns at which the same person was spotlit as the last time. */
  readonly inARow: readonly number[];
}

/** Which lines the spotlights fell on. */
export function scoreSpotlights({ turns }: PlayedScene): SpotlightScore {
  const stirred: PlayedTurn[] = [];
  const unstirred: PlayedTurn[] = [];
  for (const [at, turn] of turns.entries()) {
    (stirs(turn, turns[at - 1]?.mood ?? null) ? stirred : unstirred).push(turn);
  }
  const spotlit = turns.filter(({ spotlight }) => spotlight !== null);
  const inARow = spotlit.filter(
    ({ spotlight }, at) => spotlit[at - 1]?.spotlight?.archetypeId === spotlight?.archetypeId,
  );
  return { stirred: count(stirred), unstirred: count(unstirred), inARow: inARow.map(({ n }) => n) };
}

/** Whether the Room was moved by a line: its mood changed, or it saw an offer accepted. The first line stirs a new Room. */
function stirs({ mood, accepted }: PlayedTurn, before: Mood | null): boolean {
  if (!mood) return false;
  if (accepted || !before) return true;
  return (['sentiment', 'engagement', 'laughter'] as const).some(
    (figure) => Math.abs(mood[figure] - before[figure]) >= stirsFrom - 1e-9,
  );
}

function count(turns: readonly PlayedTurn[]): Count {
  return { of: turns.length, did: turns.filter(({ spotlight }) => spotlight !== null).length };
}
