import { z } from 'zod';
import { PersonLimits } from './member.ts';

/** UTC, `yyyy-mm-dd`. */
const Day = z.iso.date();
const count = z.int().min(0);
const dollars = z.number().min(0);

/** What one person used today, beside what they may. */
export const PersonToday = z.strictObject({
  uid: z.string(),
  /** Null when the account is gone. */
  email: z.string().nullable(),
  shows: count,
  voiceMinutes: z.number().min(0),
  costUsd: dollars,
  limits: PersonLimits,
  /** Why they are marked: more than eight shows, or over four fifths of a limit. */
  marks: z.array(z.enum(['many-shows', 'near-shows', 'near-voice', 'near-cost'])),
});
export type PersonToday = z.infer<typeof PersonToday>;

/** The project's day in figures, and its cost of the last weeks. */
export const getToday = {
  request: z.strictObject({}),
  response: z.strictObject({
    day: Day,
    shows: z.strictObject({
      /** On stage at this moment. */
      running: count,
      /** Begun today: the MC opened them. */
      started: count,
      finished: count,
      /** Left behind after they had begun. */
      abandoned: count,
    }),
    turns: count,
    voiceMinutes: z.number().min(0),
    cost: z.strictObject({
      todayUsd: dollars,
      last7DaysUsd: dollars,
      last30DaysUsd: dollars,
      /** All members together, per day; past it no new show starts. */
      limitPerDayUsd: dollars,
      spent: z.boolean(),
      /** 30 days, oldest first, today last. */
      byDay: z.array(z.strictObject({ day: Day, costUsd: dollars })),
    }),
    /** Today's, by kind, most first. */
    errors: z.array(z.strictObject({ kind: z.string(), count })),
    /** The ten who cost most. */
    dearest: z.array(PersonToday),
    /** Everybody with a mark, most cost first. */
    marked: z.array(PersonToday),
    emergencyStop: z.boolean(),
  }),
} as const;
