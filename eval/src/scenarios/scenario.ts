import { EndedBy, maxLineLength, maxLocationLength, maxSuggestionLength, maxTurns } from '@improv/contract';
import { z } from 'zod';

/** One line of a scripted player, with what a fair cast makes of it. */
export const ScriptedLine = z.strictObject({
  says: z.string().min(1).max(maxLineLength),
  /**
   * How the player treats the game's rule for this line. `keep`: the line is fitted to it (the letter is known only when
   * the scene runs); `kept` and `missed`: the line stands as it is, and the Stage Manager has to notice which. Without
   * it nothing is claimed.
   */
  rule: z.enum(['keep', 'kept', 'missed']).optional(),
  /** How a fair audience takes it; absent where people would disagree. */
  heard: z.enum(['well', 'badly']).optional(),
  /** False where there is nothing in it to take up: keys at random, orders to the models. */
  offers: z.literal(false).optional(),
});
export type ScriptedLine = z.infer<typeof ScriptedLine>;

/** What a scenario is there to show. */
export const Theme = z.enum([
  'cast',
  'mechanics',
  'phase change',
  'recoveries',
  'quiet players',
  'blocking players',
  'lengths',
  'languages',
  'orders to the models',
]);
export type Theme = z.infer<typeof Theme>;

/** One scripted show. */
export const Scenario = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  theme: Theme,
  /** What it shows, in one sentence. */
  shows: z.string().min(10).max(200),
  gameId: z.string().min(1).max(40),
  location: z.string().min(1).max(maxLocationLength),
  /** The player's own suggestion; without one the player takes what the audience shouts. */
  suggestion: z.string().min(1).max(maxSuggestionLength).optional(),
  /** Whether its player plays well or flatly throughout: what the Coach's scores have to tell apart. */
  standard: z.enum(['good', 'flat']).optional(),
  lines: z.array(ScriptedLine).min(1).max(maxTurns),
  /** Minutes on the show's clock that each turn takes. */
  minutesPerTurn: z.number().min(0).max(14).default(0),
  expects: z
    .strictObject({
      /** Between which turns the phase changes; null when it must not. */
      phaseChange: z.tuple([z.int().min(1), z.int().min(1)]).nullable(),
      endedBy: EndedBy,
      /** How the player meets the first stumble, as the Coach should see it. */
      recovery: z.enum(['done', 'failed']),
      /** Positions in `lines`, from 1, of what the stage must decline to play. */
      declined: z.array(z.int().min(1)),
    })
    .partial()
    .default({}),
});
export type Scenario = z.infer<typeof Scenario>;
/** A show without its player's lines: they are scripted, or made up as it goes. */
export type Show = Omit<Scenario, 'lines' | 'theme'> & { readonly theme: Theme | 'simulated players' };
/** As it is written down, before defaults are filled in. */
export type WrittenScenario = z.input<typeof Scenario>;

/** Plain lines of which nothing is claimed, or that are all meant to be taken alike. */
export function lines(says: readonly string[], claim: Omit<ScriptedLine, 'says'> = {}): ScriptedLine[] {
  return says.map((line) => ({ says: line, ...claim }));
}
