import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import {
  adminOf,
  checkIn,
  getControls,
  getLobby,
  getToday,
  listAccessRequests,
  listAudit,
  listMembers,
  listSessions,
  logBroken,
  openScene,
  openVoice,
  requestAccess,
  saveControls,
  saveMember,
  startSession,
  watchControls,
  watchMember,
} from '../../src/index.ts';
import { refused } from '../support/refused.ts';
import { aGuest, anAdmin, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const page = { search: '', sort: 'email', direction: 'asc', pageSize: 50 } as const;

/** A context that keeps its log lines about broken documents. */
function aContextThatLogs() {
  const context = aTestContext();
  const lines: Record<string, unknown>[] = [];
  logBroken(context.db, (event, fields) => void lines.push({ event, ...fields }));
  return { context, lines };
}

const runtime = ({ db }: TestContext) => db.doc('config/runtime');
const broken = async (context: TestContext) => (await getControls(context)).broken ?? [];

describe('a wrong value in the controls', () => {
  it('leaves them as they were, for every call, and is told of in one log line and in the console', async () => {
    const { context, lines } = aContextThatLogs();
    const person = await aGuest(context, { tier: 'voice' });
    await runtime(context).set({ flags: { voicePercent: 100 }, limits: { showsPerDay: 4 } });
    expect((await getLobby(context, person)).voiceToday.open).toBe(true);
    await runtime(context).set({
      flags: { voicePercent: '25 %' },
      limits: { showsPerDay: 5, activeShows: 'three' },
    });
    const { sessionId } = await startSession(context, person, aStart());
    await openScene(context, person, { sessionId }, () => undefined);
    await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
    expect(await getLobby(context, person)).toMatchObject({
      voiceToday: { open: true },
      showsToday: { limit: 5 },
      activeShows: { limit: 3 },
    });
    expect(await getToday(context)).toMatchObject({ emergencyStop: false });
    expect(lines).toEqual([
      {
        event: 'document_broken',
        document: 'config/runtime',
        fields: ['limits.activeShows', 'flags.voicePercent'],
      },
    ]);
    expect(await broken(context)).toEqual([
      { document: 'config/runtime', field: 'limits.activeShows', found: '"three"', used: '3' },
      { document: 'config/runtime', field: 'flags.voicePercent', found: '"25 %"', used: '100' },
    ]);
  });

  it('is mended by saving what the console shows', async () => {
    const { context } = aContextThatLogs();
    const admin = await anAdmin(context);
    await runtime(context).set({ flags: { voicePercent: -3 }, revision: 'seven' });
    const { controls, revision } = await getControls(context);
    expect(await saveControls(context, admin, { controls, revision })).toMatchObject({ outcome: 'saved' });
    expect((await runtime(context).get()).data()).toMatchObject({ flags: { voicePercent: 0 }, revision: 1 });
    expect(await broken(context)).toEqual([]);
  });

  it('ends no watch, and neither does a mistake of its listener', async () => {
    const { context } = aContextThatLogs();
    const seen: number[] = [];
    const lost: Error[] = [];
    await runtime(context).set({ flags: { voicePercent: 25 } });
    const stop = watchControls(
      context,
      ({ flags }) => seen.push(flags.voicePercent),
      (error) => lost.push(error),
    );
    await expect.poll(() => seen).toEqual([25]);
    await runtime(context).set({ flags: { voicePercent: 'all' } });
    await expect.poll(() => seen).toEqual([25, 25]);
    await runtime(context).set({ flags: { voicePercent: 26 } });
    await expect.poll(() => seen).toEqual([25, 25, 26]);
    expect(lost).toEqual([]);
    stop();
    const stopOther = watchControls(
      context,
      () => {
        throw new Error('a mistake');
      },
      (error) => lost.push(error),
    );
    await expect.poll(() => lost.map(({ message }) => message)).toEqual(['a mistake']);
    stopOther();
  });
});

describe('a wrong value in a member document', () => {
  it('grants nothing, and takes nothing else away', async () => {
    const { context, lines } = aContextThatLogs();
    const person = await aGuest(context, { tier: 'voices', limits: { showsPerDay: '2', activeShows: 1 } });
    await runtime(context).set({ flags: { voicePercent: 100 } });
    for (let n = 0; n < 3; n++) {
      expect(await getLobby(context, person)).toMatchObject({
        voiceToday: { open: false },
        showsToday: { limit: 10 },
        activeShows: { limit: 1 },
      });
    }
    const boss = await aGuest(context, { role: 'Admin' });
    const entry = await context.db.doc(`members/${boss.email}`).get();
    expect(() => adminOf(entry)).toThrow(expect.objectContaining({ reason: 'not-an-admin' }));
    expect(lines.map(({ document, fields }) => [document, fields])).toEqual([
      ['members', ['limits.showsPerDay', 'tier']],
      ['members', ['role']],
    ]);
    expect(JSON.stringify(lines)).not.toContain('@');
    expect(await broken(context)).toContainEqual({
      document: `members/${person.email}`,
      field: 'tier',
      found: '"voices"',
      used: 'text',
    });
  });

  it('of which it can’t be told what it is refuses its person, in a sentence', async () => {
    const { context } = aContextThatLogs();
    const { email } = await aGuest(context);
    await context.db.doc(`members/${email}`).set({ role: 7 });
    const person = { uid: 'uid-robin', email, name: '' };
    const seen: unknown[] = [];
    const stop = watchMember(
      context,
      email,
      (member) => seen.push(member),
      (error) => seen.push(error),
    );
    for (const call of [
      () => startSession(context, person, aStart()),
      () => getLobby(context, person),
      () => checkIn(context, person, {}),
    ]) {
      expect(await refused(call())).toMatchObject({
        reason: 'not-a-member',
        message: expect.stringContaining('Ask an admin'),
      });
    }
    await expect.poll(() => seen).toEqual([null]);
    stop();
    expect(await broken(context)).toContainEqual({
      document: `members/${email}`,
      field: 'role',
      found: '7',
      used: 'no place on the guest list',
    });
  });

  it('stands in the list as what is used instead, and is mended by saving it', async () => {
    const { context } = aContextThatLogs();
    const admin = await anAdmin(context);
    const { email } = await aGuest(context, { tier: 5, note: ['x'], lastSeenAt: 'never', revision: -1 });
    const { members } = await listMembers(context, page);
    const entry = members.find((member) => member.email === email);
    expect(entry).toMatchObject({ tier: 'text', note: '', lastSeenAt: null, revision: 0 });
    if (!entry) throw new Error('not listed');
    const { role, tier, limits, note, revision } = entry;
    await saveMember(context, admin, { email, role, tier, limits, note, revision });
    expect((await context.db.doc(`members/${email}`).get()).data()).toMatchObject({ tier: 'text', note: '' });
    expect(await broken(context)).toEqual([]);
    expect((await context.db.collection('brokenDocuments').get()).size).toBe(0);
  });
});

describe('one document that can’t be read', () => {
  it('spoils no list, and no count', async () => {
    const { context } = aContextThatLogs();
    const admin = await anAdmin(context);
    const person = await aGuest(context);
    const stranger = { uid: 'uid-stranger', email: 'stranger@example.com', name: '' };
    const { sessionId } = await startSession(context, person, aStart());
    await saveMember(context, admin, {
      email: 'new@example.com',
      revision: null,
      role: 'player',
      tier: 'text',
      limits: {},
      note: '',
    });
    await requestAccess(context, stranger, { message: 'Hello?' });
    const at = Timestamp.fromMillis(context.clock);
    const day = '2026-11-21';
    await Promise.all([
      context.db.doc('sessions/broken').set({ uid: person.uid, status: 'active', createdAt: at, moods: 3 }),
      context.db.doc('audit/broken').set({ at, action: 'typed by hand' }),
      context.db.doc('accessRequests/broken').set({ status: 'open', createdAt: at }),
      context.db.doc('limits/broken').set({ day, costTodayUsd: 3, sessionsToday: 'none', active: 'all' }),
      context.db.doc(`limits/${person.email}`).update({ costTodayUsd: '0' }),
      context.db.doc(`usage/${day}/shards/3`).set({ costUsd: 'nothing', turns: 2 }),
      context.db.doc('config/accessRequests').set({ hour: 'now' }),
    ]);
    expect((await getLobby(context, person)).activeShows.sessions.map(({ id }) => id)).toEqual([sessionId]);
    expect((await listSessions(context, person, {})).sessions.map(({ id }) => id)).toEqual([sessionId]);
    expect((await listAudit(context, { filter: {} })).lines.map(({ action }) => action)).toEqual([
      'member-added',
    ]);
    expect((await listAccessRequests(context, {})).requests.map(({ uid }) => uid)).toEqual([stranger.uid]);
    expect((await getToday(context)).turns).toBe(2);
    await startSession(context, person, aStart());
    await requestAccess(
      context,
      { ...stranger, uid: 'uid-other', email: 'other@example.com' },
      { message: '' },
    );
    const found = async () => new Set((await broken(context)).map(({ document }) => document));
    await expect
      .poll(found)
      .toEqual(
        new Set([
          'sessions/broken',
          'audit/broken',
          'accessRequests/broken',
          'limits/broken',
          `usage/${day}/shards/3`,
        ]),
      );
  });
});
