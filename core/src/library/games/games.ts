import { advancedGames } from './advanced.ts';
import { beginnerGames } from './beginner.ts';
import { intermediateGames } from './intermediate.ts';
import type { LibraryGame } from './libraryGame.ts';

/** The programme, easiest first. */
export const games: readonly LibraryGame[] = [...beginnerGames, ...intermediateGames, ...advancedGames];

const gamesById: ReadonlyMap<string, LibraryGame> = new Map(games.map((game) => [game.id, game]));

/** The game with that id; undefined when the programme has none. */
export function findGame(id: string): LibraryGame | undefined {
  return gamesById.get(id);
}
