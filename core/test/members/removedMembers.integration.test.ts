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
import { anAdmin, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const days = (count: number) => count * 86_400_000;
const terms = { role: 'player', tier: 'text', limits: {}, note: 'Likes accordions' } as const;

/** A member who has played, with an entry at its first revision. */
async function aPlayer(context: TestContext, admin: Awaited<ReturnType<typeof anAdmin>>): Promise<Person> {
  const email = `robin-${admin.person.uid}@example.com`;
  const { uid } = await context.auth.createUser({ email, emailVerified: true });
  const person = { uid, email, name: 'Robin' };
  await saveMember(context, admin, { email, revision: null, ...terms });
  await acceptTerms(context, person, { version: termsVersion });
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, () => undefined);
  return person;
}

async function traces(context: TestContext, { email, uid }: Person): Promise<string[]> {
  const found: string[] = [];
  for (const collection of await context.db.listCollections()) {
    const { docs } = await collection.get();
    found.push(...docs.map((document) => JSON.stringify([document.ref.path, document.data()])));
  }
  return found.filter((document) => document.includes(email) || document.includes(uid));
}

describe('a member whom an admin removed', () => {
  it('has nothing left 30 days later, account included', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPlayer(context, admin);
    await removeMember(context, admin, { email: person.email, revision: 0 });
    context.clock += days(keptDays.removedMember) - 1;
    expect(await sweepRemovedMembers(context)).toBe(0);
    expect((await context.db.collection('sessions').get()).size).toBe(1);
    context.clock += 1;
    expect(await sweepRemovedMembers(context)).toBe(1);
    expect(await traces(context, person)).toEqual([]);
    expect(await context.db.collection('sessions').listDocuments()).toEqual([]);
    await expect(context.auth.getUser(person.uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
    expect(await sweepRemovedMembers(context)).toBe(0);
  });

  it('keeps everything when they are back by then', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPlayer(context, admin);
    await removeMember(context, admin, { email: person.email, revision: 0 });
    context.clock += days(10);
    await saveMember(context, admin, { email: person.email, revision: null, ...terms });
    context.clock += days(30);
    expect(await sweepRemovedMembers(context)).toBe(0);
    expect((await context.db.collection('sessions').get()).size).toBe(1);
    expect((await context.db.collection('removals').get()).size).toBe(0);
    await context.auth.getUser(person.uid);
  });

  it('can have it deleted at once by themselves', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPlayer(context, admin);
    await removeMember(context, admin, { email: person.email, revision: 0 });
    expect(await deleteMyData(context, person)).toEqual({ deleted: true, shows: 1 });
    expect(await traces(context, person)).toEqual([]);
  });
});
