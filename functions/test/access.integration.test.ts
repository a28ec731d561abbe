import { type CallableName, callables, termsVersion } from '@improv/contract';
import { aPlayer, aStranger, aVisitor, closeBrowsers, refusalOf } from '@improv/testing/stack/person';
import { callsJustMade, db, letIn } from '@improv/testing/stack/stackContext';
import { getAuth } from 'firebase/auth';
import { afterAll, describe, expect, it } from 'vitest';
import { goodInput } from './support/goodInput.ts';

afterAll(closeBrowsers);

const names = Object.keys(callables) as CallableName[];
const openToStrangers: CallableName[] = ['checkIn', 'requestAccess', 'exportMyData', 'deleteMyData'];

describe('access', () => {
  it.each(names)('%s refuses a caller who is not signed in', async (name) => {
    expect(await refusalOf(aVisitor().send(name, goodInput[name]))).toMatchObject({
      code: 'functions/unauthenticated',
      reason: 'not-signed-in',
    });
  });

  it.each(names.filter((name) => !openToStrangers.includes(name)))(
    '%s refuses a caller who is not on the guest list',
    async (name) => {
      const stranger = await aStranger();
      expect(await refusalOf(stranger.send(name, goodInput[name]))).toMatchObject({
        code: 'functions/permission-denied',
        reason: 'not-a-member',
      });
    },
  );

  it.each(names)('%s refuses a caller who calls too fast, and says when to try again', async (name) => {
    const [stranger, admin] = await Promise.all([aStranger(), aStranger()]);
    await letIn(admin.email, { role: 'admin' });
    await Promise.all([callsJustMade(stranger.email, 10), callsJustMade(admin.email, 120)]);
    for (const caller of [stranger, admin]) {
      const refusal = await refusalOf(caller.send(name, goodInput[name]));
      expect(refusal).toMatchObject({ code: 'functions/resource-exhausted', reason: 'too-many-calls' });
      const waitMs = (refusal.retryAt?.getTime() ?? 0) - Date.now();
      expect(waitMs).toBeGreaterThan(20_000);
      expect(waitMs).toBeLessThanOrEqual(60_000);
    }
  });

  it('lets a stranger ask for a place, once', async () => {
    const visitor = await aStranger();
    expect(await visitor.call('checkIn', {})).toEqual({ access: 'none', requested: false });
    await visitor.call('requestAccess', { message: 'A friend told me.' });
    expect(await refusalOf(visitor.call('requestAccess', {}))).toMatchObject({
      code: 'functions/already-exists',
      reason: 'already-requested',
    });
    expect(await visitor.call('checkIn', {})).toEqual({ access: 'none', requested: true });
    const request = await db.collection('accessRequests').doc(visitor.uid).get();
    expect(request.data()).toMatchObject({
      email: visitor.email,
      message: 'A friend told me.',
      status: 'open',
    });
  });

  it('lets in a person who was put on the list while signed in, whatever case the list is written in', async () => {
    const visitor = await aStranger();
    await letIn(visitor.email.toUpperCase());
    expect(await visitor.call('checkIn', {})).toEqual({
      access: 'member',
      role: 'player',
      tier: 'text',
      refreshToken: true,
      acceptedTerms: termsVersion,
    });
    const auth = getAuth(visitor.app);
    const token = await auth.currentUser?.getIdTokenResult(true);
    expect(token?.claims).toMatchObject({ role: 'player', tier: 'text' });
    expect(await visitor.call('checkIn', {})).toMatchObject({ access: 'member', refreshToken: false });
  });

  it('refuses a member who was removed at the very next call, whatever the token still says', async () => {
    const player = await aPlayer();
    await player.call('checkIn', {});
    await player.call('getLobby', {});
    await db.collection('members').doc(player.email).delete();
    expect(await refusalOf(player.call('getLobby', {}))).toMatchObject({ reason: 'not-a-member' });
  });
});
