import { z } from 'zod';
import { Game } from './game.ts';
import { SessionId, Timestamp } from './instants.ts';
import { Notes } from './notes.ts';
import { Suggestion } from './suggestion.ts';

/** A scene's longest run, in turns. */
export const maxTurns = 15;
/** Characters. */
export const maxLineLength = 1_000;
/** Characters. */
export const maxLocationLength = 200;

export const Status = z.enum(['active', 'completed', 'abandoned']);
export type Status = z.infer<typeof Status>;

/** Where an active session stands: `welcome` until the MC has opened it, `closing` until the MC has closed it. */
export const Stage = z.enum(['welcome', 'scene', 'closing', 'notes', 'done']);
export type Stage = z.infer<typeof Stage>;

/** `support`: the Partner carries. `fallible`: the Partner stumbles, so that the player must lead. */
export const Phase = z.enum(['support', 'fallible']);
export type Phase = z.infer<typeof Phase>;

/** How the Partner stumbles in the fallible phase; never a block. */
export const Stumble = z.enum(['confusion', 'lost-object', 'fear', 'lowered-status', 'wrong-assumption']);
export type Stumble = z.infer<typeof Stumble>;

/**
 * What ended the scene: the player's wish, the last turn, an ending that the Room saw, the game's time limit, the game's
 * own end (the alphabet is round), or the idle limit.
 */
export const EndedBy = z.enum(['player', 'turns', 'ending', 'time', 'game', 'idle']);
export type EndedBy = z.infer<typeof EndedBy>;

export const MoodLabel = z.enum([
  'delighted',
  'amused',
  'warm',
  'curious',
  'tense',
  'moved',
  'restless',
  'bored',
  'confused',
]);
export type MoodLabel = z.infer<typeof MoodLabel>;

/** The Room's temperature. */
export const Mood = z.strictObject({
  /** -1 (cold) to 1 (loves it). */
  sentiment: z.number().min(-1).max(1),
  /** 0 (looks at the exit) to 1 (on the edge of the seat). */
  engagement: z.number().min(0).max(1),
  /** 0 (silence) to 1 (roars). */
  laughter: z.number().min(0).max(1),
  label: MoodLabel,
});
export type Mood = z.infer<typeof Mood>;

/** A person type in the audience. */
export const Archetype = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** As shown under a spotlight: "The night-shift nurse". */
  name: z.string().min(1).max(60),
  /** Who they are, one sentence. */
  description: z.string().min(1).max(200),
  delights: z.string().min(1).max(160),
  bores: z.string().min(1).max(160),
  /** How they sound when spotlighted. */
  voice: z.string().min(1).max(160),
});
export type Archetype = z.infer<typeof Archetype>;

/** One archetype's reaction, shown aloud. */
export const Spotlight = z.strictObject({
  archetypeId: z.string().min(1).max(40),
  reaction: z.string().min(1).max(200),
});
export type Spotlight = z.infer<typeof Spotlight>;

/** Turn 0 is the MC's welcome and the last one the MC's close; those between are exchanges of player and Partner. */
export const TurnKind = z.enum(['welcome', 'exchange', 'close']);
export type TurnKind = z.infer<typeof TurnKind>;

export const Turn = z.strictObject({
  n: z.int().min(0),
  kind: TurnKind,
  /** `open`: being played, or left open by a failure and ready to be played again with the same line. */
  status: z.enum(['open', 'done']),
  /** The player's line; null for the MC's turns. */
  line: z.string().nullable(),
  /** What the cast answered: the Partner in an exchange, the MC otherwise. Null while open. */
  reply: z.string().nullable(),
  phase: Phase.nullable(),
  stumble: Stumble.nullable(),
  mood: Mood.nullable(),
  spotlight: Spotlight.nullable(),
  /** What the MC called out before the player's line, where the game has calls. */
  call: z.string().nullable(),
  /** The MC's gentle word where the line missed the game's rule. */
  callOut: z.string().nullable(),
});
export type Turn = z.infer<typeof Turn>;

/** Where the cast's lines come from. */
export const ModelSource = z.enum(['understudy', 'gemini', 'vertex']);
export type ModelSource = z.infer<typeof ModelSource>;

export const SessionSummary = z.strictObject({
  id: SessionId,
  gameId: z.string(),
  gameName: z.string(),
  location: z.string(),
  status: Status,
  stage: Stage,
  /** Exchanges played. */
  turns: z.int().min(0),
  createdAt: Timestamp,
  /** The Coach's headline once the notes are there. */
  headline: z.string().nullable(),
  /** Whether the player keeps it for good. */
  starred: z.boolean().default(false),
  /** When it is deleted; null for never. */
  keptUntil: Timestamp.nullable().default(null),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const Session = z.strictObject({
  id: SessionId,
  game: Game,
  location: z.string(),
  status: Status,
  stage: Stage,
  phase: Phase,
  phaseChangedAtTurn: z.int().nullable(),
  /** Exchanges played so far; the next line is turn `turnsPlayed + 1`. */
  turnsPlayed: z.int().min(0),
  turnsRemaining: z.int().min(0),
  mood: Mood,
  archetypes: z.array(Archetype),
  suggestion: Suggestion,
  /**
   * For the player's next line: what the MC calls, the rule that the game holds it to, in a few words, and whether it is known to
   * be the scene's last one.
   */
  next: z.strictObject({
    call: z.string().nullable(),
    rule: z.string().nullable(),
    isLast: z.boolean().default(false),
  }),
  /** Something to try with the next line; fades as the player learns. */
  hint: z.string().nullable(),
  endedBy: EndedBy.nullable(),
  /** Whether the player keeps it for good. */
  starred: z.boolean().default(false),
  /** When it is deleted; null for never. */
  keptUntil: Timestamp.nullable().default(null),
  createdAt: Timestamp,
  /** The session is abandoned if no turn is played by then. */
  expiresAt: Timestamp,
  notes: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('none') }),
    z.strictObject({ status: z.literal('pending') }),
    z.strictObject({ status: z.literal('ready'), notes: Notes }),
    /** The Coach could not write them; `retryNotes` asks again. */
    z.strictObject({ status: z.literal('failed') }),
  ]),
  modelSource: ModelSource,
});
export type Session = z.infer<typeof Session>;
