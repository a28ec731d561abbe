import { z } from 'zod';

/** Characters. */
export const maxSuggestionLength = 80;

/** What the MC asks the audience for, and what comes of it. */
export const Suggestion = z.strictObject({
  /** Reads after "May I have …": "an object that has no business being here". */
  ask: z.string().min(1).max(120),
  /** Who shouted. */
  archetypeId: z.string().min(1).max(40),
  shouted: z.string().min(1).max(maxSuggestionLength),
  /** What the show is played with; null until the player has taken the shout, given their own, or begun to play. */
  taken: z.string().min(1).max(maxSuggestionLength).nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;
