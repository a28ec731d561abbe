import type { Show } from '../scenarios/scenario.ts';
import { type Temperament, temperaments } from './temperaments.ts';

/** A show that a simulated player plays, as often as it is asked for. */
export interface PlayerShow {
  readonly id: string;
  readonly temperament: Temperament;
  readonly gameId: string;
  readonly location: string;
}

/** A game without a rule for each line, and one with. */
const games = [
  { gameId: 'free-scene', location: 'a lighthouse on the last night of the season' },
  { gameId: 'nothing-to-ask', location: 'a village pub on the evening of the flood' },
] as const;

/** Each temperament in each game. */
export const playerShows: readonly PlayerShow[] = temperaments.flatMap((temperament) =>
  games.map((game) => ({ id: `${temperament.id}-${game.gameId}`, temperament, ...game })),
);

/** One of several runs of a show, each with an audience, a suggestion and a player's account of its own. @param run from 1 */
export function runOf({ id, temperament, gameId, location }: PlayerShow, run: number): Show {
  return {
    id: `${id}-${run}`,
    theme: 'simulated players',
    shows: temperament.shows,
    gameId,
    location,
    minutesPerTurn: 0,
    expects: {},
  };
}
