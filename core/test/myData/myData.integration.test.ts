import { randomUUID } from 'node:crypto';
import { termsVersion } from '@improv/contract';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import {
  acceptTerms,
  checkIn,
  deleteMyData,
  exportMyData,
  listAudit,
  openScene,
  type Person,
  playTurn,
  requestAccess,
  saveMember,
  startSession,
} from '../../src/index.ts';
import { aHouse, anAdmin, aStart, type House } from '../house/house.ts';
import { refused } from '../house/refused.ts';

const silent = () => undefined;
const line = 'Captain Marla, the lifeboats are full of accordions!';

async function aPlayerWithAShow(house: House, addedBy: Awaited<ReturnType<typeof anAdmin>>): Promise<Person> {
  const email = `robin-${addedBy.person.uid}@example.com`;
  const { uid } = await house.auth.createUser({ email, emailVerified: true });
  const person = { uid, email, name: 'Robin' };
  const terms = { role: 'player', tier: 'text', limits: {} } as const;
  await saveMember(house, addedBy, { email, revision: null, ...terms, note: 'Likes accordions' });
  await acceptTerms(house, person, { version: termsVersion });
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, silent);
  await playTurn(house, person, { sessionId, turn: 1, line }, silent);
  return person;
}

async function everythingIn(house: House): Promise<string[]> {
  const everything: string[] = [];
  for (const collection of await house.db.listCollections()) {
    const { docs } = await collection.get();
    everything.push(...docs.map((document) => JSON.stringify([document.ref.path, document.data()])));
  }
  return everything;
}

describe("a player's own data", () => {
  it('is exported whole, as JSON', async () => {
    const house = aHouse();
    const person = await aPlayerWithAShow(house, await anAdmin(house));
    const { person: about, shows, next } = await exportMyData(house, person, {});
    expect(next).toBeNull();
    expect(about).toMatchObject({
      email: person.email,
      member: { role: 'player', note: 'Likes accordions', consent: { version: termsVersion } },
      limits: { sessionsToday: 1 },
      audit: [{ action: 'member-added' }],
    });
    expect(shows).toMatchObject([{ gameId: 'free-scene', turns: [{ n: 0 }, { n: 1, line }] }]);
  });

  it('is gone after deleting it, and the audit keeps an opaque id and nothing else', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const person = await aPlayerWithAShow(house, admin);
    const before = (await listAudit(house, { filter: {} })).lines;
    house.clock += 1_000;
    expect(await deleteMyData(house, person)).toEqual({ deleted: true, shows: 1 });
    const everything = await everythingIn(house);
    for (const secret of [person.email, person.uid, 'accordions']) {
      expect(everything.filter((document) => document.includes(secret))).toEqual([]);
    }
    // Lists also documents that are gone and have something below them.
    expect(await house.db.collection('sessions').listDocuments()).toEqual([]);
    expect(await house.db.collection('people').listDocuments()).toHaveLength(1);
    await expect(house.auth.getUser(person.uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
    const after = (await listAudit(house, { filter: {} })).lines;
    const added = after.find(({ action }) => action === 'member-added');
    const { id } = before[0]?.subject ?? { id: '' };
    expect(added).toMatchObject({ subject: { id, email: null }, actor: { email: admin.person.email } });
    expect(added?.after).not.toHaveProperty('note');
    expect(after[0]).toMatchObject({ action: 'data-deleted', actor: { id, email: null } });
    expect(await deleteMyData(house, person)).toMatchObject({ deleted: true, shows: 0 });
  });

  it('is that of all accounts that have come with the address, also from before shows and limits named it', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const first = await aPlayerWithAShow(house, admin);
    const { email } = first;
    await house.auth.deleteUser(first.uid);
    const { uid } = await house.auth.createUser({ email, emailVerified: true });
    const second = { ...first, uid };
    await house.db.doc(`progress/${first.uid}`).set({ shows: 1, skills: {}, mission: null });
    // As the first account left it.
    const limits = (await house.db.doc(`limits/${email}`).get()).data() ?? {};
    delete limits.accounts;
    await house.db.doc(`limits/${first.uid}`).set(limits);
    await house.db.doc(`limits/${email}`).delete();
    const [old] = (await house.db.collection('sessions').get()).docs;
    await old?.ref.update({ email: FieldValue.delete() });
    await checkIn(house, second, {});
    house.clock += 1_000;
    await startSession(house, second, aStart());
    const { person: about, shows } = await exportMyData(house, second, {});
    expect(shows).toMatchObject([{ uid: second.uid }, { uid: first.uid, turns: [{ n: 0 }, { n: 1, line }] }]);
    expect(about).toMatchObject({
      limits: { sessionsToday: 2 },
      earlierAccounts: [{ uid: first.uid, progress: { shows: 1 } }],
    });
    expect(await deleteMyData(house, second)).toEqual({ deleted: true, shows: 2 });
    const left = await everythingIn(house);
    for (const secret of [email, first.uid, second.uid, 'accordions']) {
      expect(left.filter((document) => document.includes(secret))).toEqual([]);
    }
  });

  it('that goes by another address by now is not touched', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const moved = await aPlayerWithAShow(house, admin);
    await house.auth.updateUser(moved.uid, { email: `moved-${moved.email}`, emailVerified: true });
    const { uid } = await house.auth.createUser({ email: moved.email, emailVerified: true });
    await house.db.doc(`progress/${moved.uid}`).set({ shows: 1, skills: {}, mission: null });
    await deleteMyData(house, { ...moved, uid });
    expect((await house.auth.getUser(moved.uid)).email).toBe(`moved-${moved.email}`);
    expect((await house.db.doc(`progress/${moved.uid}`).get()).exists).toBe(true);
    expect((await house.db.collection('sessions').get()).size).toBe(0);
  });

  it('of somebody about whom nothing is kept leaves no line in the audit, and that of a stranger who asked one', async () => {
    const house = aHouse();
    const email = `stranger-${randomUUID()}@example.com`;
    const stranger = { uid: randomUUID(), email, name: '' };
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 10 }, () => deleteMyData(house, stranger)));
    }
    expect((await house.db.collection('audit').get()).size).toBe(0);
    expect(await house.db.listCollections()).toEqual([]);
    await requestAccess(house, stranger, { message: '' });
    await Promise.all(Array.from({ length: 10 }, () => deleteMyData(house, stranger)));
    expect((await house.db.collection('audit').get()).size).toBe(1);
    expect(await house.db.collection('people').listDocuments()).toEqual([]);
  });

  it('of the last admin stays until there is another one', async () => {
    const house = aHouse();
    const { person } = await anAdmin(house);
    expect((await refused(deleteMyData(house, person))).reason).toBe('last-admin');
    expect((await house.db.doc(`members/${person.email}`).get()).exists).toBe(true);
  });
});
