import { z } from 'zod';
import { Mission } from './progress.ts';
import { MoodLabel } from './session.ts';

/**
 * The cast, by what each member is asked for: the MC welcomes and closes, the Partner and the Room take part in every turn,
 * and the Coach writes the notes. The values travel in briefs and recordings, and stand in names of environment variables.
 */
export const CastTask = z.enum(['welcome', 'partner', 'room', 'close', 'notes']);
export type CastTask = z.infer<typeof CastTask>;

/** What the Room must answer, as a model's structured output. MC and Partner answer in plain text. */
export const RoomAnswer = z.object({
  sentiment: z.number().min(-1).max(1),
  engagement: z.number().min(0).max(1),
  laughter: z.number().min(0).max(1),
  label: MoodLabel,
  /** Null, or one person of the audience reacting in at most twenty words of their own. */
  spotlight: z.object({ archetypeId: z.string(), reaction: z.string().min(1).max(200) }).nullable(),
  /**
   * The player's line accepted the Partner's last offer, rather than passing it by or arguing with it. Null when the Partner
   * has not spoken yet.
   */
  accepted: z.boolean().nullable(),
  /** The scene has found its ending with this line. */
  ending: z.boolean(),
  /** The story in at most three sentences, this line included: names, places, things and promises first. */
  storySoFar: z.string().max(600),
});
export type RoomAnswer = z.infer<typeof RoomAnswer>;

/** A line of the player's that the Coach points at. */
const PointedAt = z.object({
  turn: z.int().min(1),
  /** Word for word from the player's line of that turn. */
  quote: z.string().min(1).max(1_000),
  principleId: z.string(),
  note: z.string().min(1).max(600),
});

/** How the player met a stumble. */
const Recovery = z.object({
  score: z.int().min(0).max(100),
  /** Word for word from the line that answered the stumble. */
  quote: z.string().min(1).max(1_000),
  note: z.string().min(1).max(600),
});

/** What the Coach must answer. */
export const CoachAnswer = z.object({
  headline: z.string().min(1).max(160),
  moments: z.array(PointedAt).max(5),
  /** The offer that was worth most, in the line that passed it by; null when nothing worth naming was missed. */
  missed: PointedAt.nullable(),
  /** How the player met the Partner's first stumble; null when there was none. */
  recovery: Recovery.nullable(),
  /** A later stumble that the player met better, with the turn of their answer; null otherwise. */
  bestRecovery: Recovery.extend({ turn: z.int().min(1) }).nullable(),
  /** One score for each principle that the show gave a chance to see; see `Notes.scores`. */
  scores: z
    .array(
      z.object({
        principleId: z.string(),
        score: z.int().min(0).max(100),
        why: z.string().min(1).max(300),
      }),
    )
    .max(30),
  /** None where nothing shone: praise is never owed. */
  strengths: z.array(z.string().min(1).max(300)).max(3),
  tryNext: z.string().min(1).max(400),
  mission: z.object(Mission.shape),
});
export type CoachAnswer = z.infer<typeof CoachAnswer>;
