import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import {
  endSession,
  getLobby,
  getSession,
  getToday,
  noUsage,
  openScene,
  type Person,
  playTurn,
  type Refusal,
  readDailyUsage,
  resetLimits,
  startSession,
  sweepIdleSessions,
} from '../../src/index.ts';
import { limitsRef } from '../../src/limits/limits.ts';
import { spendVoice } from '../../src/limits/voice.ts';
import { refused } from '../support/refused.ts';
import {
  aGuest,
  anAdmin,
  aStart,
  aTestContext,
  type TestContext,
  turnCostUsd,
} from '../support/testContext.ts';

const silent = () => undefined;
const minutes = (count: number) => count * 60_000;
const today = '2026-11-21';

async function start(context: TestContext, person: Person): Promise<string> {
  return (await startSession(context, person, aStart())).sessionId;
}

async function begin(context: TestContext, person: Person): Promise<string> {
  const sessionId = await start(context, person);
  await openScene(context, person, { sessionId }, silent);
  return sessionId;
}

async function play(context: TestContext, person: Person, sessionId: string, turns: number): Promise<void> {
  for (let turn = 1; turn <= turns; turn++) {
    await playTurn(context, person, { sessionId, turn, line: `Line ${turn}, captain.` }, silent);
  }
}

async function controls(context: TestContext, limits: Record<string, number>): Promise<void> {
  await context.db.doc('config/runtime').set({ limits }, { merge: true });
}

const used = async (context: TestContext, person: Person) =>
  (await getLobby(context, person)).showsToday.used;
const stored = async (context: TestContext, person: Person) =>
  (await context.db.doc(`limits/${person.email}`).get()).data();

/** @returns seconds spoken today */
function speak({ db, now }: TestContext, person: Person, seconds: number): Promise<number> {
  return db.runTransaction(async (transaction) => {
    const used = await transaction.get(limitsRef(db, person.email));
    const stretch = { sessionId: 'a-show', seconds, spent: noUsage, at: now() };
    return spendVoice(db, transaction, used, person, stretch).voiceSecondsToday;
  });
}

describe('a show counts', () => {
  it('for nothing when the cast never opened it', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    context.castFails = true;
    const sessionId = await start(context, person);
    expect((await refused(openScene(context, person, { sessionId }, silent))).reason).toBe(
      'cast-unavailable',
    );
    expect(await used(context, person)).toBe(1);
    context.clock += minutes(15);
    expect(await used(context, person)).toBe(0);
    await sweepIdleSessions(context);
    expect(await stored(context, person)).toMatchObject({ sessionsToday: 0, sessionsTotal: 0, active: {} });
    expect(await readDailyUsage(context.db, today)).toMatchObject({ started: 0, finished: 0, abandoned: 0 });
  });

  it('for nothing when the player ends it and no model is there even for the close', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    context.castFails = true;
    const sessionId = await start(context, person);
    await endSession(context, person, { sessionId }, silent);
    expect(await stored(context, person)).toMatchObject({ sessionsToday: 0, sessionsTotal: 0, active: {} });
    expect(await readDailyUsage(context.db, today)).toMatchObject({ started: 0, finished: 0 });
  });

  it('from the welcome on, on the day on which it was started', async () => {
    const context = aTestContext(Date.UTC(2026, 10, 21, 23, 59));
    const person = await aGuest(context);
    const sessionId = await start(context, person);
    context.clock += minutes(2);
    await openScene(context, person, { sessionId }, silent);
    expect(await stored(context, person)).toMatchObject({
      day: '2026-11-22',
      sessionsToday: 0,
      sessionsTotal: 1,
    });
    context.clock += minutes(15);
    expect(await used(context, person)).toBe(0);
  });
});

