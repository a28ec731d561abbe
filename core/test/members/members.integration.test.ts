import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/access/member.ts';
import {
  checkIn,
  decideAccessRequest,
  deleteMyData,
  importMembers,
  listAccessRequests,
  listAudit,
  listMembers,
  type Person,
  removeMember,
  requestAccess,
  resetLimits,
  saveMember,
  startSession,
  watchMember,
} from '../../src/index.ts';
import { requestsPerHour } from '../../src/members/accessRequest.ts';
import { askAgainAfterMs } from '../../src/members/askRecord.ts';
import { refused } from '../support/refused.ts';
import { aGuest, anAdmin, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const terms = { role: 'player', tier: 'text', limits: {}, note: '' } as const;

/** A person with an account who is not on the guest list. */
async function aPerson(context: TestContext): Promise<Person> {
  const email = `somebody-${randomUUID()}@example.com`;
  const { uid } = await context.auth.createUser({ email, emailVerified: true });
  return { uid, email, name: 'Robin Somebody' };
}

const claimsOf = async (context: TestContext, { uid }: Person) =>
  (await context.auth.getUser(uid)).customClaims ?? {};

describe('the guest list', () => {
  it('lets a person in who is signed in already, and mirrors it into their claims', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPerson(context);
    expect(await checkIn(context, person, {})).toEqual({ access: 'none', requested: false });
    const saved = await saveMember(context, admin, {
      email: person.email,
      revision: null,
      ...terms,
      note: 'Hall 3',
    });
    expect(saved).toMatchObject({
      outcome: 'saved',
      member: { addedBy: admin.person.email, note: 'Hall 3', revision: 0, uid: null, lastSeenAt: null },
    });
    expect(await claimsOf(context, person)).toEqual({ role: 'player', tier: 'text' });
    expect(await checkIn(context, person, await claimsOf(context, person))).toEqual({
      access: 'member',
      role: 'player',
      tier: 'text',
      refreshToken: false,
      acceptedTerms: null,
    });
    const { members } = await listMembers(context, page({ search: 'somebody' }));
    expect(members).toMatchObject([{ uid: person.uid, lastSeenAt: new Date(context.clock).toISOString() }]);
  });

  it('tells the second of two admins who edit one member, shows the newer value and writes nothing', async () => {
    const context = aTestContext();
    const [ada, bea] = [await anAdmin(context), await anAdmin(context)];
    const email = 'robin@example.com';
    await saveMember(context, ada, { email, revision: null, ...terms });
    context.clock += 1;
    const both = await Promise.all([
      saveMember(context, ada, { email, revision: 0, ...terms, note: 'from Ada' }),
      saveMember(context, bea, { email, revision: 0, ...terms, note: 'from Bea' }),
    ]);
    const [first, second] = both[0].outcome === 'saved' ? both : [both[1], both[0]];
    expect(first.outcome).toBe('saved');
    expect(second).toEqual({ outcome: 'outdated', member: first.member });
    expect(await removeMember(context, bea, { email, revision: 0 })).toMatchObject({ outcome: 'outdated' });
    expect(await saveMember(context, bea, { email, revision: null, ...terms })).toMatchObject({
      outcome: 'outdated',
    });
    const { lines } = await listAudit(context, { filter: { subject: email } });
    expect(lines.map(({ action }) => action)).toEqual(['member-changed', 'member-added']);
  });

  it('revokes the refresh tokens of a removed member, and clears their claims', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPerson(context);
    await saveMember(context, admin, { email: person.email, revision: null, ...terms });
    const validFrom = async () => (await context.auth.getUser(person.uid)).tokensValidAfterTime;
    expect(await validFrom()).toBeUndefined();
    await removeMember(context, admin, { email: person.email, revision: 0 });
    expect(await validFrom()).toBeDefined();
    expect(await claimsOf(context, person)).toEqual({});
    expect((await refused(startSession(context, person, aStart()))).reason).toBe('not-a-member');
  });

  it('tells the holder of a long connection within five seconds that its member is demoted or removed', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const email = 'robin@example.com';
    await saveMember(context, admin, { email, revision: null, ...terms, tier: 'voice' });
    const seen: (Member | null)[] = [];
    const stop = watchMember(
      context,
      email,
      (member) => seen.push(member),
      (error) => {
        throw error;
      },
    );
    const latest = () => seen.at(-1)?.tier ?? (seen.length === 0 ? 'nothing' : 'removed');
    await expect.poll(latest, { timeout: 5_000 }).toBe('voice');
    await saveMember(context, admin, { email, revision: 0, ...terms });
    await expect.poll(latest, { timeout: 5_000 }).toBe('text');
    await removeMember(context, admin, { email, revision: 1 });
    await expect.poll(latest, { timeout: 5_000 }).toBe('removed');
    stop();
  });

  it('keeps the last admin, also when two demote each other at the same moment', async () => {
    const context = aTestContext();
    const [ada, bea] = [await anAdmin(context), await anAdmin(context)];
    const both = await Promise.allSettled([
      saveMember(context, ada, { email: bea.person.email, revision: 0, ...terms }),
      removeMember(context, bea, { email: ada.person.email, revision: 0 }),
    ]);
    const lost = both.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason as string] : []));
    expect(lost).toHaveLength(1);
    expect(['last-admin', 'not-an-admin', 'not-a-member']).toContain(lost[0]);
    const admins = await context.db.collection('members').where('role', '==', 'admin').get();
    expect(admins.size).toBe(1);
    const left = admins.docs[0]?.id === ada.person.email ? ada : bea;
    const { email } = left.person;
    for (const act of [
      saveMember(context, left, { email, revision: 0, ...terms }),
      removeMember(context, left, { email, revision: 0 }),
      importMembers(context, left, { text: `${email},player`, preview: false, role: 'player', tier: 'text' }),
    ]) {
      expect((await refused(act)).reason).toBe('last-admin');
    }
  });

  it('refuses changes by a former admin', async () => {
    const context = aTestContext();
    const [ada, bea] = [await anAdmin(context), await anAdmin(context)];
    await saveMember(context, ada, { email: bea.person.email, revision: 0, ...terms });
    const late = saveMember(context, bea, { email: 'robin@example.com', revision: null, ...terms });
    expect((await refused(late)).reason).toBe('not-an-admin');
  });

  it('gives a member a fresh day', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aGuest(context, { limits: { showsPerDay: 1 } });
    await startSession(context, person, aStart());
    await context.db.doc(`limits/${person.email}`).update({ sessionsToday: 1, unbegun: {}, costTodayUsd: 1 });
    expect((await refused(startSession(context, person, aStart()))).reason).toBe('daily-shows-used');
    await resetLimits(context, admin, { email: person.email });
    await startSession(context, person, aStart());
    const { lines } = await listAudit(context, { filter: { action: 'limits-reset' } });
    expect(lines).toMatchObject([
      { before: { sessionsToday: 1, costTodayUsd: 1 }, after: { sessionsToday: 0, costTodayUsd: 0 } },
    ]);
  });
});

