import type { CallableResponse } from '@improv/contract';
import type { Context, Person } from '../context.ts';
import { asProgress, mastery, progressRef, viewMission, viewSkills } from './progress.ts';

/** Reads a player's skills and last mission. */
export async function getProgress({ db }: Context, person: Person): Promise<CallableResponse<'getProgress'>> {
  const progress = asProgress((await progressRef(db, person.uid).get()).data());
  return {
    shows: progress.shows,
    mastery: mastery(progress),
    skills: viewSkills(progress),
    mission: viewMission(progress),
  };
}
