import { type CoachAnswer, Mission, MissionOutcome, type OpenMission, type Skill } from '@improv/contract';
import { principles } from '@improv/play';
import type { DocumentReference, Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';

const Reason = z.object({ sessionId: z.string(), score: z.int(), why: z.string(), at: Instant });

/** `progress/{uid}`: a player's skills and their last mission. */
export const Progress = z.object({
  /** Shows that the Coach has scored. */
  shows: z.int().min(0),
  skills: z.record(
    z.string(),
    z.object({ level: z.number().min(0).max(100), shows: z.int().min(1), because: z.array(Reason) }),
  ),
  mission: Mission.extend({
    sessionId: z.string(),
    setAt: Instant,
    outcome: MissionOutcome.nullable(),
  }).nullable(),
});
export type Progress = z.infer<typeof Progress>;

/** The latest scores kept per principle. */
const reasonsKept = 5;
/** A level is an average over at most this many shows; it starts from one imaginary show with a score of 0. */
const heaviest = 4;
/** A player's mastery is 1 when this many principles have reached this level. */
const masteredPrinciples = 8;
const masteredLevel = 75;

export function progressRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('progress').doc(uid);
}

/** @param data of `progress/{uid}`, undefined when it doesn't exist */
export function asProgress(data: unknown): Progress {
  return data === undefined ? { shows: 0, skills: {}, mission: null } : Progress.parse(data);
}

/**
 * Adds the Coach's scores of one show, and its mission.
 * @param at when the notes were written
 */
export function learn(
  before: Progress,
  sessionId: string,
  scores: CoachAnswer['scores'],
  mission: Mission,
  at: Timestamp,
): Progress {
  const skills = { ...before.skills };
  for (const { principleId, score, why } of scores) {
    const { level, shows, because } = skills[principleId] ?? { level: 0, shows: 0, because: [] };
    const weight = Math.min(shows, heaviest) + 1;
    skills[principleId] = {
      level: (level * weight + score) / (weight + 1),
      shows: shows + 1,
      because: [{ sessionId, score, why, at }, ...because].slice(0, reasonsKept),
    };
  }
  return { shows: before.shows + 1, skills, mission: { ...mission, sessionId, setAt: at, outcome: null } };
}

/** A player's mastery, 0 to 1, by their best principles. */
export function mastery({ skills }: Progress): number {
  const best = Object.values(skills)
    .map(({ level }) => Math.min(level / masteredLevel, 1))
    .sort((a, b) => b - a)
    .slice(0, masteredPrinciples);
  return best.reduce((sum, part) => sum + part, 0) / masteredPrinciples;
}

/** All principles of the library with the player's levels. */
export function viewSkills({ skills }: Progress): Skill[] {
  return principles.map(({ id, name, skill, practise }) => {
    const learnt = skills[id];
    return {
      principleId: id,
      name,
      skill,
      practise,
      level: learnt ? Math.round(learnt.level) : null,
      shows: learnt?.shows ?? 0,
      because: (learnt?.because ?? []).map((reason) => ({ ...reason, at: reason.at.toDate().toISOString() })),
    };
  });
}

export function viewMission({ mission }: Progress): OpenMission | null {
  return mission && { ...mission, setAt: mission.setAt.toDate().toISOString() };
}