function page(more: Partial<Parameters<typeof listMembers>[1]>) {
  return { search: '', sort: 'email', direction: 'asc', pageSize: 50, ...more } as const;
}

describe('an address', () => {
  it('keeps every account that has come with it', async () => {
    const context = aTestContext();
    const email = `again-${randomUUID()}@example.com`;
    await saveMember(context, await anAdmin(context), { email, revision: null, ...terms });
    const uids: string[] = [];
    for (let account = 0; account < 3; account++) {
      const { uid } = await context.auth.createUser({ email, emailVerified: true });
      await checkIn(context, { uid, email, name: '' }, {});
      await context.auth.deleteUser(uid);
      uids.push(uid);
    }
    const member = await context.db.doc(`members/${email}`).get();
    expect(member.data()).toMatchObject({ uid: uids.at(-1), accounts: uids });
  });
});

describe('the list in the console', () => {
  it('is searched, sorted and paged by Firestore, entries that were made elsewhere included', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    for (const name of ['zoe.hall', 'adam.hill', 'mia']) {
      await saveMember(context, admin, {
        email: `${name}@north.example.com`,
        revision: null,
        ...terms,
        note: `Team ${name.length}`,
      });
    }
    const emails = async (more: Parameters<typeof page>[0]) =>
      (await listMembers(context, page(more))).members.map(({ email }) => email.split('@')[0]);
    await listMembers(context, page({}));
    expect(await emails({ search: 'h' })).toEqual(['adam.hill', 'zoe.hall']);
    expect(await emails({ search: 'north', direction: 'desc' })).toEqual(['zoe.hall', 'mia', 'adam.hill']);
    expect(await emails({ search: 'team', sort: 'createdAt' })).toHaveLength(3);
    expect(await emails({ search: 'guest' })).toEqual([admin.person.email.split('@')[0]]);
    for (const sort of ['email', 'role', 'createdAt', 'lastSeenAt'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const all: string[] = [];
        let cursor: string | undefined;
        do {
          const more = { sort, direction, pageSize: 1, ...(cursor !== undefined && { cursor }) };
          const { members, next, total } = await listMembers(context, page(more));
          expect(total).toBe(4);
          all.push(...members.map(({ email }) => email));
          cursor = next ?? undefined;
        } while (cursor);
        expect(new Set(all).size, `${sort} ${direction}`).toBe(4);
        const { members } = await listMembers(context, page({ search: 'north', sort, direction }));
        expect(members).toHaveLength(3);
      }
    }
    expect((await refused(listMembers(context, page({ cursor: 'x' })))).reason).toBe('bad-input');
  });
});

