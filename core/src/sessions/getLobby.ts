import type { CallableResponse } from '@improv/contract';
import { games, offerLocations, toGame } from '@improv/play';
import { memberOf, memberRef } from '../access/member.ts';
import { mayUseVoice } from '../config/rollOut.ts';
import { runtimeConfigOf, runtimeConfigRef } from '../config/runtime.ts';
import type { Context, Person } from '../context.ts';
import { allowanceOf, currentLimits, limitsRef } from '../limits/limits.ts';
import { viewLimits } from '../limits/readLimits.ts';
import { asProgress, progressRef, viewMission } from '../progress/progress.ts';
import { readableOf } from '../stored/brokenDocuments.ts';
import { readAll } from '../stored/readAll.ts';
import { nextUtcMidnight, utcDay } from '../time/span.ts';
import { SessionDocument, statusAt } from './session.ts';
import { summarize } from './view.ts';

/** How many places the lobby offers. */
const offeredLocations = 12;
/** More than a player can have active at once, including expired sessions that have not been swept. */
const mostActive = 20;

/** Reads the lobby: games, limits left today, running shows, and the mission to ask about. @throws Refusal `not-a-member` */
export async function getLobby(
  { db, models, now }: Context,
  person: Person,
): Promise<CallableResponse<'getLobby'>> {
  const at = now();
  const [[member, config, limits, progress], running] = await Promise.all([
    readAll(
      db,
      memberRef(db, person.email),
      runtimeConfigRef(db),
      limitsRef(db, person.email),
      progressRef(db, person.uid),
    ),
    db
      .collection('sessions')
      .where('uid', '==', person.uid)
      .where('status', '==', 'active')
      .orderBy('createdAt', 'desc')
      .limit(mostActive)
      .get(),
  ]);
  const runtime = runtimeConfigOf(config);
  const guest = memberOf(member);
  const allowance = allowanceOf(runtime, guest);
  const { emergencyStop } = runtime;
  const mission = viewMission(asProgress(progress.data()));
  const used = await viewLimits(db, limits, person);
  const { sessionsToday, voiceSecondsToday, costTodayUsd } = currentLimits(used.data(), at);
  return {
    games: games.map(toGame),
    // A new choice each day, which stays the same all day.
    locations: offerLocations(`${person.uid} ${utcDay(at)}`, offeredLocations),
    showsToday: {
      used: sessionsToday,
      limit: allowance.showsPerDay,
      resetsAt: nextUtcMidnight(at).toISOString(),
    },
    voiceToday: {
      open: mayUseVoice(runtime, guest),
      used: voiceSecondsToday / 60,
      limit: allowance.voiceMinutesPerDay,
    },
    costToday: { used: costTodayUsd, limit: allowance.costPerDayUsd },
    closed: emergencyStop.on ? emergencyStop.message : null,
    activeShows: {
      limit: allowance.activeShows,
      sessions: readableOf(SessionDocument, running.docs)
        .filter(({ data }) => statusAt(data, at) === 'active')
        .map(({ id, data }) => summarize(id, data, at)),
    },
    mission: mission?.outcome === null ? mission : null,
    modelSource: models.source,
  };
}
