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
  sweepIdleShows,
  sweepRetention,
  writeNotes,
} from '../../src/index.ts';
import { keptDays } from '../../src/retention/keptDays.ts';
import { aGuest, aHouse, anAdmin, aStart, type House } from '../house/house.ts';
import { refused } from '../house/refused.ts';

const silent = () => undefined;
const dayMs = 86_400_000;
const line = 'Captain Marla, the lifeboats are full of accordions!';
const notes = {
  headline: 'You named the captain.',
  moments: [],
  recovery: null,
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

/** A house on a Firestore whose time the test moves. */
async function aHouseInTime(): Promise<House & { moveOn(days: number): Promise<void> }> {
  const house = aHouseWithACoach();
  const firestore = await ownFirestore(house.clock);
  own = firestore;
  Object.assign(house, { db: firestore.db });
  return Object.assign(house, {
    async moveOn(days: number) {
      house.clock += days * dayMs;
      Object.assign(house, { db: await firestore.moveTo(house.clock) });
    },
  });
}

function aHouseWithACoach(): House {
  const house = aHouse();
  const ask: House['models']['ask'] = async (part, _prompt, schema) => {
    if (part !== 'notes') throw new Error('the Room is empty');
    return { value: schema.parse(notes), usage: { inputTokens: 10, outputTokens: 10, costUsd: 0.001 } };
  };
  return Object.assign(house, { models: { ...house.models, ask } });
}

/** A show from its welcome to the Coach's notes. */
async function aShow(house: House, person: Person): Promise<string> {
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, silent);
  await playTurn(house, person, { sessionId, turn: 1, line }, silent);
  await endSession(house, person, { sessionId }, silent);
  await writeNotes(house, sessionId);
  house.clock += 1_000;
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
    const house = await aHouseInTime();
    const person = await aGuest(house);
    const [starred, plain] = [await aShow(house, person), await aShow(house, person)];
    await starSession(house, person, { sessionId: starred, starred: true });
    const { sessions } = await listSessions(house, person, {});
    expect(sessions).toMatchObject([
      { id: plain, starred: false, keptUntil: expect.stringMatching(/^2027-12-26T/) },
      { id: starred, starred: true, keptUntil: null },
    ]);
    const whole = await pathsOf(house.db, `sessions/${starred}`);
    expect(whole).toHaveLength(5);
    // Its idle clock ran out long ago; that deletes nothing.
    await house.moveOn(keptDays.show - 1);
    expect(await pathsOf(house.db, 'sessions/')).toHaveLength(10);
    await house.moveOn(1);
    expect(await pathsOf(house.db, 'sessions/')).toEqual(whole);
    expect((await getSession(house, person, { sessionId: starred })).session.notes.status).toBe('ready');
    expect(await sweepRetention(house)).toBe(0);
    await starSession(house, person, { sessionId: starred, starred: false });
    await house.moveOn(keptDays.unstarredShow - 1);
    expect(await pathsOf(house.db, 'sessions/')).toEqual(whole);
    await house.moveOn(1);
    expect(await pathsOf(house.db, 'sessions/')).toEqual([]);
  });

  it('covers turns and notes that come after the star', async () => {
    const house = await aHouseInTime();
    const person = await aGuest(house);
    const { sessionId } = await startSession(house, person, aStart());
    await openScene(house, person, { sessionId }, silent);
    await starSession(house, person, { sessionId, starred: true });
    await playTurn(house, person, { sessionId, turn: 1, line }, silent);
    await endSession(house, person, { sessionId }, silent);
    await writeNotes(house, sessionId);
    await house.moveOn(2 * keptDays.show);
    expect(await pathsOf(house.db, 'sessions/')).toHaveLength(5);
  });

  it('has an end for everything but the guest list, the settings and what a member has learnt', async () => {
    const house = await aHouseInTime();
    const admin = await anAdmin(house);
    const person = await aGuest(house, { tier: 'voice' });
    await house.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
    await aShow(house, person);
    const { sessionId } = await startSession(house, person, aStart());
    await openScene(house, person, { sessionId }, silent);
    const { ticket } = await openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
    const place = await redeemTicket(house, ticket, 'here', silent);
    await completeAudioSession(house, place.id, place.hold, 'done', null);
    await openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
    await new RateLimiter().admit(house, person.email, 1_000);
    await requestAccess(house, { uid: 'uid-x', email: 'x@example.com', name: '' }, { message: 'Me!' });
    const terms = { role: 'player', tier: 'text', limits: {}, note: 'A note' } as const;
    await saveMember(house, admin, { email: 'new@example.com', revision: null, ...terms });
    house.clock += dayMs;
    await sweepIdleShows(house);
    await getToday(house);

    const file = join(import.meta.dirname, '../../../firestore.indexes.json');
    const { fieldOverrides } = JSON.parse(readFileSync(file, 'utf8')) as {
      fieldOverrides: { collectionGroup: string; fieldPath: string; ttl?: boolean }[];
    };
    const field = new Map(
      fieldOverrides.filter(({ ttl }) => ttl).map((one) => [one.collectionGroup, one.fieldPath]),
    );
    const groups = new Set<string>();
    for (const reference of await walk(house.db)) {
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

    await house.moveOn(keptDays.accessRequest);
    expect(await pathsOf(house.db, 'accessRequests/')).toEqual([]);
    expect(await pathsOf(house.db, 'asks/')).toEqual([]);
    expect(await pathsOf(house.db, 'limits/')).toEqual([]);
    expect(await pathsOf(house.db, 'voiceTickets/')).toEqual([]);
    expect(await pathsOf(house.db, 'audioSessions/')).toHaveLength(1);
    await house.moveOn(keptDays.voice - keptDays.accessRequest);
    expect(await pathsOf(house.db, 'audioSessions/')).toEqual([]);
    expect(await pathsOf(house.db, 'audit/')).toHaveLength(1);
    await house.moveOn(keptDays.audit);
    const left = (await walk(house.db)).map(({ parent }) => parent.id);
    expect([...new Set(left)].sort()).toEqual(['config', 'members', 'progress']);
  });
});

