import { z } from 'zod';
import { Mission } from './progress.ts';

/** One moment of the scene that the Coach points at. */
export const Moment = z.strictObject({
  turn: z.int().min(1),
  /** The player's own words, word for word from that turn. */
  quote: z.string().min(1).max(1_000),
  principleId: z.string(),
  principleName: z.string(),
  /** What the moment did for the scene. */
  note: z.string().min(1).max(600),
});
export type Moment = z.infer<typeof Moment>;

/** The Coach's report. */
export const Notes = z.strictObject({
  headline: z.string().min(1).max(160),
  moments: z.array(Moment).max(5),
  /** The offer that was worth most and was passed by, with words of the line that passed it by. */
  missed: Moment.nullable().default(null),
  phaseChange: z
    .strictObject({
      turn: z.int().min(1),
      /** 0 (let it fall) to 100 (picked it up and led). Null when the scene ended before the player could answer. */
      recoveryScore: z.int().min(0).max(100).nullable(),
      /** The player's line that answered the stumble. */
      quote: z.string().nullable(),
      note: z.string().min(1).max(600),
    })
    .nullable(),
  /** The stumble that the player met best, where that was not the first; `turn` is that of their answer. */
  bestRecovery: z
    .strictObject({
      turn: z.int().min(1),
      score: z.int().min(0).max(100),
      quote: z.string().min(1).max(1_000),
      note: z.string().min(1).max(600),
    })
    .nullable()
    .default(null),
  /** How the show scored by principle, 0 to 100; only what could be seen. */
  scores: z.array(
    z.strictObject({
      principleId: z.string(),
      principleName: z.string(),
      score: z.int().min(0).max(100),
      why: z.string().min(1).max(300),
    }),
  ),
  strengths: z.array(z.string().min(1).max(300)).max(5),
  tryNext: z.string().min(1).max(400),
  mission: Mission,
});
export type Notes = z.infer<typeof Notes>;
