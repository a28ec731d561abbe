import { describe, expect, it } from 'vitest';
import {
  meterVoice,
  noUsage,
  openScene,
  openVoice,
  redeemTicket,
  settleHandover,
  startSession,
  takeOverSession,
  type VoiceLease,
  type VoiceLeaseState,
} from '../../../src/index.ts';
import { noStats } from '../../../src/voice/sessionStats.ts';
import { aGuest, aStart, aTestContext, type TestContext } from '../../support/testContext.ts';

const everybody = () => undefined;

/** A player at the microphone, and what is counted for them. */
async function atTheMicrophone() {
  const context = aTestContext();
  const person = await aGuest(context, { tier: 'voice' });
  await context.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, () => undefined);
  const { ticket } = await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
  const place = await redeemTicket(context, ticket, 'here', everybody);
  const counted = async () =>
    (await context.db.doc(`limits/${person.email}`).get()).get('voiceSecondsToday') as number;
  return { context, place, counted };
}

/** A save by the owner of the session. */
function save(
  context: TestContext,
  { id, person, sessionId, token, ownershipId }: VoiceLease,
  spoken: VoiceLeaseState['spoken'],
) {
  return meterVoice(context, {
    ...{ id, person, sessionId, token, ownershipId, spoken },
    earlierToken: null,
    connected: true,
    aliveAt: spoken.until,
    handle: null,
    nextUtterance: 0,
    stats: noStats,
    spent: noUsage,
  });
}

/** The client goes elsewhere, and says that it has been gone for so long. */
function goElsewhere(context: TestContext, { token }: VoiceLease, offlineMs: number): Promise<VoiceLease> {
  return takeOverSession(context, { token, goneAt: context.clock - offlineMs }, 'there', everybody);
}

describe('a place that was taken over', () => {
  it('has counted what the instance before knows of its client, once, and no further than it had the place', async () => {
    const { context, place, counted } = await atTheMicrophone();
    const from = context.clock;
    await save(context, place, { from, until: from });
    context.clock += 9_000;
    await goElsewhere(context, place, 60_000);
    expect(await counted()).toBe(0);
    const spoken = { from, until: from + 30_000 };
    for (let n = 0; n < 2; n++) await settleHandover(context, { ...place, spoken });
    expect(await counted()).toBe(9);
    expect((await context.db.doc(`audioSessions/${place.id}`).get()).data()).toMatchObject({
      connectedSeconds: 9,
      handovers: [],
    });
  });

  it('has counted nothing more of a client that was gone when it said', async () => {
    const { context, place, counted } = await atTheMicrophone();
    const from = context.clock;
    await save(context, place, { from, until: from });
    context.clock += 9_000;
    await goElsewhere(context, place, 4_000);
    await settleHandover(context, { ...place, spoken: { from, until: from + 4_500 } });
    expect(await counted()).toBe(5);
  });

  it('is settled by each instance that had it, whichever is first', async () => {
    const { context, place, counted } = await atTheMicrophone();
    const from = context.clock;
    await save(context, place, { from, until: from });
    context.clock += 3_000;
    const second = await goElsewhere(context, place, 60_000);
    const back = context.clock;
    await save(context, second, { from: back, until: back });
    context.clock += 4_000;
    await goElsewhere(context, second, 60_000);
    await settleHandover(context, { ...second, spoken: { from: back, until: context.clock } });
    await settleHandover(context, { ...place, spoken: { from, until: context.clock } });
    expect(await counted()).toBe(7);
  });

  it('is not believed about any more, when it changes hands faster than that is settled', async () => {
    const { context, place, counted } = await atTheMicrophone();
    let held = place;
    for (let n = 0; n < 12; n++) {
      const from = context.clock;
      await save(context, held, { from, until: from });
      context.clock += 1_000;
      held = await goElsewhere(context, held, 60_000);
    }
    expect(await counted()).toBe(4);
  });
});
