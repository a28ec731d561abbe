import { Game } from '@improv/contract';
import { advancedGames } from './advanced.ts';
import { beginnerGames } from './beginner.ts';
import { calledGames } from './calledGames.ts';
import { intermediateGames } from './intermediate.ts';
import type { LibraryGame } from './libraryGame.ts';
import { longScenes } from './longScenes.ts';
import { wordGames } from './wordGames.ts';

const levels = Game.shape.level.options;

/** The programme, easiest first. */
export const games: readonly LibraryGame[] = [
  ...beginnerGames,
  ...intermediateGames,
  ...advancedGames,
  ...wordGames,
  ...calledGames,
  ...longScenes,
].toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));

const gamesById: ReadonlyMap<string, LibraryGame> = new Map(games.map((game) => [game.id, game]));

/** The game with that id; undefined when the programme has none. */
export function findGame(id: string): LibraryGame | undefined {
  return gamesById.get(id);
}
