import { BriefRule, Game } from '@improv/contract';
import { z } from 'zod';
import { GameMechanic } from '../../mechanics/mechanics.ts';
import { SuggestionKind } from '../suggestions/suggestionKind.ts';

/** A rule in two wordings. */
export const LibraryRule = BriefRule.extend({
  /** To the player, in the second person. */
  says: Game.shape.rules.element,
  /** To the cast, in the third person. */
  tells: z.string().min(1).max(200),
});
export type LibraryRule = z.infer<typeof LibraryRule>;

/** A game as the house knows it: what the player reads, and what the cast needs beside it. */
export const LibraryGame = Game.extend({
  /** Plain rules, each one sentence. */
  rules: z.array(LibraryRule).min(1).max(6),
  /** `short`: a game with a rule or a stance, quick to learn. `long`: a scene that needs its time. */
  form: z.enum(['short', 'long']),
  /** How the MC opens it: an instruction to the MC in one or two sentences, good at any location. */
  opening: z.string().min(1).max(400),
  /**
   * Told to the Partner, in the second person, in one or two sentences: who its character is to the player, and what it does in
   * this game. Playable in writing and by voice. What the player does is for the rules to say.
   */
  partnerRole: z.string().min(1).max(240),
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
  return { id, name, summary, rules: rules.map(({ says }) => says), level, energy, minutes, skills };
}