describe('the daily sweep', () => {
  it('deletes what is older than `deleteAt` itself, and nothing that is kept on purpose', async () => {
    const house = aHouseWithACoach();
    const person = await aGuest(house);
    const old = await aShow(house, person);
    const starred = await aShow(house, person);
    await starSession(house, person, { sessionId: starred, starred: true });
    const long = Timestamp.fromMillis(house.clock);
    // As they were written before.
    for (const reference of await walk(house.db)) {
      const snapshot = await reference.get();
      if (!snapshot.exists || reference.path.startsWith(`sessions/${starred}`)) continue;
      const { deleteAt: _, ...data } = snapshot.data() ?? {};
      await reference.set(data);
    }
    const before = { createdAt: long, updatedAt: long };
    await house.db.doc('audioSessions/old').set({ ...before, expiresAt: long });
    await house.db.doc('audit/old').set({ ...before, at: long });
    await house.db.doc('accessRequests/old').set({ ...before, status: 'open' });
    house.clock += (keptDays.accessRequest - 1) * dayMs;
    expect(await sweepRetention(house)).toBe(0);
    house.clock += dayMs;
    // The request, and the limits.
    expect(await sweepRetention(house)).toBe(2);
    house.clock += (keptDays.show - keptDays.accessRequest) * dayMs;
    await sweepRetention(house);
    const left = (await walk(house.db)).map(({ path }) => path);
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
    const house = aHouse();
    const person = await aGuest(house);
    const { sessionId } = await startSession(house, person, aStart());
    const other = await aGuest(house);
    expect((await refused(starSession(house, other, { sessionId, starred: true }))).reason).toBe(
      'not-your-session',
    );
  });
});
