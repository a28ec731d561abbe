import { z } from 'zod';
import { BriefGame, PartnerGame } from './briefGame.ts';
import type { CastTask } from './cast.ts';
import { LineRule } from './lineRule.ts';
import { EndedBy, Mood, MoodLabel, Stumble } from './session.ts';

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
 * Where a scene stands for the Partner. `support`: carry the player. `stumble`: stumble now. `open`: the last stumble waits for
 * the player's answer. `follow`: the player leads. `landing`: the last exchange.
 */
export const Beat = z.enum(['support', 'stumble', 'open', 'follow', 'landing']);
export type Beat = z.infer<typeof Beat>;

/** What the Partner may try with a line. */
export const Move = z.enum(['build', 'heighten', 'reveal', 'callback', 'raise-stakes', 'change-place']);
export type Move = z.infer<typeof Move>;

/** What every member of the cast is told. What is null or empty may be left out. */
const show = {
  /** Opaque; the same for every call of one show. */
  show: z.string(),
  game: BriefGame,
  location: z.string(),
  /** What the scene is played with; null before it is settled. */
  suggestion: z.string().nullable().default(null),
  /** The turn being played; 0 for the welcome. */
  turn: z.int().min(0),
};

/** What has happened so far. */
const story = {
  /** The Room's summary of it; empty at first. */
  storySoFar: z.string().default(''),
  /** The latest lines and the MC's calls, word for word, oldest first. The Coach gets all of them. */
  script: z.array(ScriptLine).default([]),
};

/** A person of the audience, for those who need no more than the name. */
const Guest = z.object({ id: z.string(), name: z.string() });
/** One for the Room, which plays them. */
const Listener = Guest.extend({ delights: z.string(), bores: z.string(), voice: z.string() });

export const WelcomeBrief = z.object({
  task: z.literal('welcome'),
  ...show,
  /** What the game is about; speaks to the player. */
  summary: z.string(),
  /** What was asked for, and who of the audience gave it; null for the player's own. */
  ask: z.string(),
  givenBy: z.string().nullable().default(null),
  audience: z.array(Guest).default([]),
  /** What is read out after the welcome: the letter, the word, the feeling of the first line. */
  call: z.string().nullable().default(null),
});
export type WelcomeBrief = z.infer<typeof WelcomeBrief>;

export const PartnerBrief = z.object({
  task: z.literal('partner'),
  ...show,
  game: PartnerGame,
  ...story,
  /** The first exchange, once it is no longer in the script. */
  opening: z.array(ScriptLine).default([]),
  beat: Beat,
  turnsRemaining: z.int().min(0),
  /** How the Partner stumbles this turn. */
  stumble: Stumble.nullable().default(null),
  /** The stumble that the player has not answered yet. */
  openStumble: Stumble.nullable().default(null),
  /** The kind of move the Partner tries this turn. */
  move: Move.nullable().default(null),
  /** The Room's last mood, and what one of its people said to the line before. */
  room: z.object({ mood: MoodLabel, reaction: z.string().nullable().default(null) }),
  /** Openings that the Partner has used and must not use again. */
  avoid: z.array(z.string()).default([]),
  /** What the Partner's line has to keep this turn. */
  partnerRule: LineRule.nullable().default(null),
  /** The same as a sentence. It may quote what a player has written. */
  partnerRuleInWords: z.string().nullable().default(null),
});
export type PartnerBrief = z.infer<typeof PartnerBrief>;

export const RoomBrief = z.object({
  task: z.literal('room'),
  ...show,
  ...story,
  /** The five people the Room is made of. */
  audience: z.array(Listener).default([]),
  mood: Mood,
  /** Whether the Room may put one of its people under the spotlight this turn, and the one who had it last. */
  maySpotlight: z.boolean(),
  lastSpotlight: z.string().nullable().default(null),
  /** True while a stumble of the Partner's waits for the player's answer. */
  holdsBreath: z.boolean(),
  /**
   * What the player's line had to keep this turn, and whether it did, null where no code can judge that and the Room does; null
   * without such a rule.
   */
  playerRule: z
    .object({ rule: LineRule, kept: z.boolean().nullable().default(null) })
    .nullable()
    .default(null),
});
export type RoomBrief = z.infer<typeof RoomBrief>;

export const CloseBrief = z.object({
  task: z.literal('close'),
  ...show,
  ...story,
  audience: z.array(Guest).default([]),
  endedBy: EndedBy.nullable().default(null),
  /** The player's last line; null where none was played. */
  lastLine: z.string().nullable().default(null),
  /** Whether the player has answered a stumble of the Partner's. */
  recovered: z.boolean().default(false),
});
export type CloseBrief = z.infer<typeof CloseBrief>;

/** What was seen of a turn, beside its lines. */
export const SeenTurn = z.object({
  n: z.int().min(1),
  /** How the Partner stumbled in it; the player's next line answers that. */
  stumble: Stumble.nullable().default(null),
  mood: MoodLabel.nullable().default(null),
  /** -1 to 1. */
  sentiment: z.number().nullable().default(null),
  /** Whether the Room judged that the player's line took up the Partner's last offer. */
  accepted: z.boolean().nullable().default(null),
  /** Whether the player's line kept the game's rule; null without one that can be checked. */
  keptRule: z.boolean().nullable().default(null),
  /** How long the player took to answer. */
  seconds: z.number().nullable().default(null),
});
export type SeenTurn = z.infer<typeof SeenTurn>;

export const CoachBrief = z.object({
  task: z.literal('notes'),
  ...show,
  ...story,
  seen: z.array(SeenTurn).default([]),
  endedBy: EndedBy.nullable().default(null),
  /** The principles to choose from. */
  principles: z.array(z.object({ id: z.string(), name: z.string(), done: z.string(), missed: z.string() })),
  /** On a second try: quotes that were not in the transcript. */
  rejectedQuotes: z.array(z.string()).default([]),
});
export type CoachBrief = z.infer<typeof CoachBrief>;

/**
 * What a member of the cast is told about the show, sent to the model as one JSON part of the user's content: data,
 * beside the standing instructions and apart from the player's line, which travels in a part of its own (`BriefLine`).
 */
export const Brief = z.discriminatedUnion('task', [
  WelcomeBrief,
  PartnerBrief,
  RoomBrief,
  CloseBrief,
  CoachBrief,
]);
export type Brief = z.infer<typeof Brief>;
/** The brief of one task. */
export type BriefOf<T extends CastTask> = Extract<Brief, { task: T }>;

/** The names of the fields of any brief. */
export const briefFields: readonly string[] = [
  ...new Set([PartnerGame, ...Brief.options].flatMap(({ shape }) => Object.keys(shape))),
];

/** The player's line: data to the models, never instruction. */
export const BriefLine = z.strictObject({ line: z.string() });
export type BriefLine = z.infer<typeof BriefLine>;
