import { termsVersion } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import {
  acceptTerms,
  deleteMyData,
  openScene,
  type Person,
  removeMember,
  saveMember,
  startSession,
  sweepRemovedMembers,
} from '../../src/index.ts';
import { keptDays } from '../../src/retention/keptDays.ts';
import { aHouse, anAdmin, aStart, type House } from '../house/house.ts';

const days = (count: number) => count * 86_400_000;
const terms = { role: 'player', tier: 'text', limits: {}, note: 'Likes accordions' } as const;

/** Somebody who has played, whose entry stands at its first revision. */
async function aPlayer(house: House, admin: Awaited<ReturnType<typeof anAdmin>>): Promise<Person> {
  const email = `robin-${admin.person.uid}@example.com`;
  const { uid } = await house.auth.createUser({ email, emailVerified: true });
  const person = { uid, email, name: 'Robin' };
  await saveMember(house, admin, { email, revision: null, ...terms });
  await acceptTerms(house, person, { version: termsVersion });
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, () => undefined);
  return person;
}

async function traces(house: House, { email, uid }: Person): Promise<string[]> {
  const found: string[] = [];
  for (const collection of await house.db.listCollections()) {
    const { docs } = await collection.get();
    found.push(...docs.map((document) => JSON.stringify([document.ref.path, document.data()])));
  }
  return found.filter((document) => document.includes(email) || document.includes(uid));
}

describe('a member whom an admin removed', () => {
  it('has nothing left 30 days later, account included', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const person = await aPlayer(house, admin);
    await removeMember(house, admin, { email: person.email, revision: 0 });
    house.clock += days(keptDays.removedMember) - 1;
    expect(await sweepRemovedMembers(house)).toBe(0);
    expect((await house.db.collection('sessions').get()).size).toBe(1);
    house.clock += 1;
    expect(await sweepRemovedMembers(house)).toBe(1);
    expect(await traces(house, person)).toEqual([]);
    expect(await house.db.collection('sessions').listDocuments()).toEqual([]);
    await expect(house.auth.getUser(person.uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
    expect(await sweepRemovedMembers(house)).toBe(0);
  });

  it('keeps everything when they are back by then', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const person = await aPlayer(house, admin);
    await removeMember(house, admin, { email: person.email, revision: 0 });
    house.clock += days(10);
    await saveMember(house, admin, { email: person.email, revision: null, ...terms });
    house.clock += days(30);
    expect(await sweepRemovedMembers(house)).toBe(0);
    expect((await house.db.collection('sessions').get()).size).toBe(1);
    expect((await house.db.collection('removals').get()).size).toBe(0);
    await house.auth.getUser(person.uid);
  });

  it('can have it deleted at once by themselves', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const person = await aPlayer(house, admin);
    await removeMember(house, admin, { email: person.email, revision: 0 });
    expect(await deleteMyData(house, person)).toEqual({ deleted: true, shows: 1 });
    expect(await traces(house, person)).toEqual([]);
  });
});
