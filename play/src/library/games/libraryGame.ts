import { Game } from '@improv/contract';
import { z } from 'zod';
import { GameMechanic } from '../../mechanics/mechanics.ts';
import { SuggestionKind } from '../suggestions/suggestionKind.ts';

/** A game as the house knows it: what the player reads, and what the cast needs beside it. */
export const LibraryGame = Game.extend({
  /** `short`: a game with a rule or a stance, quick to learn. `long`: a scene that needs its time. */
  form: z.enum(['short', 'long']),
  /** How the MC opens it: an instruction to the MC in one or two sentences, good at any location. */
  opening: z.string().min(1).max(400),
  /** What the MC asks the audience for; reads after "May I have …". */
  suggestion: z.string().min(1).max(120),
  /** The pool of what the audience shouts at that. */
  suggestionKind: SuggestionKind,
  /** The rule that the Stage Manager keeps, where the game has one that code can keep. */
  mechanic: GameMechanic.nullable(),
  /** What the Room watches; reads after "watch for:". */
  roomWatches: z.string().min(1).max(300),
  /** The show's time limit, in minutes; more than the typical `minutes`. */
  maxMinutes: z.int().min(5).max(60),
});
export type LibraryGame = z.infer<typeof LibraryGame>;

/** What a player may see of a game. */
export function toGame({ id, name, summary, rules, level, energy, minutes, skills }: LibraryGame): Game {
  return { id, name, summary, rules, level, energy, minutes, skills };
}