describe('a show left behind', () => {
  it('is swept, frees its place and gets its notes from four turns on', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const [short, long] = [await begin(context, person), await begin(context, person)];
    await play(context, person, short, 3);
    await play(context, person, long, 4);
    context.clock += minutes(15) - 1;
    expect(await sweepIdleSessions(context)).toBe(0);
    context.clock += 1;
    expect(await sweepIdleSessions(context)).toBe(2);
    expect(await sweepIdleSessions(context)).toBe(0);
    expect(context.enqueued).toEqual([long]);
    for (const [sessionId, notes] of [
      [short, 'none'],
      [long, 'pending'],
    ] as const) {
      const { session } = await getSession(context, person, { sessionId });
      expect(session).toMatchObject({ status: 'abandoned', endedBy: 'idle', notes: { status: notes } });
    }
    expect(await stored(context, person)).toMatchObject({ sessionsToday: 2, active: {} });
    expect(await readDailyUsage(context.db, today)).toMatchObject({ started: 2, finished: 0, abandoned: 2 });
  });

  it('lets no member wait when the sweep is missed', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    for (let show = 0; show < 3; show++) await begin(context, person);
    expect((await refused(start(context, person))).reason).toBe('too-many-active');
    context.clock += minutes(15);
    await begin(context, person);
    expect((await getLobby(context, person)).activeShows.sessions).toHaveLength(1);
  });

  it('takes no more turns, and the try changes nothing', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const sessionId = await begin(context, person);
    context.clock += minutes(15);
    const before = await context.db.doc(`sessions/${sessionId}`).get();
    for (const act of ['before the sweep', 'after it'] as const) {
      if (act === 'after it') await sweepIdleSessions(context);
      const turn = playTurn(context, person, { sessionId, turn: 1, line: 'Ahoy.' }, silent);
      expect((await refused(turn)).reason).toBe('session-over');
    }
    const after = await context.db.doc(`sessions/${sessionId}`).get();
    expect(after.get('turnsPlayed')).toBe(before.get('turnsPlayed'));
    expect(after.get('status')).toBe('abandoned');
    expect((await context.db.collection(`sessions/${sessionId}/turns`).get()).size).toBe(1);
  });

  it('is not one on which a turn has just been opened, however long the turn takes', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const sessionId = await begin(context, person);
    context.clock += minutes(15) - 1_000;
    const stream = context.models.stream;
    Object.assign(context.models, {
      stream: (...asked: Parameters<typeof stream>) => {
        context.clock += minutes(2);
        return stream(...asked);
      },
    });
    await play(context, person, sessionId, 1);
    expect(await sweepIdleSessions(context)).toBe(0);
    const { session } = await getSession(context, person, { sessionId });
    expect(session).toMatchObject({ status: 'active', turnsPlayed: 1 });
  });
});

describe('cost', () => {
  it("closes the stage to one person at their day's limit, until midnight UTC", async () => {
    const context = aTestContext();
    const person = await aGuest(context, { limits: { costPerDayUsd: 3 * turnCostUsd } });
    const sessionId = await begin(context, person);
    await play(context, person, sessionId, 2);
    const refusal = await refused(start(context, person));
    expect(refusal.reason).toBe('daily-cost-used');
    expect(refusal.message).toMatch(/\$0\.03 .* midnight UTC, in 12 h\.$/);
    context.clock += minutes(12 * 60);
    await begin(context, person);
  });

  it("closes the stage to everybody at the house's limit, and says so", async () => {
    const context = aTestContext();
    await controls(context, { houseCostPerDayUsd: 2 * turnCostUsd });
    const [first, second] = [await aGuest(context), await aGuest(context)];
    const running = await begin(context, first);
    await begin(context, second);
    const refusal = await refused(start(context, second));
    expect(refusal).toMatchObject({
      reason: 'house-budget-spent',
      retryAt: new Date('2026-11-22T00:00:00.000Z'),
    });
    expect(refusal.message).toMatch(/\$0\.02 .* midnight UTC/);
    // What has begun goes on.
    await play(context, first, running, 1);
    context.clock += minutes(12 * 60);
    await begin(context, second);
  });
});

describe('voice minutes', () => {
  it('are counted exactly however many stretches end at once, and start anew with the day', async () => {
    const context = aTestContext();
    const person = await aGuest(context, { limits: { voiceMinutesPerDay: 5 } });
    const spoken = await Promise.all(Array.from({ length: 10 }, () => speak(context, person, 20)));
    expect(spoken.sort((a, b) => a - b)).toEqual([20, 40, 60, 80, 100, 120, 140, 160, 180, 200]);
    expect(await speak(context, person, 120)).toBe(320);
    const { voiceToday } = await getLobby(context, person);
    expect(voiceToday).toMatchObject({ used: 320 / 60, limit: 5 });
    expect((await readDailyUsage(context.db, today)).voiceSeconds).toBe(320);
    context.clock += minutes(12 * 60);
    expect(await speak(context, person, 60)).toBe(60);
  });
});

describe('the lobby', () => {
  it('says what the admins say while the emergency stop is on, and starts no show', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const message = 'The models are down. Back at four.';
    await context.db.doc('config/runtime').set({ emergencyStop: { on: true, message } });
    expect((await getLobby(context, person)).closed).toBe(message);
    expect(await refused(start(context, person))).toMatchObject({ reason: 'stage-closed', message });
  });
});

