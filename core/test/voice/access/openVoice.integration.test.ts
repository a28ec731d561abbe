import { describe, expect, it } from 'vitest';
import { openScene, openVoice, type Person, redeemTicket, startSession } from '../../../src/index.ts';
import { refused } from '../../support/refused.ts';
import { aGuest, aStart, aTestContext, type TestContext, turnCostUsd } from '../../support/testContext.ts';

const url = 'wss://voice.example/voice';

async function rolledOut(): Promise<TestContext> {
  const context = aTestContext();
  await context.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
  return context;
}

async function onStage(context: TestContext, person: Person): Promise<string> {
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, () => undefined);
  return sessionId;
}

describe('the way to the microphone', () => {
  it('is an address, and a ticket that is kept as its hash and lives a minute', async () => {
    const context = await rolledOut();
    const person = await aGuest(context, { tier: 'voice', limits: { voiceMinutesPerDay: 5 } });
    const sessionId = await onStage(context, person);
    const opened = await openVoice(context, person, { sessionId }, url);
    expect(opened).toMatchObject({ url, secondsLeft: 300 });
    expect(Date.parse(opened.expiresAt)).toBe(context.clock + 60_000);
    const { docs } = await context.db.collection('voiceTickets').get();
    expect(docs.map((kept) => kept.data())).toMatchObject([{ uid: person.uid, sessionId }]);
    expect(JSON.stringify(docs.map((kept) => [kept.id, kept.data()]))).not.toContain(opened.ticket);
    context.clock += 60_000;
    const late = await redeemTicket(context, opened.ticket, 'an-instance', () => undefined).catch(String);
    expect(late).toMatch(/VoiceRefusal/);
  });

  it.each([
    ['a text ticket', 'voice-not-open', async (_: TestContext) => ({ tier: 'text' })],
    [
      'voice not rolled out yet',
      'voice-not-open',
      async ({ db }: TestContext) => {
        await db.doc('config/runtime').set({ flags: { voicePercent: 0 } });
        return { tier: 'voice' };
      },
    ],
    [
      'the emergency stop',
      'stage-closed',
      async ({ db }: TestContext) => {
        await db.doc('config/runtime').set({ emergencyStop: { on: true } }, { merge: true });
        return { tier: 'voice' };
      },
    ],
    ['no minutes a day', 'voice-minutes-used', async () => ({ limits: { voiceMinutesPerDay: 0 } })],
    ['the cost of the day', 'daily-cost-used', async () => ({ limits: { costPerDayUsd: turnCostUsd } })],
    [
      "the house's budget",
      'house-budget-spent',
      async ({ db }: TestContext) => {
        await db.doc('config/runtime').set({ limits: { houseCostPerDayUsd: turnCostUsd } }, { merge: true });
        return { tier: 'voice' };
      },
    ],
  ])('is shut by %s', async (_, reason, setUp) => {
    const context = await rolledOut();
    const person = await aGuest(context, { tier: 'voice' });
    const sessionId = await onStage(context, person);
    await context.db.doc(`members/${person.email}`).update(await setUp(context));
    expect((await refused(openVoice(context, person, { sessionId }, url))).reason).toBe(reason);
  });

  it("leads only into one's own scene, once it is open and as long as it is", async () => {
    const context = await rolledOut();
    const person = await aGuest(context, { tier: 'voice' });
    const { sessionId } = await startSession(context, person, aStart());
    const open = (id = sessionId) => refused(openVoice(context, person, { sessionId: id }, url));
    expect((await open()).reason).toBe('session-not-open');
    expect((await open(aStart().requestId)).reason).toBe('unknown-session');
    const other = await aGuest(context, { tier: 'voice' });
    expect((await open(await onStage(context, other))).reason).toBe('not-your-session');
    context.clock += 15 * 60_000;
    expect((await open()).reason).toBe('session-over');
  });

  it('leads nowhere where there is no voice service', async () => {
    const context = await rolledOut();
    const person = await aGuest(context, { tier: 'voice' });
    const sessionId = await onStage(context, person);
    expect((await refused(openVoice(context, person, { sessionId }, undefined))).reason).toBe(
      'voice-not-open',
    );
  });
});