describe('a request for access', () => {
  it('is there once, is approved by one of two admins, and lets the person in', async () => {
    const context = aTestContext();
    const [ada, bea] = [await anAdmin(context), await anAdmin(context)];
    const person = await aPerson(context);
    await requestAccess(context, person, { message: 'A friend told me.' });
    expect((await refused(requestAccess(context, person, { message: '' }))).reason).toBe('already-requested');
    const open = await listAccessRequests(context, {});
    expect(open).toMatchObject({ total: 1, requests: [{ uid: person.uid, message: 'A friend told me.' }] });
    const approve = { uid: person.uid, decision: 'approve', role: 'player', tier: 'voice' } as const;
    const both = await Promise.all([ada, bea].map((admin) => decideAccessRequest(context, admin, approve)));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['approved', 'decided-already']);
    expect(await claimsOf(context, person)).toEqual({ role: 'player', tier: 'voice' });
    expect((await checkIn(context, person, {})).access).toBe('member');
    expect(await listAccessRequests(context, {})).toMatchObject({ total: 0, requests: [] });
  });

  it('can be made again a week after it was declined, and not sooner', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPerson(context);
    await requestAccess(context, person, { message: '' });
    await decideAccessRequest(context, admin, { uid: person.uid, decision: 'decline' });
    expect(await checkIn(context, person, {})).toEqual({ access: 'none', requested: false });
    const refusal = await refused(requestAccess(context, person, { message: '' }));
    expect(refusal).toMatchObject({
      reason: 'request-too-soon',
      message: 'You can ask once a week. Ask again in 7 days.',
    });
    context.clock += askAgainAfterMs;
    await requestAccess(context, person, { message: '' });
    expect((await listAccessRequests(context, {})).total).toBe(1);
  });

  it('is one a week, whatever its person deletes in between, and the door stays open to the others', async () => {
    const context = aTestContext();
    const person = await aPerson(context);
    await requestAccess(context, person, { message: '' });
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 20; round++) {
      await deleteMyData(context, person);
      const again = requestAccess(context, { ...person, uid: `${person.uid}-${round}` }, { message: '' });
      const { reason } = await refused(again);
      outcomes.set(reason, (outcomes.get(reason) ?? 0) + 1);
    }
    expect([...outcomes]).toEqual([['request-too-soon', 20]]);
    const kept = await context.db.collection('asks').get();
    expect(JSON.stringify(kept.docs.map((ask) => [ask.id, ask.data()]))).not.toMatch(/somebody|uid/);
    expect((await context.db.doc('config/accessRequests').get()).get('count')).toBe(1);
    await requestAccess(context, await aPerson(context), { message: '' });
    context.clock += askAgainAfterMs;
    await requestAccess(context, person, { message: '' });
  });

  it('is not made again right after a decline by deleting it, nor while it is open from another account', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aPerson(context);
    const another = { ...person, uid: `${person.uid}-again` };
    await requestAccess(context, person, { message: '' });
    expect((await refused(requestAccess(context, another, { message: '' }))).reason).toBe(
      'already-requested',
    );
    context.clock += askAgainAfterMs + 1;
    await decideAccessRequest(context, admin, { uid: person.uid, decision: 'decline' });
    await deleteMyData(context, person);
    for (const account of [person, another]) {
      expect((await refused(requestAccess(context, account, { message: '' }))).reason).toBe(
        'request-too-soon',
      );
    }
  });

  it('from before there was a record of asking leaves one when it is deleted', async () => {
    const context = aTestContext();
    const person = await aPerson(context);
    await requestAccess(context, person, { message: '' });
    for (const ask of await context.db.collection('asks').listDocuments()) await ask.delete();
    await deleteMyData(context, person);
    expect((await refused(requestAccess(context, person, { message: '' }))).reason).toBe('request-too-soon');
  });

  it('is refused when too many people ask within the hour', async () => {
    const context = aTestContext();
    const hour = Math.floor(context.clock / 3_600_000);
    await context.db.doc('config/accessRequests').set({ hour, count: requestsPerHour });
    const person = await aPerson(context);
    expect((await refused(requestAccess(context, person, { message: '' }))).reason).toBe('too-many-requests');
    context.clock += 3_600_000;
    await requestAccess(context, person, { message: '' });
  });
});
