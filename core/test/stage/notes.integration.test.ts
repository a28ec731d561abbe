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
async function failed(session: PlayedSession): Promise<void> {
  await failNotes(session.testContext, session.sessionId, session.tasks.at(-1) ?? null);
  expect(await session.status()).toBe('failed');
}

async function expectPaid({ testContext, player, sessionId, billed }: PlayedSession): Promise<void> {
  const usage = await billed.billed();
  expectAtLeast(await countersOf(testContext.db, player, sessionId, testContext.clock), usage, 'all of it');
}

describe('asking the Coach again', () => {
  it('puts one task on the queue, however often it is pressed', async () => {
    const session = await aPlayedSession();
    expect(session.tasks).toHaveLength(1);
    await session.press();
    expect(session.tasks).toHaveLength(1);
    await failed(session);
    const pressed = await Promise.all(Array.from({ length: 30 }, session.press));
    expect(pressed).toEqual(pressed.map(() => ({ status: 'pending' })));
    expect(session.tasks).toHaveLength(2);
    await session.press();
    expect(session.tasks).toHaveLength(2);
  });

  it('is done once more when a task was lost, and not while another task is at work on it', async () => {
    const session = await aPlayedSession();
    session.testContext.clock += 4 * 60_000;
    await session.press();
    expect(session.tasks).toHaveLength(2);
    const { db } = session.testContext;
    const reference = db.collection('sessions').doc(session.sessionId);
    session.testContext.clock += 4 * 60_000;
    await reference.update({
      notesLease: { id: 'somebody', until: Timestamp.fromMillis(session.testContext.clock + 9_000) },
    });
    await session.press();
    expect(session.tasks).toHaveLength(2);
  });

  it('is refused when it would cost more than the player has left for the day', async () => {
    const session = await aPlayedSession({ limits: { costPerDayUsd: 0.000_001 } });
    await failed(session);
    expect((await refused(session.press())).reason).toBe('daily-cost-used');
    expect(await session.status()).toBe('failed');
  });

  it('can be done again when the queue could not be reached', async () => {
    let away = false;
    const session = await aPlayedSession({ queueFails: () => away });
    await failed(session);
    away = true;
    expect((await refused(session.press())).reason).toBe('cast-unavailable');
    expect(await session.status()).toBe('failed');
    away = false;
    await session.press();
    expect(await session.status()).toBe('pending');
    expect(session.tasks).toHaveLength(2);
  });

  it('never hides notes that are there, nor has them written anew', async () => {
    const session = await aPlayedSession();
    await writeNotes(session.context, session.sessionId, session.tasks[0]);
    await Promise.all([
      failNotes(session.testContext, session.sessionId, session.tasks[0] ?? null),
      failNotes(session.testContext, session.sessionId, null),
      session.press(),
    ]);
    await writeNotes(session.context, session.sessionId);
    expect(await session.status()).toBe('ready');
    expect(await session.press()).toEqual({ status: 'ready' });
    expect(session.tasks).toHaveLength(1);
    expect(session.asked()).toBe(1);
  });
});

describe("the Coach's work", () => {
  it('is done once by twenty who are told to at the same time, and learnt from once', async () => {
    const session = await aPlayedSession();
    await Promise.all(
      Array.from({ length: 20 }, () => writeNotes(session.context, session.sessionId, session.tasks[0])),
    );
    expect(await session.status()).toBe('ready');
    expect(session.asked()).toBe(1);
    expect((await getProgress(session.context, session.player)).shows).toBe(1);
    await expectPaid(session);
  });

  it('is left to the task that took the place of an earlier one', async () => {
    const session = await aPlayedSession();
    await failed(session);
    await session.press();
    const [earlier, later] = session.tasks;
    await writeNotes(session.context, session.sessionId, earlier);
    await failNotes(session.testContext, session.sessionId, earlier ?? null);
    expect(await session.status()).toBe('pending');
    expect(session.asked()).toBe(0);
    await writeNotes(session.context, session.sessionId, later);
    expect(await session.status()).toBe('ready');
  });

  it('is paid for when it fails, each time', async () => {
    const session = await aPlayedSession();
    await addFaults({ task: 'notes', show: session.sessionId, answer: 'prose', times: 4 });
    for (const _ of [1, 2]) {
      await expect(writeNotes(session.context, session.sessionId, session.tasks[0])).rejects.toThrow(/JSON/);
      await expectPaid(session);
    }
    await writeNotes(session.context, session.sessionId, session.tasks[0]);
    expect(await session.status()).toBe('ready');
    await expectPaid(session);
  });

  it('is taken over from one who died, and both are paid for', async () => {
    const session = await aPlayedSession();
    const doomed = mortal(session.testContext.db);
    await addFaults({ task: 'notes', show: session.sessionId, delayMs: 400, times: 1 });
    const dying = writeNotes(session.contextOn(doomed.db), session.sessionId, session.tasks[0]);
    await expect.poll(session.asked).toBe(1);
    doomed.kill();
    await expect(dying).rejects.toThrow(/died|dead/);
    await expectPaid(session);
    session.testContext.clock += 12_001;
    await writeNotes(session.context, session.sessionId, session.tasks[0]);
    expect(await session.status()).toBe('ready');
    expect(session.asked()).toBe(2);
    expect((await getProgress(session.context, session.player)).shows).toBe(1);
    await expectPaid(session);
  });

  it('is paid for by the task that comes too late with it', async () => {
    const session = await aPlayedSession();
    await addFaults({ task: 'notes', show: session.sessionId, delayMs: 1_500, times: 1 });
    const slow = writeNotes(session.context, session.sessionId, session.tasks[0]);
    await expect.poll(session.asked).toBe(1);
    // Its lease runs out though it lives.
    session.testContext.clock += 12_001;
    await writeNotes(session.context, session.sessionId, session.tasks[0]);
    await slow;
    expect(session.asked()).toBe(2);
    expect((await getProgress(session.context, session.player)).shows).toBe(1);
    await expectPaid(session);
  });
});
