import { describe, expect, it } from 'vitest';
import {
  completeAudioSession,
  deleteMyData,
  exportMyData,
  houseUsage,
  meterVoice,
  noUsage,
  openScene,
  openVoice,
  type Person,
  redeemTicket,
  startSession,
  sweepAudioSessions,
  takeOverSession,
  type VoiceLease,
  type VoiceLeaseState,
} from '../../../src/index.ts';
import { noStats } from '../../../src/voice/sessionStats.ts';
import { aGuest, aHouse, aStart, type House } from '../../house/house.ts';

const today = '2026-11-21';
const everybody = () => undefined;

async function aPlace(house: House, person: Person, holder = 'here'): Promise<VoiceLease> {
  await house.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, () => undefined);
  const { ticket } = await openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
  return redeemTicket(house, ticket, holder, everybody);
}

const aSpeaker = (house: House) => aGuest(house, { tier: 'voice' });

function state(
  place: VoiceLease,
  spoken: VoiceLeaseState['spoken'],
  more: Partial<VoiceLeaseState> = {},
): VoiceLeaseState {
  const { id, person, sessionId, token, hold } = place;
  return {
    ...{ id, person, sessionId, token, hold, spoken },
    earlierToken: null,
    connected: true,
    aliveAt: spoken.until,
    handle: 'a-handle',
    nextUtterance: 7,
    figures: noStats,
    spent: noUsage,
    ...more,
  };
}

const kept = async (house: House, { id }: VoiceLease) =>
  (await house.db.doc(`audioSessions/${id}`).get()).data();
const spokenToday = async (house: House, { email }: Person) =>
  (await house.db.doc(`limits/${email}`).get()).get('voiceSecondsToday');

describe('time at the microphone', () => {
  it('is counted once, however often and however much at once it is written down', async () => {
    const house = aHouse();
    const person = await aSpeaker(house);
    const place = await aPlace(house, person);
    const from = house.clock;
    house.clock += 20_000;
    const saves = Array.from({ length: 8 }, () =>
      meterVoice(house, state(place, { from, until: from + 20_000 })),
    );
    await Promise.all(saves);
    expect(await spokenToday(house, person)).toBe(20);
    expect((await houseUsage(house.db, today)).voiceSeconds).toBe(20);
    expect(await kept(house, place)).toMatchObject({ connectedSeconds: 20, nextUtterance: 7 });
  });

  it('gives back what a dead line seemed to be, but nothing of an earlier connection', async () => {
    const house = aHouse();
    const person = await aSpeaker(house);
    const place = await aPlace(house, person);
    const from = house.clock;
    house.clock += 30_000;
    await meterVoice(house, state(place, { from, until: from + 30_000 }));
    await meterVoice(house, state(place, { from, until: from + 12_000 }, { connected: false }));
    expect(await spokenToday(house, person)).toBe(12);
    const back = house.clock;
    house.clock += 5_000;
    await meterVoice(house, state(place, { from: back, until: back + 5_000 }));
    await meterVoice(house, state(place, { from: back, until: back - 5_000 }));
    expect(await spokenToday(house, person)).toBe(12);
    expect((await houseUsage(house.db, today)).voiceSeconds).toBe(12);
  });

  it('gives back what a dead line seemed to be to whoever comes back elsewhere, but nothing before its last sign of life', async () => {
    for (const [goneAfter, counted] of [
      [12_000, 12],
      [2_000, 9],
    ] as const) {
      const house = aHouse();
      const person = await aSpeaker(house);
      const place = await aPlace(house, person);
      const from = house.clock;
      house.clock += 30_000;
      await meterVoice(house, state(place, { from, until: house.clock }, { aliveAt: from + 9_000 }));
      await takeOverSession(house, { token: place.token, goneAt: from + goneAfter }, 'there', everybody);
      expect(await spokenToday(house, person)).toBe(counted);
      expect((await houseUsage(house.db, today)).voiceSeconds).toBe(counted);
      expect(await kept(house, place)).toMatchObject({ connectedSeconds: counted });
    }
  });

  it('is not written down by whoever has lost the place', async () => {
    const house = aHouse();
    const person = await aSpeaker(house);
    const place = await aPlace(house, person);
    const from = house.clock;
    await meterVoice(house, state(place, { from, until: from }));
    house.clock += 4_000;
    await takeOverSession(house, { token: place.token, goneAt: house.clock - 1_000 }, 'there', everybody);
    expect(await spokenToday(house, person)).toBe(3);
    expect(await meterVoice(house, state(place, { from, until: house.clock }))).toBeNull();
    expect(await spokenToday(house, person)).toBe(3);
  });
});

