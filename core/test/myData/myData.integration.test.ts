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
import { refused } from '../support/refused.ts';
import { anAdmin, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const silent = () => undefined;
const line = 'Captain Marla, the lifeboats are full of accordions!';

async function aPlayerWithASession(
  context: TestContext,
  addedBy: Awaited<ReturnType<typeof anAdmin>>,
): Promise<Person> {
  const email = `robin-${addedBy.person.uid}@example.com`;
  const { uid } = await context.auth.createUser({ email, emailVerified: true });
  const person = { uid, email, name: 'Robin' };
  const terms = { role: 'player', tier: 'text', limits: {} } as const;
  await saveMember(context, addedBy, { email, revision: null, ...terms, note: 'Likes accordions' });
  await acceptTerms(context, person, { version: termsVersion });
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, silent);
  await playTurn(context, person, { sessionId, turn: 1, line }, silent);
  return person;
}

async function everythingIn(context: TestContext): Promise<string[]> {
  const everything: string[] = [];
  for (const collection of await context.db.listCollections()) {
    const { docs } = await collection.get();
    everything.push(...docs.map((document) => JSON.stringify([document.ref.path, document.data()])));
  }
  return everything;
}

describe("a player's own data", () => {
  it('is exported whole, as JSON', async () => {
    const context = aTestContext();
    const person = await aPlayerWithASession(context, await anAdmin(context));
    const { person: about, shows, next } = await exportMyData(context, person, {});
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
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPlayerWithASession(context, admin);
    const before = (await listAudit(context, { filter: {} })).lines;
    context.clock += 1_000;
    expect(await deleteMyData(context, person)).toEqual({ deleted: true, shows: 1 });
    const everything = await everythingIn(context);
    for (const secret of [person.email, person.uid, 'accordions']) {
      expect(everything.filter((document) => document.includes(secret))).toEqual([]);
    }
    // Lists also documents that are gone and have something below them.
    expect(await context.db.collection('sessions').listDocuments()).toEqual([]);
    expect(await context.db.collection('people').listDocuments()).toHaveLength(1);
    await expect(context.auth.getUser(person.uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
    const after = (await listAudit(context, { filter: {} })).lines;
    const added = after.find(({ action }) => action === 'member-added');
    const { id } = before[0]?.subject ?? { id: '' };
    expect(added).toMatchObject({ subject: { id, email: null }, actor: { email: admin.person.email } });
    expect(added?.after).not.toHaveProperty('note');
    expect(after[0]).toMatchObject({ action: 'data-deleted', actor: { id, email: null } });
    expect(await deleteMyData(context, person)).toMatchObject({ deleted: true, shows: 0 });
  });

  it('is that of all accounts that have come with the address, also from before shows and limits named it', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const first = await aPlayerWithASession(context, admin);
    const { email } = first;
    await context.auth.deleteUser(first.uid);
    const { uid } = await context.auth.createUser({ email, emailVerified: true });
    const second = { ...first, uid };
    await context.db.doc(`progress/${first.uid}`).set({ shows: 1, skills: {}, mission: null });
    // As the first account left it.
    const limits = (await context.db.doc(`limits/${email}`).get()).data() ?? {};
    delete limits.accounts;
    await context.db.doc(`limits/${first.uid}`).set(limits);
    await context.db.doc(`limits/${email}`).delete();
    const [old] = (await context.db.collection('sessions').get()).docs;
    await old?.ref.update({ email: FieldValue.delete() });
    await checkIn(context, second, {});
    context.clock += 1_000;
    await startSession(context, second, aStart());
    const { person: about, shows } = await exportMyData(context, second, {});
    expect(shows).toMatchObject([{ uid: second.uid }, { uid: first.uid, turns: [{ n: 0 }, { n: 1, line }] }]);
    expect(about).toMatchObject({
      limits: { sessionsToday: 2 },
      earlierAccounts: [{ uid: first.uid, progress: { shows: 1 } }],
    });
    expect(await deleteMyData(context, second)).toEqual({ deleted: true, shows: 2 });
    const left = await everythingIn(context);
    for (const secret of [email, first.uid, second.uid, 'accordions']) {
      expect(left.filter((document) => document.includes(secret))).toEqual([]);
    }
  });

  it('that goes by another address by now is not touched', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const moved = await aPlayerWithASession(context, admin);
    await context.auth.updateUser(moved.uid, { email: `moved-${moved.email}`, emailVerified: true });
    const { uid } = await context.auth.createUser({ email: moved.email, emailVerified: true });
    await context.db.doc(`progress/${moved.uid}`).set({ shows: 1, skills: {}, mission: null });
    await deleteMyData(context, { ...moved, uid });
    expect((await context.auth.getUser(moved.uid)).email).toBe(`moved-${moved.email}`);
    expect((await context.db.doc(`progress/${moved.uid}`).get()).exists).toBe(true);
    expect((await context.db.collection('sessions').get()).size).toBe(0);
  });

  it('of a person about whom nothing is kept leaves no line in the audit, and that of a stranger who asked one', async () => {
    const context = aTestContext();
    const email = `stranger-${randomUUID()}@example.com`;
    const stranger = { uid: randomUUID(), email, name: '' };
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 10 }, () => deleteMyData(context, stranger)));
    }
    expect((await context.db.collection('audit').get()).size).toBe(0);
    expect(await context.db.listCollections()).toEqual([]);
    await requestAccess(context, stranger, { message: '' });
    await Promise.all(Array.from({ length: 10 }, () => deleteMyData(context, stranger)));
    expect((await context.db.collection('audit').get()).size).toBe(1);
    expect(await context.db.collection('people').listDocuments()).toEqual([]);
  });

  it('of the last admin stays until there is another one', async () => {
    const context = aTestContext();
    const { person } = await anAdmin(context);
    expect((await refused(deleteMyData(context, person))).reason).toBe('last-admin');
    expect((await context.db.doc(`members/${person.email}`).get()).exists).toBe(true);
  });
});
