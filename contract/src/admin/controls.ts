import { z } from 'zod';
import { PersonLimits } from './member.ts';

/** To how many of a hundred members voice is rolled out. */
export const VoicePercent = z
  .int('The roll-out is a whole number from 0 to 100.')
  .min(0, 'The roll-out is a whole number from 0 to 100.')
  .max(100, 'The roll-out is a whole number from 0 to 100.');
export type VoicePercent = z.infer<typeof VoicePercent>;

/** What admins can change without a deploy. */
export const Controls = z.strictObject({
  limits: PersonLimits.extend({
    /** Dollars that all members together may cost per UTC day; past it no new show starts. */
    houseCostPerDayUsd: z.number().min(0).max(1_000_000),
  }),
  emergencyStop: z.strictObject({
    on: z.boolean(),
    /** Shown to players while the stop is on. */
    message: z
      .string('The message must be text.')
      .trim()
      .min(1, 'Say something to the players.')
      .max(300, 'That message is longer than 300 characters. Shorten it a little.'),
  }),
  flags: z.strictObject({ voicePercent: VoicePercent }),
});
export type Controls = z.infer<typeof Controls>;

export const CurrentControls = z.strictObject({
  controls: Controls,
  /** Counts the changes: a save names the revision it was based on. */
  revision: z.int().min(0),
});
