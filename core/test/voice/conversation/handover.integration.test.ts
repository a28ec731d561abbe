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
import { aGuest, aHouse, aStart, type House } from '../../house/house.ts';

const everybody = () => undefined;

/** Somebody at the microphone, and what is counted of them. */
async function atTheMicrophone() {
  const house = aHouse();
  const person = await aGuest(house, { tier: 'voice' });
  await house.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, () => undefined);
  const { ticket } = await openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
  const place = await redeemTicket(house, ticket, 'here', everybody);
  const counted = async () =>
    (await house.db.doc(`limits/${person.email}`).get()).get('voiceSecondsToday') as number;
  return { house, place, counted };
}

/** A save by whoever holds the place. */
function save(
  house: House,
  { id, person, sessionId, token, hold }: VoiceLease,
  spoken: VoiceLeaseState['spoken'],
) {
  return meterVoice(house, {
    ...{ id, person, sessionId, token, hold, spoken },
    earlierToken: null,
    connected: true,
    aliveAt: spoken.until,
    handle: null,
    nextUtterance: 0,
    figures: noStats,
    spent: noUsage,
  });
}

/** The client goes elsewhere, and says that it has been gone for so long. */
function goElsewhere(house: House, { token }: VoiceLease, offlineMs: number): Promise<VoiceLease> {
  return takeOverSession(house, { token, goneAt: house.clock - offlineMs }, 'there', everybody);
}

describe('a place that was taken over', () => {
  it('has counted what the instance before knows of its client, once, and no further than it had the place', async () => {
    const { house, place, counted } = await atTheMicrophone();
    const from = house.clock;
    await save(house, place, { from, until: from });
    house.clock += 9_000;
    await goElsewhere(house, place, 60_000);
    expect(await counted()).toBe(0);
    const spoken = { from, until: from + 30_000 };
    for (let n = 0; n < 2; n++) await settleHandover(house, { ...place, spoken });
    expect(await counted()).toBe(9);
    expect((await house.db.doc(`audioSessions/${place.id}`).get()).data()).toMatchObject({
      connectedSeconds: 9,
      handovers: [],
    });
  });

  it('has counted nothing more of a client that was gone when it said', async () => {
    const { house, place, counted } = await atTheMicrophone();
    const from = house.clock;
    await save(house, place, { from, until: from });
    house.clock += 9_000;
    await goElsewhere(house, place, 4_000);
    await settleHandover(house, { ...place, spoken: { from, until: from + 4_500 } });
    expect(await counted()).toBe(5);
  });

  it('is settled by each instance that had it, whichever is first', async () => {
    const { house, place, counted } = await atTheMicrophone();
    const from = house.clock;
    await save(house, place, { from, until: from });
    house.clock += 3_000;
    const second = await goElsewhere(house, place, 60_000);
    const back = house.clock;
    await save(house, second, { from: back, until: back });
    house.clock += 4_000;
    await goElsewhere(house, second, 60_000);
    await settleHandover(house, { ...second, spoken: { from: back, until: house.clock } });
    await settleHandover(house, { ...place, spoken: { from, until: house.clock } });
    expect(await counted()).toBe(7);
  });

  it('is not believed about any more, when it changes hands faster than that is settled', async () => {
    const { house, place, counted } = await atTheMicrophone();
    let held = place;
    for (let n = 0; n < 12; n++) {
      const from = house.clock;
      await save(house, held, { from, until: from });
      house.clock += 1_000;
      held = await goElsewhere(house, held, 60_000);
    }
    expect(await counted()).toBe(4);
  });
});
