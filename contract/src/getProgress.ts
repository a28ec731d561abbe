import { z } from 'zod';
import { OpenMission, Skill } from './progress.ts';

/** What a player has learnt over their shows, principle by principle, and the last mission. */
export const getProgress = {
  request: z.strictObject({}),
  response: z.strictObject({
    /** Shows that the Coach has scored. */
    shows: z.int().min(0),
    /** 0 (a first show) to 1 (every principle mastered); the more, the sooner the Partner's support fades. */
    mastery: z.number().min(0).max(1),
    skills: z.array(Skill),
    mission: OpenMission.nullable(),
  }),
} as const;
