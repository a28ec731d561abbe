import type { CallableName } from '@improv/contract';
import { callables } from '@improv/contract';
import { rateRef } from '@improv/core';
import { type OneProcess, startOneProcess } from '@improv/testing/functionsProcess';
import {
  aPlayer,
  aStranger,
  aVisitor,
  closeBrowsers,
  onStage,
  refusalOf,
  signedIn,
  type Visitor,
} from '@improv/testing/stack/person';
import { callsJustMade, db } from '@improv/testing/stack/stackContext';
import { withFaults } from '@improv/testing/stack/understudyControl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodInput } from './support/goodInput.ts';

/** Two instances of the callables that share nothing but Firestore. */
let instances: readonly [OneProcess, OneProcess];
beforeAll(async () => {
  instances = await Promise.all([startOneProcess(), startOneProcess()]);
});
afterAll(async () => {
  await closeBrowsers();
  await Promise.all(instances.map((instance) => instance.stop()));
});

/** A person with two tabs, whose calls go to one instance each. */
async function atBoth(open: (url: string) => Promise<Visitor>): Promise<readonly [Visitor, Visitor]> {
  const visitor = await open(instances[0].url);
  return [visitor, await signedIn(visitor.email, instances[1].url)];
}

/** Calls through both, `lanes` at a time. @returns how many came through, and the refusals of the others */
async function rush(tabs: readonly Visitor[], count: number, lanes: number) {
  const refusals: Awaited<ReturnType<typeof refusalOf>>[] = [];
  let through = 0;
  let sent = 0;
  const lane = async (n: number): Promise<void> => {
    while (sent < count) {
      sent += 1;
      const call = (tabs[n % tabs.length] as Visitor).call('checkIn', {});
      await call.then(
        () => {
          through += 1;
        },
        async () => refusals.push(await refusalOf(call)),
      );
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, n) => lane(n)));
  return { through, refusals };
}

describe('two instances', () => {
  it('together let a stranger through ten times a minute, and say when the next call may come', async () => {
    const tabs = await atBoth(aStranger);
    const since = Date.now();
    const { through, refusals } = await rush(tabs, 24, 2);
    expect(through).toBe(10);
    for (const { code, reason, retryAt } of refusals) {
      expect({ code, reason }).toEqual({ code: 'functions/resource-exhausted', reason: 'too-many-calls' });
      expect(retryAt?.getTime()).toBeGreaterThanOrEqual(since + 60_000);
      expect(retryAt?.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
    }
  });

  it('together let a member through 120 times a minute, six at a time', async () => {
    const tabs = await atBoth(aPlayer);
    await callsJustMade(tabs[0].email, 90);
    const { through, refusals } = await rush(tabs, 60, 6);
    expect(through).toBe(30);
    expect(new Set(refusals.map(({ reason }) => reason))).toEqual(new Set(['too-many-calls']));
  });

  it('have no more than six of a member’s calls running, whichever they came to, and free them at once', async () => {
    const [one, two] = await atBoth(aPlayer);
    const sessionId = await onStage(one);
    const turn = { sessionId, turn: 1, line: 'Captain, the lifeboats are full of accordions!' };
    await withFaults([{ task: 'partner', show: sessionId, delayMs: 3_000 }], async () => {
      const playing = [one, two, one, two, one, two].map((tab) => tab.stream('playTurn', turn));
      await expect
        .poll(async () => Object.keys((await rateRef(db, one.email).get()).get('running')).length, {
          timeout: 10_000,
          interval: 50,
        })
        .toBe(6);
      for (const tab of [one, two]) {
        const refusal = await refusalOf(tab.call('getLobby', {}));
        expect(refusal.reason).toBe('too-many-calls');
        expect(refusal.retryAt?.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
      }
      const answers = await Promise.all(playing);
      expect(new Set(answers.map(({ response }) => response.turn?.reply)).size).toBe(1);
    });
    await two.call('getLobby', {});
  });
});

describe('a caller who is not signed in', () => {
  it('is refused by every callable without a look at the database', async () => {
    const host = await startOneProcess({ FIRESTORE_EMULATOR_HOST: '127.0.0.1:1' });
    try {
      for (const name of Object.keys(callables) as CallableName[]) {
        expect((await refusalOf(aVisitor(host.url).send(name, goodInput[name]))).reason).toBe(
          'not-signed-in',
        );
      }
    } finally {
      await host.stop();
    }
  });
});
