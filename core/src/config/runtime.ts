import { VoicePercent } from '@improv/contract';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';

/** `config/runtime`: what can change without a deploy. A missing document or field means its default. */
export const RuntimeConfig = z.object({
  limits: z
    .object({
      /** Shows a player may begin per UTC day. */
      showsPerDay: z.int().min(0).default(10),
      /** Shows a player may have on stage at once. */
      activeShows: z.int().min(0).default(3),
      /** Minutes a player may speak with the cast per UTC day. */
      voiceMinutesPerDay: z.int().min(0).default(60),
      /** Dollars that a player may cost per UTC day before no new show starts. */
      costPerDayUsd: z.number().min(0).default(2),
      /** Dollars that everybody together may cost per UTC day before nobody starts a new show. */
      houseCostPerDayUsd: z.number().min(0).default(250),
    })
    .prefault({}),
  emergencyStop: z
    .object({
      on: z.boolean().default(false),
      /** Shown to players while the stop is on. */
      message: z.string().default('The theatre is closed for a moment. Please come back a little later.'),
    })
    .prefault({}),
  flags: z
    .object({
      /** To how many of a hundred members voice is rolled out. */
      voicePercent: VoicePercent.default(0),
    })
    .prefault({}),
  /** Counts the admins' changes. */
  revision: z.int().min(0).default(0),
});
export type RuntimeConfig = z.infer<typeof RuntimeConfig>;

export function runtimeConfigRef(db: Firestore): DocumentReference {
  return db.collection('config').doc('runtime');
}

/** @param data of `config/runtime`, undefined when it doesn't exist */
export function asRuntimeConfig(data: unknown): RuntimeConfig {
  return RuntimeConfig.parse(data ?? {});
}
