import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OwnFirestore, ownFirestore } from '@improv/testing/ownFirestore';
import {
  type CollectionReference,
  type DocumentReference,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { afterEach, describe, expect, it } from 'vitest';
import {
  completeAudioSession,
  endSession,
  getSession,
  getToday,
  listSessions,
  openScene,
  openVoice,
  type Person,
  playTurn,
  RateLimiter,
  redeemTicket,
  requestAccess,
  saveMember,
  starSession,
  startSession,
  sweepIdleSessions,
  sweepRetention,
  writeNotes,
} from '../../src/index.ts';
import { keptDays } from '../../src/retention/keptDays.ts';
import { refused } from '../support/refused.ts';
import { aGuest, anAdmin, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const silent = () => undefined;
const dayMs = 86_400_000;
const line = 'Captain Marla, the lifeboats are full of accordions!';
const notes = {
  headline: 'You named the captain.',
  moments: [],
  missed: null,
  recovery: null,
  bestRecovery: null,
  scores: [],
  strengths: ['Names.'],
  tryNext: 'A place.',
  mission: { title: 'Say yes', task: 'Say yes once.' },
};

let own: OwnFirestore | undefined;
afterEach(async () => {
  await own?.close();
  own = undefined;
});

/** A context on a Firestore whose time the test moves. */
async function aContextInTime(): Promise<TestContext & { moveOn(days: number): Promise<void> }> {
  const context = aContextWithACoach();
  const firestore = await ownFirestore(context.clock);
  own = firestore;
  Object.assign(context, { db: firestore.db });
  return Object.assign(context, {
    async moveOn(days: number) {
      context.clock += days * dayMs;
      Object.assign(context, { db: await firestore.moveTo(context.clock) });
    },
  });
}

function aContextWithACoach(): TestContext {
  const context = aTestContext();
  const ask: TestContext['models']['ask'] = async (part, _prompt, schema) => {
    if (part !== 'notes') throw new Error('the Room is empty');
    return { value: schema.parse(notes), usage: { inputTokens: 10, outputTokens: 10, costUsd: 0.001 } };
  };
  return Object.assign(context, { models: { ...context.models, ask } });
}

/** A show from its welcome to the Coach's notes. */
async function aShow(context: TestContext, person: Person): Promise<string> {
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, silent);
  await playTurn(context, person, { sessionId, turn: 1, line }, silent);
  await endSession(context, person, { sessionId }, silent);
  await writeNotes(context, sessionId);
  context.clock += 1_000;
  return sessionId;
}

/** Every document there is. */
async function walk(db: Firestore): Promise<DocumentReference[]> {
  const found: DocumentReference[] = [];
  const below = async (collections: readonly CollectionReference[]): Promise<void> => {
    for (const collection of collections) {
      for (const reference of await collection.listDocuments()) {
        found.push(reference);
        await below(await reference.listCollections());
      }
    }
  };
  await below(await db.listCollections());
  return found;
}

const pathsOf = async (db: Firestore, under: string) =>
  (await walk(db)).map(({ path }) => path).filter((path) => path.startsWith(under));

describe('what is kept', () => {
  it('is a show for 400 days, with its turns and notes, and for good once it is starred', async () => {
    const context = await aContextInTime();
    const person = await aGuest(context);
    const [starred, plain] = [await aShow(context, person), await aShow(context, person)];
    await starSession(context, person, { sessionId: starred, starred: true });
    const { sessions } = await listSessions(context, person, {});
    expect(sessions).toMatchObject([
      { id: plain, starred: false, keptUntil: expect.stringMatching(/^2027-12-26T/) },
      { id: starred, starred: true, keptUntil: null },
    ]);
    const whole = await pathsOf(context.db, `sessions/${starred}`);
    expect(whole).toHaveLength(5);
    // Its idle clock ran out long ago; that deletes nothing.
    await context.moveOn(keptDays.show - 1);
    expect(await pathsOf(context.db, 'sessions/')).toHaveLength(10);
    await context.moveOn(1);
    expect(await pathsOf(context.db, 'sessions/')).toEqual(whole);
    expect((await getSession(context, person, { sessionId: starred })).session.notes.status).toBe('ready');
    expect(await sweepRetention(context)).toBe(0);
    await starSession(context, person, { sessionId: starred, starred: false });
    await context.moveOn(keptDays.unstarredShow - 1);
    expect(await pathsOf(context.db, 'sessions/')).toEqual(whole);
    await context.moveOn(1);
    expect(await pathsOf(context.db, 'sessions/')).toEqual([]);
  });

  it('covers turns and notes that come after the star', async () => {
    const context = await aContextInTime();
    const person = await aGuest(context);
    const { sessionId } = await startSession(context, person, aStart());
    await openScene(context, person, { sessionId }, silent);
    await starSession(context, person, { sessionId, starred: true });
    await playTurn(context, person, { sessionId, turn: 1, line }, silent);
    await endSession(context, person, { sessionId }, silent);
    await writeNotes(context, sessionId);
    await context.moveOn(2 * keptDays.show);
    expect(await pathsOf(context.db, 'sessions/')).toHaveLength(5);
  });

  it('has an end for everything but the guest list, the settings and what a member has learnt', async () => {
    const context = await aContextInTime();
    const admin = await anAdmin(context);
    const person = await aGuest(context, { tier: 'voice' });
    await context.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
    await aShow(context, person);
    const { sessionId } = await startSession(context, person, aStart());
    await openScene(context, person, { sessionId }, silent);
    const { ticket } = await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
    const place = await redeemTicket(context, ticket, 'here', silent);
    await completeAudioSession(context, place.id, place.ownershipId, 'done', null);
    await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
    await new RateLimiter().begin(context, person.email, 1_000);
    await requestAccess(context, { uid: 'uid-x', email: 'x@example.com', name: '' }, { message: 'Me!' });
    const terms = { role: 'player', tier: 'text', limits: {}, note: 'A note' } as const;
    await saveMember(context, admin, { email: 'new@example.com', revision: null, ...terms });
    context.clock += dayMs;
    await sweepIdleSessions(context);
    await getToday(context);

    const file = join(import.meta.dirname, '../../../firestore.indexes.json');
    const { fieldOverrides } = JSON.parse(readFileSync(file, 'utf8')) as {
      fieldOverrides: { collectionGroup: string; fieldPath: string; ttl?: boolean }[];
    };
    const field = new Map(
      fieldOverrides.filter(({ ttl }) => ttl).map((one) => [one.collectionGroup, one.fieldPath]),
    );
    const groups = new Set<string>();
    for (const reference of await walk(context.db)) {
      const snapshot = await reference.get();
      if (!snapshot.exists) continue;
      const group = reference.parent.id;
      groups.add(group);
      if (['members', 'config', 'progress'].includes(group)) continue;
      expect(snapshot.get(field.get(group) ?? ''), `${reference.path} has an end`).toBeInstanceOf(Timestamp);
      expect(snapshot.get('createdAt'), reference.path).toBeInstanceOf(Timestamp);
      expect(snapshot.get('updatedAt'), reference.path).toBeInstanceOf(Timestamp);
    }
    for (const group of field.keys()) expect(groups, 'every policy was tried').toContain(group);

    await context.moveOn(keptDays.accessRequest);
    expect(await pathsOf(context.db, 'accessRequests/')).toEqual([]);
    expect(await pathsOf(context.db, 'asks/')).toEqual([]);
    expect(await pathsOf(context.db, 'limits/')).toEqual([]);
    expect(await pathsOf(context.db, 'voiceTickets/')).toEqual([]);
    expect(await pathsOf(context.db, 'audioSessions/')).toHaveLength(1);
    await context.moveOn(keptDays.voice - keptDays.accessRequest);
    expect(await pathsOf(context.db, 'audioSessions/')).toEqual([]);
    expect(await pathsOf(context.db, 'audit/')).toHaveLength(1);
    await context.moveOn(keptDays.audit);
    const left = (await walk(context.db)).map(({ parent }) => parent.id);
    expect([...new Set(left)].sort()).toEqual(['config', 'members', 'progress']);
  });
});

describe('the daily sweep', () => {
  it('deletes what is older than `deleteAt` itself, and nothing that is kept on purpose', async () => {
    const context = aContextWithACoach();
    const person = await aGuest(context);
    const old = await aShow(context, person);
    const starred = await aShow(context, person);
    await starSession(context, person, { sessionId: starred, starred: true });
    const long = Timestamp.fromMillis(context.clock);
    // As they were written before.
    for (const reference of await walk(context.db)) {
      const snapshot = await reference.get();
      if (!snapshot.exists || reference.path.startsWith(`sessions/${starred}`)) continue;
      const { deleteAt: _, ...data } = snapshot.data() ?? {};
      await reference.set(data);
    }
    const before = { createdAt: long, updatedAt: long };
    await context.db.doc('audioSessions/old').set({ ...before, expiresAt: long });
    await context.db.doc('audit/old').set({ ...before, at: long });
    await context.db.doc('accessRequests/old').set({ ...before, status: 'open' });
    context.clock += (keptDays.accessRequest - 1) * dayMs;
    expect(await sweepRetention(context)).toBe(0);
    context.clock += dayMs;
    // The request, and the limits.
    expect(await sweepRetention(context)).toBe(2);
    context.clock += (keptDays.show - keptDays.accessRequest) * dayMs;
    await sweepRetention(context);
    const left = (await walk(context.db)).map(({ path }) => path);
    expect(
      left.filter((path) => !path.startsWith(`sessions/${starred}`)).map((path) => path.split('/')[0]),
    ).toEqual(expect.arrayContaining(['members', 'progress']));
    expect(left.filter((path) => path.startsWith(`sessions/${starred}`))).toHaveLength(5);
    expect(left.filter((path) => /^(limits|usage|audit|audioSessions|accessRequests)/.test(path))).toEqual(
      [],
    );
    expect(left.filter((path) => path.startsWith(`sessions/${old}`))).toEqual([]);
  });
});

describe('a star', () => {
  it('is put on one’s own shows only', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const { sessionId } = await startSession(context, person, aStart());
    const other = await aGuest(context);
    expect((await refused(starSession(context, other, { sessionId, starred: true }))).reason).toBe(
      'not-your-session',
    );
  });
});
