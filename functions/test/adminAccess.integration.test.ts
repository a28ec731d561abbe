import { adminCallables, type CallableName, callables } from '@improv/contract';
import { aPlayer, aStranger, aVisitor, refusalOf, type Visitor } from '@improv/testing/stack/person';
import { letIn } from '@improv/testing/stack/stackContext';
import { beforeAll, describe, expect, it } from 'vitest';
import * as functions from '../src/index.ts';
import { functionsHost } from './support/functionsHost.ts';
import { goodInput } from './support/goodInput.ts';

const adminNames = Object.keys(adminCallables) as CallableName[];
/** What is deployed and is no callable. */
const others = ['writeNotes', 'sweepIdleShows', 'sweepAudioSessions', 'sweepRetention'];

const host = functionsHost();
let player: Visitor;
let admin: Visitor;
beforeAll(async () => {
  [player, admin] = await Promise.all([aPlayer(host.url), aStranger(host.url)]);
  await letIn(admin.email, { role: 'admin' });
});

describe('what is deployed', () => {
  it('is every callable of the contract, and nothing that the tests do not know', () => {
    expect(Object.keys(functions).sort()).toEqual([...Object.keys(callables), ...others].sort());
  });
});

describe('the console', () => {
  it.each(adminNames)('%s refuses a caller who is not signed in', async (name) => {
    expect(await refusalOf(aVisitor(host.url).send(name, goodInput[name]))).toMatchObject({
      code: 'functions/unauthenticated',
      reason: 'not-signed-in',
    });
  });

  it.each(adminNames)('%s refuses a stranger', async (name) => {
    const stranger = await aStranger(host.url);
    expect(await refusalOf(stranger.send(name, goodInput[name]))).toMatchObject({
      code: 'functions/permission-denied',
      reason: 'not-a-member',
    });
  });

  it.each(adminNames)('%s refuses a player', async (name) => {
    expect(await refusalOf(player.send(name, goodInput[name]))).toMatchObject({
      code: 'functions/permission-denied',
      reason: 'not-an-admin',
    });
  });

  it.each(adminNames)('%s lets an admin in', async (name) => {
    const answered = await admin.send(name, goodInput[name]).then(
      (data) => callables[name].response.safeParse(data).success,
      (error: { details?: { reason?: string } }) => error.details?.reason,
    );
    expect([true, 'no-such-member', 'no-such-request']).toContain(answered);
  });

  it('refuses an admin who was demoted at the very next call, whatever the token still says', async () => {
    const once = await aStranger(host.url);
    await letIn(once.email, { role: 'admin' });
    await once.call('checkIn', {});
    await once.call('getToday', {});
    await letIn(once.email, { role: 'player' });
    expect(await refusalOf(once.call('getToday', {}))).toMatchObject({ reason: 'not-an-admin' });
  });
});
