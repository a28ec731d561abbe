import { Controls } from '@improv/contract';
import type { DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { noteBroken } from '../stored/brokenDocuments.ts';
import { type BrokenField, StoredFields } from '../stored/storedFields.ts';
import { configMessages } from './messages.ts';

/** `config/runtime`: settings that can change without a deploy. A missing document or field means its default. */
export interface RuntimeConfig extends Controls {
  /** Counts the admins' changes. */
  readonly revision: number;
}

const defaults: RuntimeConfig = {
  limits: {
    showsPerDay: 10,
    activeShows: 3,
    voiceMinutesPerDay: 60,
    costPerDayUsd: 2,
    houseCostPerDayUsd: 250,
  },
  emergencyStop: {
    on: false,
    message: configMessages.stageClosed,
  },
  flags: { voicePercent: 0 },
  revision: 0,
};

/** The last valid settings that this process read, by database: they replace invalid fields. */
const lastGood = new WeakMap<Firestore, RuntimeConfig>();

export function runtimeConfigRef(db: Firestore): DocumentReference {
  return db.collection('config').doc('runtime');
}

/**
 * Reads the controls from a document, and its invalid fields.
 * @param data of `config/runtime`, undefined when it doesn't exist
 * @param before replaces invalid fields
 */
export function readRuntimeConfig(
  data: unknown,
  before: RuntimeConfig = defaults,
): { config: RuntimeConfig; broken: readonly BrokenField[] } {
  const fields = new StoredFields(data);
  const limit = (name: keyof Controls['limits']) =>
    fields.read(
      `limits.${name}`,
      Controls.shape.limits.shape[name],
      before.limits[name],
      defaults.limits[name],
    );
  const { on, message } = Controls.shape.emergencyStop.shape;
  const { voicePercent } = Controls.shape.flags.shape;
  const config: RuntimeConfig = {
    limits: {
      showsPerDay: limit('showsPerDay'),
      activeShows: limit('activeShows'),
      voiceMinutesPerDay: limit('voiceMinutesPerDay'),
      costPerDayUsd: limit('costPerDayUsd'),
      houseCostPerDayUsd: limit('houseCostPerDayUsd'),
    },
    emergencyStop: {
      on: fields.read('emergencyStop.on', on, before.emergencyStop.on, defaults.emergencyStop.on),
      message: fields.read(
        'emergencyStop.message',
        message,
        before.emergencyStop.message,
        defaults.emergencyStop.message,
      ),
    },
    flags: {
      voicePercent: fields.read(
        'flags.voicePercent',
        voicePercent,
        before.flags.voicePercent,
        defaults.flags.voicePercent,
      ),
    },
    // Not replaced by `before`: all processes must agree on the revision that an admin saw.
    revision: fields.read('revision', z.int().min(0), 0, 0),
  };
  return { config, broken: fields.broken };
}

/** @param data of `config/runtime`, undefined when it doesn't exist */
export function asRuntimeConfig(data: unknown): RuntimeConfig {
  return readRuntimeConfig(data).config;
}

/** Reads the controls, and reports invalid fields, which keep the last valid value that this process read. */
export function runtimeConfigOf(snapshot: DocumentSnapshot): RuntimeConfig {
  const { config, broken } = readFrom(snapshot);
  lastGood.set(snapshot.ref.firestore, config);
  noteBroken(snapshot.ref, broken);
  return config;
}

/** The invalid fields of the controls. */
export function brokenConfig(snapshot: DocumentSnapshot): readonly BrokenField[] {
  return readFrom(snapshot).broken;
}

function readFrom(snapshot: DocumentSnapshot) {
  return readRuntimeConfig(snapshot.data(), lastGood.get(snapshot.ref.firestore));
}
