import { describe, expect, it } from 'vitest';
import { openScene, openVoice, type Person, redeemTicket, startSession } from '../../../src/index.ts';
import { aGuest, aHouse, aStart, type House, turnCostUsd } from '../../house/house.ts';
import { refused } from '../../house/refused.ts';

const url = 'wss://voice.example/voice';

async function rolledOut(): Promise<House> {
  const house = aHouse();
  await house.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
  return house;
}

async function onStage(house: House, person: Person): Promise<string> {
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, () => undefined);
  return sessionId;
}

describe('the way to the microphone', () => {
  it('is an address, and a ticket that is kept as its hash and lives a minute', async () => {
    const house = await rolledOut();
    const person = await aGuest(house, { tier: 'voice', limits: { voiceMinutesPerDay: 5 } });
    const sessionId = await onStage(house, person);
    const opened = await openVoice(house, person, { sessionId }, url);
    expect(opened).toMatchObject({ url, secondsLeft: 300 });
    expect(Date.parse(opened.expiresAt)).toBe(house.clock + 60_000);
    const { docs } = await house.db.collection('voiceTickets').get();
    expect(docs.map((kept) => kept.data())).toMatchObject([{ uid: person.uid, sessionId }]);
    expect(JSON.stringify(docs.map((kept) => [kept.id, kept.data()]))).not.toContain(opened.ticket);
    house.clock += 60_000;
    const late = await redeemTicket(house, opened.ticket, 'an-instance', () => undefined).catch(String);
    expect(late).toMatch(/VoiceRefusal/);
  });

  it.each([
    ['a text ticket', 'voice-not-open', async (_: House) => ({ tier: 'text' })],
    [
      'voice not rolled out yet',
      'voice-not-open',
      async ({ db }: House) => {
        await db.doc('config/runtime').set({ flags: { voicePercent: 0 } });
        return { tier: 'voice' };
      },
    ],
    [
      'the emergency stop',
      'stage-closed',
      async ({ db }: House) => {
        await db.doc('config/runtime').set({ emergencyStop: { on: true } }, { merge: true });
        return { tier: 'voice' };
      },
    ],
    ['no minutes a day', 'voice-minutes-used', async () => ({ limits: { voiceMinutesPerDay: 0 } })],
    ['the cost of the day', 'daily-cost-used', async () => ({ limits: { costPerDayUsd: turnCostUsd } })],
    [
      "the house's budget",
      'house-budget-spent',
      async ({ db }: House) => {
        await db.doc('config/runtime').set({ limits: { houseCostPerDayUsd: turnCostUsd } }, { merge: true });
        return { tier: 'voice' };
      },
    ],
  ])('is shut by %s', async (_, reason, setUp) => {
    const house = await rolledOut();
    const person = await aGuest(house, { tier: 'voice' });
    const sessionId = await onStage(house, person);
    await house.db.doc(`members/${person.email}`).update(await setUp(house));
    expect((await refused(openVoice(house, person, { sessionId }, url))).reason).toBe(reason);
  });

  it("leads only into one's own scene, once it is open and as long as it is", async () => {
    const house = await rolledOut();
    const person = await aGuest(house, { tier: 'voice' });
    const { sessionId } = await startSession(house, person, aStart());
    const open = (id = sessionId) => refused(openVoice(house, person, { sessionId: id }, url));
    expect((await open()).reason).toBe('session-not-open');
    expect((await open(aStart().requestId)).reason).toBe('unknown-session');
    const other = await aGuest(house, { tier: 'voice' });
    expect((await open(await onStage(house, other))).reason).toBe('not-your-session');
    house.clock += 15 * 60_000;
    expect((await open()).reason).toBe('session-over');
  });

  it('leads nowhere where there is no voice service', async () => {
    const house = await rolledOut();
    const person = await aGuest(house, { tier: 'voice' });
    const sessionId = await onStage(house, person);
    expect((await refused(openVoice(house, person, { sessionId }, undefined))).reason).toBe('voice-not-open');
  });
});
