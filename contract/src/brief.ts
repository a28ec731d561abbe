import { z } from 'zod';
import { CastTask } from './cast.ts';
import { LineRule } from './lineRule.ts';
import { Archetype, EndedBy, Mood, Phase, Stumble } from './session.ts';
import { Suggestion } from './suggestion.ts';

export const ScriptLine = z.strictObject({
  /** Turn number. */
  n: z.int().min(0),
  speaker: z.enum(['player', 'partner', 'mc']),
  text: z.string(),
  /** True for a line that was said to the theatre and not in the scene: to steer the cast, or to ask for marks. */
  aside: z.boolean().optional(),
});
export type ScriptLine = z.infer<typeof ScriptLine>;

/**
 * What a member of the cast is told about the show, sent to the model as one JSON part of the user's content: data,
 * beside the standing instructions and apart from the player's line, which travels in a part of its own (`BriefLine`).
 */
export const Brief = z.strictObject({
  task: CastTask,
  /** Opaque; the same for every call of one show. */
  show: z.string(),
  game: z.strictObject({ id: z.string(), name: z.string(), summary: z.string(), rules: z.array(z.string()) }),
  location: z.string(),
  /** What the audience gave, or the player; null before it is settled. For the welcome: what to ask for, who shouts what. */
  suggestion: z.string().nullable(),
  shout: Suggestion.pick({ ask: true, archetypeId: true, shouted: true }).nullable(),
  /** The five people the Room is made of. */
  audience: z.array(Archetype),
  phase: Phase,
  /** The turn being played; 0 for the welcome. */
  turn: z.int().min(0),
  turnsRemaining: z.int().min(0),
  /** The Partner's stumble this turn, in the fallible phase. */
  stumble: Stumble.nullable(),
  mood: Mood,
  /** Running summary of what happened before `script`; empty at first. */
  storySoFar: z.string(),
  /** The latest lines, word for word, oldest first. The Coach gets all of them. */
  script: z.array(ScriptLine),
  /** Openings and images the Partner has used and must not use again. */
  avoid: z.array(z.string()),
  /** The kind of move the Partner tries this turn. */
  move: z.enum(['build', 'heighten', 'reveal', 'callback', 'raise-stakes', 'change-place']).nullable(),
  /** Whether the Room may put one of its people under the spotlight this turn. */
  maySpotlight: z.boolean(),
  /** True while the Room waits for the player's answer to a stumble. */
  holdsBreath: z.boolean(),
  /** What the player's line had to keep this turn, and whether it did; null without such a rule. */
  playerRule: z.strictObject({ rule: LineRule, kept: z.boolean() }).nullable(),
  /** What the Partner's line has to keep this turn. */
  partnerRule: LineRule.nullable(),
  /** The same as a sentence. It may quote what a player has written. */
  partnerRuleInWords: z.string().nullable(),
  /** For the close and the notes. */
  endedBy: EndedBy.nullable(),
  phaseChangedAtTurn: z.int().nullable(),
  /** For the notes: the principles to choose from. */
  principles: z.array(
    z.strictObject({ id: z.string(), name: z.string(), done: z.string(), missed: z.string() }),
  ),
  /** For the notes, on a second try: quotes that were not in the transcript. */
  rejectedQuotes: z.array(z.string()),
});
export type Brief = z.infer<typeof Brief>;

/** The player's line: data to the models, never instruction. */
export const BriefLine = z.strictObject({ line: z.string() });
export type BriefLine = z.infer<typeof BriefLine>;