describe('a place', () => {
  it('is taken over once with each token, and keeps what was counted', async () => {
    const house = aHouse();
    const person = await aSpeaker(house);
    const place = await aPlace(house, person);
    const figures = { ...noStats, turns: 3, underruns: 1 };
    await meterVoice(house, state(place, { from: house.clock, until: house.clock }, { figures }));
    const taken = await takeOverSession(
      house,
      { token: place.token, goneAt: house.clock },
      'there',
      everybody,
    );
    expect(taken).toMatchObject({ handle: 'a-handle', figures: { turns: 3, underruns: 1, reconnects: 1 } });
    expect(taken.firstUtterance).toBeGreaterThan(7);
    // The client may never have seen the new token: the one before is good until it has.
    const again = await takeOverSession(
      house,
      { token: place.token, goneAt: house.clock },
      'here',
      everybody,
    );
    await meterVoice(house, state(again, { from: house.clock, until: house.clock }));
    for (const { token } of [place, taken]) {
      const lost = takeOverSession(house, { token, goneAt: house.clock }, 'there', everybody);
      await expect(lost).rejects.toMatchObject({ reason: 'place-lost' });
    }
  });

  it('that is opened anew elsewhere belongs to the newcomer', async () => {
    const house = aHouse();
    const person = await aSpeaker(house);
    const first = await aPlace(house, person);
    const { sessionId } = first;
    const { ticket } = await openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
    const second = await redeemTicket(house, ticket, 'there', everybody);
    expect(await kept(house, first)).toMatchObject({ replacedBy: second.id });
    await expect(
      takeOverSession(house, { token: first.token, goneAt: house.clock }, 'there', everybody),
    ).rejects.toMatchObject({ reason: 'place-lost' });
    await completeAudioSession(house, first.id, first.hold, 'done', null);
    expect(await kept(house, first)).toMatchObject({ endedBy: 'elsewhere' });
  });

  it('is completed once, with its figures and one log line', async () => {
    const lines: unknown[][] = [];
    const house = { ...aHouse(), log: (...line: unknown[]) => void lines.push(line) } as House;
    const person = await aSpeaker(house);
    const place = await aPlace(house, person);
    const from = house.now();
    await meterVoice(house, state(place, { from, until: from }));
    const figures = { ...noStats, turns: 2, reconnects: 1 };
    const completions = Array.from({ length: 4 }, () =>
      completeAudioSession(house, place.id, place.hold, 'done', figures),
    );
    expect((await Promise.all(completions)).filter(Boolean)).toHaveLength(1);
    expect(await kept(house, place)).toMatchObject({ turns: 2, quality: 80, endedBy: 'done', handle: null });
    const completed = lines.filter(([event]) => event === 'audio_session_complete');
    expect(completed).toMatchObject([[expect.anything(), { audioSession: place.id, quality: 80, turns: 2 }]]);
    expect(JSON.stringify(completed)).not.toContain(person.email);
  });

  it('that a dead instance left behind is written off, as dropped', async () => {
    const house = aHouse();
    const place = await aPlace(house, await aSpeaker(house));
    const running = await aPlace(house, await aSpeaker(house));
    house.clock += 60_000;
    await meterVoice(house, state(running, { from: house.clock, until: house.clock }));
    house.clock += 10_000;
    expect(await sweepAudioSessions(house)).toBe(1);
    expect(await sweepAudioSessions(house)).toBe(0);
    expect(await kept(house, place)).toMatchObject({ endedBy: 'dropped', quality: 100 });
    expect(await kept(house, running)).toMatchObject({ endedBy: null });
  });

  it("is among a player's own data, without its secrets, and goes with it", async () => {
    const house = aHouse();
    const { uid, email } = await aSpeaker(house);
    const account = await house.auth.createUser({ email });
    const person = { uid: account.uid, email, name: '' };
    const place = await aPlace(house, person);
    const { shows } = await exportMyData(house, person, {});
    expect(shows).toMatchObject([{ audioSessions: [{ id: place.id, connectedSeconds: 0 }] }]);
    expect(JSON.stringify(shows)).not.toMatch(/tokenHash|TokenHash|holder/i);
    expect(uid).not.toBe(person.uid);
    await deleteMyData(house, person);
    for (const collection of ['audioSessions', 'voiceTickets']) {
      expect(await house.db.collection(collection).listDocuments()).toEqual([]);
    }
  });
});
