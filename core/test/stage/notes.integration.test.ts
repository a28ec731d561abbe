import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import {
  type Context,
  endSession,
  failNotes,
  getProgress,
  getSession,
  openScene,
  type Person,
  playTurn,
  retryNotes,
  startSession,
  writeNotes,
} from '../../src/index.ts';
import { countersOf, expectAtLeast } from '../costs/counters.ts';
import { mortal } from '../costs/mortal.ts';
import { addFaults, type BilledModels, billedModels } from '../costs/understudyBill.ts';
import { refused } from '../support/refused.ts';
import { aGuest, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const silent = () => undefined;

/** A show that has been played to its end, and whose notes are due. */
interface PlayedSession {
  readonly testContext: TestContext;
  readonly player: Person;
  readonly sessionId: string;
  readonly context: Context;
  /** Tasks that were put on the queue. */
  readonly tasks: string[];
  readonly billed: BilledModels;
  /** Times that the Coach was asked. */
  asked(): number;
  contextOn(db: Firestore): Context;
  press(): Promise<unknown>;
  status(): Promise<string>;
}

async function aPlayedSession(
  more: { limits?: object; queueFails?: () => boolean } = {},
): Promise<PlayedSession> {
  const testContext = aTestContext();
  const billed = billedModels({ tryMs: 5_000 });
  const tasks: string[] = [];
  let asked = 0;
  const { models } = billed;
  const contextOn = (db: Firestore): Context => ({
    ...testContext,
    db,
    now: testContext.now,
    models: {
      ...models,
      ask: (part, prompt, schema, meter) => {
        if (part === 'notes') asked += 1;
        return models.ask(part, prompt, schema, meter);
      },
    },
    enqueueNotes: async (_, task) => {
      if (more.queueFails?.()) throw new Error('the queue is away');
      tasks.push(task);
    },
  });
  const context = contextOn(testContext.db);
  const player = await aGuest(testContext, more.limits ? { limits: more.limits } : {});
  const start = aStart();
  const sessionId = start.requestId;
  await addFaults({ show: sessionId, delayMs: 0, tokenMs: 0 });
  await startSession(context, player, start);
  await openScene(context, player, { sessionId }, silent);
  await playTurn(context, player, { sessionId, turn: 1, line: 'Captain, the soup is on fire!' }, silent);
  await endSession(context, player, { sessionId }, silent);
  return {
    testContext,
    player,
    sessionId,
    context,
    tasks,
    billed,
    asked: () => asked,
    contextOn,
    press: () => retryNotes(context, player, { sessionId }),
    status: async () => (await getSession(context, player, { sessionId })).session.notes.status,
  };
}

/** Has the Coach fail for good. */
async function failed(show: PlayedSession): Promise<void> {
  await failNotes(show.testContext, show.sessionId, show.tasks.at(-1) ?? null);
  expect(await show.status()).toBe('failed');
}

async function expectPaid({ testContext, player, sessionId, billed }: PlayedSession): Promise<void> {
  const usage = await billed.billed();
  expectAtLeast(await countersOf(testContext.db, player, sessionId, testContext.clock), usage, 'all of it');
}

describe('asking the Coach again', () => {
  it('puts one task on the queue, however often it is pressed', async () => {
    const show = await aPlayedSession();
    expect(show.tasks).toHaveLength(1);
    await show.press();
    expect(show.tasks).toHaveLength(1);
    await failed(show);
    const pressed = await Promise.all(Array.from({ length: 30 }, show.press));
    expect(pressed).toEqual(pressed.map(() => ({ status: 'pending' })));
    expect(show.tasks).toHaveLength(2);
    await show.press();
    expect(show.tasks).toHaveLength(2);
  });

  it('is done once more when a task was lost, and not while another task is at work on it', async () => {
    const show = await aPlayedSession();
    show.testContext.clock += 4 * 60_000;
    await show.press();
    expect(show.tasks).toHaveLength(2);
    const { db } = show.testContext;
    const reference = db.collection('sessions').doc(show.sessionId);
    show.testContext.clock += 4 * 60_000;
    await reference.update({
      notesLease: { id: 'somebody', until: Timestamp.fromMillis(show.testContext.clock + 9_000) },
    });
    await show.press();
    expect(show.tasks).toHaveLength(2);
  });

  it('is refused when it would cost more than the player has left for the day', async () => {
    const show = await aPlayedSession({ limits: { costPerDayUsd: 0.000_001 } });
    await failed(show);
    expect((await refused(show.press())).reason).toBe('daily-cost-used');
    expect(await show.status()).toBe('failed');
  });

  it('can be done again when the queue could not be reached', async () => {
    let away = false;
    const show = await aPlayedSession({ queueFails: () => away });
    await failed(show);
    away = true;
    expect((await refused(show.press())).reason).toBe('cast-unavailable');
    expect(await show.status()).toBe('failed');
    away = false;
    await show.press();
    expect(await show.status()).toBe('pending');
    expect(show.tasks).toHaveLength(2);
  });

  it('never hides notes that are there, nor has them written anew', async () => {
    const show = await aPlayedSession();
    await writeNotes(show.context, show.sessionId, show.tasks[0]);
    await Promise.all([
      failNotes(show.testContext, show.sessionId, show.tasks[0] ?? null),
      failNotes(show.testContext, show.sessionId, null),
      show.press(),
    ]);
    await writeNotes(show.context, show.sessionId);
    expect(await show.status()).toBe('ready');
    expect(await show.press()).toEqual({ status: 'ready' });
    expect(show.tasks).toHaveLength(1);
    expect(show.asked()).toBe(1);
  });
});

describe("the Coach's work", () => {
  it('is done once by twenty who are told to at the same time, and learnt from once', async () => {
    const show = await aPlayedSession();
    await Promise.all(
      Array.from({ length: 20 }, () => writeNotes(show.context, show.sessionId, show.tasks[0])),
    );
    expect(await show.status()).toBe('ready');
    expect(show.asked()).toBe(1);
    expect((await getProgress(show.context, show.player)).shows).toBe(1);
    await expectPaid(show);
  });

  it('is left to the task that took the place of an earlier one', async () => {
    const show = await aPlayedSession();
    await failed(show);
    await show.press();
    const [earlier, later] = show.tasks;
    await writeNotes(show.context, show.sessionId, earlier);
    await failNotes(show.testContext, show.sessionId, earlier ?? null);
    expect(await show.status()).toBe('pending');
    expect(show.asked()).toBe(0);
    await writeNotes(show.context, show.sessionId, later);
    expect(await show.status()).toBe('ready');
  });

  it('is paid for when it fails, each time', async () => {
    const show = await aPlayedSession();
    await addFaults({ task: 'notes', show: show.sessionId, answer: 'prose', times: 4 });
    for (const _ of [1, 2]) {
      await expect(writeNotes(show.context, show.sessionId, show.tasks[0])).rejects.toThrow(/JSON/);
      await expectPaid(show);
    }
    await writeNotes(show.context, show.sessionId, show.tasks[0]);
    expect(await show.status()).toBe('ready');
    await expectPaid(show);
  });

  it('is taken over from one who died, and both are paid for', async () => {
    const show = await aPlayedSession();
    const doomed = mortal(show.testContext.db);
    await addFaults({ task: 'notes', show: show.sessionId, delayMs: 400, times: 1 });
    const dying = writeNotes(show.contextOn(doomed.db), show.sessionId, show.tasks[0]);
    await expect.poll(show.asked).toBe(1);
    doomed.kill();
    await expect(dying).rejects.toThrow(/died|dead/);
    await expectPaid(show);
    show.testContext.clock += 12_001;
    await writeNotes(show.context, show.sessionId, show.tasks[0]);
    expect(await show.status()).toBe('ready');
    expect(show.asked()).toBe(2);
    expect((await getProgress(show.context, show.player)).shows).toBe(1);
    await expectPaid(show);
  });

  it('is paid for by the task that comes too late with it', async () => {
    const show = await aPlayedSession();
    await addFaults({ task: 'notes', show: show.sessionId, delayMs: 1_500, times: 1 });
    const slow = writeNotes(show.context, show.sessionId, show.tasks[0]);
    await expect.poll(show.asked).toBe(1);
    // Its lease runs out though it lives.
    show.testContext.clock += 12_001;
    await writeNotes(show.context, show.sessionId, show.tasks[0]);
    await slow;
    expect(show.asked()).toBe(2);
    expect((await getProgress(show.context, show.player)).shows).toBe(1);
    await expectPaid(show);
  });
});
