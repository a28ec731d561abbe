import type { CallableResponse } from '@improv/contract';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { type Member, memberRef, readMember } from '../access/member.ts';
import { type RuntimeConfig, runtimeConfigOf, runtimeConfigRef } from '../config/runtime.ts';
import type { Context } from '../context.ts';
import { allowanceOf, type Limits, limitsOf } from '../limits/limits.ts';
import { addLimits } from '../limits/readLimits.ts';
import { utcDay } from '../time/span.ts';
import { nothingUsed } from '../usage/dailyUsage.ts';
import { lastDays } from '../usage/pastDays.ts';

type Today = CallableResponse<'getToday'>;
type PersonToday = Today['dearest'][number];

const daysShown = 30;
const daysOfAWeek = 7;
const dearestShown = 10;
/** A person with more shows than this on one day is marked. */
const manySessions = 8;
/** A person who has used at least this share of a limit is marked. */
const nearShare = 0.8;
/** Of today's players, this many are read by cost and this many by number of shows. */
const peopleSeen = 500;

/** Today's activity and errors, and the costs of the last 30 days. */
export async function getToday({ db, now }: Pick<Context, 'db' | 'now'>): Promise<Today> {
  const at = now();
  const day = utcDay(at);
  const [days, config, running, people] = await Promise.all([
    lastDays(db, at, daysShown),
    runtimeConfigRef(db).get(),
    countRunning(db, at),
    playersOf(db, day),
  ]);
  const runtime = runtimeConfigOf(config);
  const { usage } = days.at(-1) ?? { usage: nothingUsed };
  const cost = (back: number) => days.slice(-back).reduce((sum, { usage }) => sum + usage.costUsd, 0);
  const persons = await viewPeople(db, runtime, people);
  const limitPerDayUsd = runtime.limits.houseCostPerDayUsd;
  return {
    day,
    shows: { running, started: usage.started, finished: usage.finished, abandoned: usage.abandoned },
    turns: usage.turns,
    voiceMinutes: usage.voiceSeconds / 60,
    cost: {
      todayUsd: usage.costUsd,
      last7DaysUsd: cost(daysOfAWeek),
      last30DaysUsd: cost(daysShown),
      limitPerDayUsd,
      spent: usage.costUsd >= limitPerDayUsd,
      byDay: days.map(({ day, usage }) => ({ day, costUsd: usage.costUsd })),
    },
    errors: Object.entries(usage.errors)
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count),
    dearest: persons.filter(({ costUsd }) => costUsd > 0).slice(0, dearestShown),
    marked: persons.filter(({ marks }) => marks.length > 0),
    emergencyStop: runtime.emergencyStop.on,
  };
}

async function countRunning(db: Firestore, at: number): Promise<number> {
  const active = db.collection('sessions').where('status', '==', 'active');
  const counted = await active.where('expiresAt', '>', Timestamp.fromMillis(at)).count().get();
  return counted.data().count;
}

/** What people used on a day, by address, or by account where the address is unknown. */
async function playersOf(db: Firestore, day: string): Promise<Map<string, Limits>> {
  const today = db.collection('limits').where('day', '==', day);
  const [dearest, busiest] = await Promise.all([
    today.orderBy('costTodayUsd', 'desc').limit(peopleSeen).get(),
    today.orderBy('sessionsToday', 'desc').limit(peopleSeen).get(),
  ]);
  const found = new Map([...dearest.docs, ...busiest.docs].map((document) => [document.id, document]));
  const people = new Map<string, Limits>();
  for (const [id, document] of found) {
    const used = limitsOf(document);
    const before = people.get(used.email ?? id);
    people.set(used.email ?? id, before ? addLimits(before, used) : used);
  }
  return people;
}

async function viewPeople(
  db: Firestore,
  runtime: RuntimeConfig,
  people: ReadonlyMap<string, Limits>,
): Promise<PersonToday[]> {
  const emails = [...people.values()].flatMap(({ email }) => (email === null ? [] : [email]));
  const read = emails.length > 0 ? await db.getAll(...emails.map((email) => memberRef(db, email))) : [];
  const members = new Map(
    read.filter(({ exists }) => exists).map((found) => [found.id, readMember(found.data(), found.id).member]),
  );
  return [...people]
    .map(([id, used]) => {
      const member = used.email === null ? null : members.get(used.email);
      const stranger: Member = { email: '', role: 'player', tier: 'text', limits: {} };
      const person = {
        uid: used.accounts.at(-1) ?? id,
        email: used.email,
        shows: used.sessionsToday,
        voiceMinutes: used.voiceSecondsToday / 60,
        costUsd: used.costTodayUsd,
        limits: allowanceOf(runtime, member ?? stranger),
      };
      return { ...person, marks: marksOf(person) };
    })
    .sort((a, b) => b.costUsd - a.costUsd);
}

function marksOf({ shows, voiceMinutes, costUsd, limits }: Omit<PersonToday, 'marks'>): PersonToday['marks'] {
  const near = (used: number, limit: number) => used > 0 && used >= limit * nearShare;
  return [
    ...(shows > manySessions ? (['many-shows'] as const) : []),
    ...(near(shows, limits.showsPerDay) ? (['near-shows'] as const) : []),
    ...(near(voiceMinutes, limits.voiceMinutesPerDay) ? (['near-voice'] as const) : []),
    ...(near(costUsd, limits.costPerDayUsd) ? (['near-cost'] as const) : []),
  ];
}
