import { z } from 'zod';
import { SessionId, Timestamp } from './instants.ts';

/** A small task for the real working week, set by the Coach. */
export const Mission = z.strictObject({
  title: z.string().min(1).max(120),
  task: z.string().min(1).max(500),
});
export type Mission = z.infer<typeof Mission>;

/** How a mission went, in the player's own judgement. */
export const MissionOutcome = z.enum(['done', 'tried', 'not-yet']);
export type MissionOutcome = z.infer<typeof MissionOutcome>;

/** The last mission, and whether the player has said how it went. */
export const OpenMission = Mission.extend({
  sessionId: SessionId,
  setAt: Timestamp,
  outcome: MissionOutcome.nullable(),
});
export type OpenMission = z.infer<typeof OpenMission>;

/** Where a player stands with one principle, and why. */
export const Skill = z.strictObject({
  principleId: z.string(),
  name: z.string(),
  /** What it trains outside the theatre. */
  skill: z.string(),
  /** 0 to 100: the Coach's scores, the latest counting most. Null before it was ever scored. */
  level: z.number().min(0).max(100).nullable(),
  /** In how many shows it was scored. */
  shows: z.int().min(0),
  /** How to practise it. */
  practise: z.string(),
  /** The latest scores behind the level, newest first. */
  because: z.array(
    z.strictObject({
      sessionId: SessionId,
      score: z.int().min(0).max(100),
      why: z.string().min(1).max(300),
      at: Timestamp,
    }),
  ),
});
export type Skill = z.infer<typeof Skill>;