describe('limits that were kept by account', () => {
  const day = (more: Record<string, unknown> = {}) => ({
    day: today,
    sessionsToday: 0,
    voiceSecondsToday: 0,
    costTodayUsd: 0,
    sessionsTotal: 0,
    active: {},
    createdAt: Timestamp.fromMillis(0),
    updatedAt: Timestamp.fromMillis(0),
    ...more,
  });
  const old = (context: TestContext, uid: string) => context.db.doc(`limits/${uid}`);

  /** A member who has had two accounts, with 4 and 3 shows of today, one of them on stage. */
  async function twoAccounts(context: TestContext) {
    const person = await aGuest(context, { limits: { activeShows: 20 } });
    const [first, second] = ['first', 'second'].map((uid) => ({ ...person, uid: `${uid}-${person.uid}` }));
    if (!first || !second) throw new Error('two accounts were made');
    const { email } = person;
    const active = { 'old-show': Timestamp.fromMillis(context.clock + minutes(10)) };
    await old(context, first.uid).set(
      day({ email, sessionsToday: 4, sessionsTotal: 9, voiceSecondsToday: 60, costTodayUsd: 0.5, active }),
    );
    await old(context, second.uid).set(
      day({ email, sessionsToday: 3, sessionsTotal: 3, voiceSecondsToday: 30, costTodayUsd: 0.25 }),
    );
    return { email, first, second };
  }

  it('count for the member, all of them, once, however many calls find them at once', async () => {
    const context = aTestContext();
    const { email, first, second } = await twoAccounts(context);
    expect((await getLobby(context, second)).showsToday.used).toBe(7);
    const starts = Array.from({ length: 8 }, (_, n) =>
      start(context, n % 2 === 0 ? first : second).catch((error: Refusal) => error.reason),
    );
    const outcomes = await Promise.all(starts);
    expect(outcomes.filter((outcome) => outcome === 'daily-shows-used')).toHaveLength(5);
    const member = await context.db.doc(`limits/${email}`).get();
    expect(member.data()).toMatchObject({
      email,
      sessionsToday: 10,
      sessionsTotal: 15,
      voiceSecondsToday: 90,
      costTodayUsd: 0.75,
      createdAt: Timestamp.fromMillis(0),
    });
    expect(Object.keys(member.get('active'))).toHaveLength(4);
    expect([...member.get('accounts')].sort()).toEqual([first.uid, second.uid]);
    expect((await context.db.collection('limits').get()).size).toBe(1);
    for (const account of [first, second]) {
      expect(await used(context, account)).toBe(10);
      expect((await refused(start(context, account))).reason).toBe('daily-shows-used');
    }
  });

  it('of another day count for nothing, and one without an address is found by its account', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    await old(context, person.uid).set(day({ day: '2026-11-20', sessionsToday: 9, sessionsTotal: 9 }));
    await start(context, person);
    const member = await context.db.doc(`limits/${person.email}`).get();
    expect(member.data()).toMatchObject({ sessionsToday: 1, sessionsTotal: 10, accounts: [person.uid] });
    expect((await old(context, person.uid).get()).exists).toBe(false);
  });

  it('are taken over by a show that was on stage when they were, by its turns and by its end', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const sessions = [await begin(context, person), await begin(context, person)];
    const [played, left] = sessions as [string, string];
    // As it was: limits by account, shows without the address.
    const whole = (await stored(context, person)) ?? {};
    await old(context, person.uid).set({ ...whole, accounts: FieldValue.delete() }, { merge: true });
    await context.db.doc(`limits/${person.email}`).delete();
    for (const id of sessions) await context.db.doc(`sessions/${id}`).update({ email: FieldValue.delete() });
    await play(context, person, played, 1);
    expect(await stored(context, person)).toMatchObject({ sessionsToday: 2, sessionsTotal: 2 });
    context.clock += minutes(15);
    expect(await sweepIdleSessions(context)).toBe(2);
    expect(await stored(context, person)).toMatchObject({ sessionsToday: 2, active: {} });
    expect((await context.db.collection('limits').get()).size).toBe(1);
    expect((await context.db.doc(`sessions/${left}`).get()).get('status')).toBe('abandoned');
  });

  it('are what an admin sees as one person, and resets', async () => {
    const context = aTestContext();
    const { email, second } = await twoAccounts(context);
    expect((await getToday(context)).dearest).toMatchObject([{ email, shows: 7, costUsd: 0.75 }]);
    await resetLimits(context, await anAdmin(context), { email });
    expect(await used(context, second)).toBe(0);
    expect((await getToday(context)).dearest).toEqual([]);
  });
});
