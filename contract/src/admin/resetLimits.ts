import { z } from 'zod';
import { Email } from './member.ts';

/** Gives a member a fresh day: shows, voice minutes and cost of today count from zero; shows on stage stay. */
export const resetLimits = {
  request: z.strictObject({ email: Email }),
  response: z.strictObject({ reset: z.literal(true) }),
} as const;
