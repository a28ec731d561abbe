import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';

/** `config/runtime`: what can change without a deploy. A missing document or field means its default. */
export const RuntimeConfig = z.object({
  limits: z
    .object({
      /** Shows a player may start per UTC day. */
      showsPerDay: z.int().min(0).default(10),
      /** Shows a player may have on stage at once. */
      activeShows: z.int().min(0).default(3),
    })
    .prefault({}),
  emergencyStop: z
    .object({
      on: z.boolean().default(false),
      /** Shown to players while the stop is on. */
      message: z.string().default('The theatre is closed for a moment. Please come back a little later.'),
    })
    .prefault({}),
});
export type RuntimeConfig = z.infer<typeof RuntimeConfig>;

export function runtimeConfigRef(db: Firestore): DocumentReference {
  return db.collection('config').doc('runtime');
}

/** @param data of `config/runtime`, undefined when it doesn't exist */
export function asRuntimeConfig(data: unknown): RuntimeConfig {
  return RuntimeConfig.parse(data ?? {});
}
