import { describe, expect, it } from 'vitest';
import {
  deleteMyData,
  exportMyData,
  listAudit,
  openScene,
  type Person,
  playTurn,
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
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, silent);
  await playTurn(house, person, { sessionId, turn: 1, line }, silent);
  return person;
}

describe("a player's own data", () => {
  it('is exported whole, as JSON', async () => {
    const house = aHouse();
    const person = await aPlayerWithAShow(house, await anAdmin(house));
    const { person: about, shows, next } = await exportMyData(house, person, {});
    expect(next).toBeNull();
    expect(about).toMatchObject({
      email: person.email,
      member: { role: 'player', note: 'Likes accordions' },
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
    const everything: string[] = [];
    for (const collection of await house.db.listCollections()) {
      const { docs } = await collection.get();
      everything.push(...docs.map((document) => JSON.stringify([document.ref.path, document.data()])));
    }
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

  it('of the last admin stays until there is another one', async () => {
    const house = aHouse();
    const { person } = await anAdmin(house);
    expect((await refused(deleteMyData(house, person))).reason).toBe('last-admin');
    expect((await house.db.doc(`members/${person.email}`).get()).exists).toBe(true);
  });
});
