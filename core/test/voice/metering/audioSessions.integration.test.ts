import { describe, expect, it } from 'vitest';
import {
  completeAudioSession,
  deleteMyData,
  exportMyData,
  meterVoice,
  noUsage,
  openScene,
  openVoice,
  type Person,
  readDailyUsage,
  redeemTicket,
  startSession,
  sweepAudioSessions,
  takeOverSession,
  type VoiceLease,
  type VoiceLeaseState,
} from '../../../src/index.ts';
import { noStats } from '../../../src/voice/sessionStats.ts';
import { aGuest, aStart, aTestContext, type TestContext } from '../../support/testContext.ts';

const today = '2026-11-21';
const everybody = () => undefined;

async function aPlace(context: TestContext, person: Person, instanceId = 'here'): Promise<VoiceLease> {
  await context.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, () => undefined);
  const { ticket } = await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
  return redeemTicket(context, ticket, instanceId, everybody);
}

const aSpeaker = (context: TestContext) => aGuest(context, { tier: 'voice' });

function state(
  place: VoiceLease,
  spoken: VoiceLeaseState['spoken'],
  more: Partial<VoiceLeaseState> = {},
): VoiceLeaseState {
  const { id, person, sessionId, token, ownershipId } = place;
  return {
    ...{ id, person, sessionId, token, ownershipId, spoken },
    earlierToken: null,
    connected: true,
    aliveAt: spoken.until,
    handle: 'a-handle',
    nextUtterance: 7,
    stats: noStats,
    spent: noUsage,
    ...more,
  };
}

const kept = async (context: TestContext, { id }: VoiceLease) =>
  (await context.db.doc(`audioSessions/${id}`).get()).data();
const spokenToday = async (context: TestContext, { email }: Person) =>
  (await context.db.doc(`limits/${email}`).get()).get('voiceSecondsToday');

describe('time at the microphone', () => {
  it('is counted once, however often and however much at once it is written down', async () => {
    const context = aTestContext();
    const person = await aSpeaker(context);
    const place = await aPlace(context, person);
    const from = context.clock;
    context.clock += 20_000;
    const saves = Array.from({ length: 8 }, () =>
      meterVoice(context, state(place, { from, until: from + 20_000 })),
    );
    await Promise.all(saves);
    expect(await spokenToday(context, person)).toBe(20);
    expect((await readDailyUsage(context.db, today)).voiceSeconds).toBe(20);
    expect(await kept(context, place)).toMatchObject({ connectedSeconds: 20, nextUtterance: 7 });
  });

  it('gives back what a dead line seemed to be, but nothing of an earlier connection', async () => {
    const context = aTestContext();
    const person = await aSpeaker(context);
    const place = await aPlace(context, person);
    const from = context.clock;
    context.clock += 30_000;
    await meterVoice(context, state(place, { from, until: from + 30_000 }));
    await meterVoice(context, state(place, { from, until: from + 12_000 }, { connected: false }));
    expect(await spokenToday(context, person)).toBe(12);
    const back = context.clock;
    context.clock += 5_000;
    await meterVoice(context, state(place, { from: back, until: back + 5_000 }));
    await meterVoice(context, state(place, { from: back, until: back - 5_000 }));
    expect(await spokenToday(context, person)).toBe(12);
    expect((await readDailyUsage(context.db, today)).voiceSeconds).toBe(12);
  });

  it('gives back what a dead line seemed to be to a player who comes back elsewhere, but nothing before its last sign of life', async () => {
    for (const [goneAfter, counted] of [
      [12_000, 12],
      [2_000, 9],
    ] as const) {
      const context = aTestContext();
      const person = await aSpeaker(context);
      const place = await aPlace(context, person);
      const from = context.clock;
      context.clock += 30_000;
      await meterVoice(context, state(place, { from, until: context.clock }, { aliveAt: from + 9_000 }));
      await takeOverSession(context, { token: place.token, goneAt: from + goneAfter }, 'there', everybody);
      expect(await spokenToday(context, person)).toBe(counted);
      expect((await readDailyUsage(context.db, today)).voiceSeconds).toBe(counted);
      expect(await kept(context, place)).toMatchObject({ connectedSeconds: counted });
    }
  });

  it('is not written down by an instance that has lost the place', async () => {
    const context = aTestContext();
    const person = await aSpeaker(context);
    const place = await aPlace(context, person);
    const from = context.clock;
    await meterVoice(context, state(place, { from, until: from }));
    context.clock += 4_000;
    await takeOverSession(context, { token: place.token, goneAt: context.clock - 1_000 }, 'there', everybody);
    expect(await spokenToday(context, person)).toBe(3);
    expect(await meterVoice(context, state(place, { from, until: context.clock }))).toBeNull();
    expect(await spokenToday(context, person)).toBe(3);
  });
});

describe('a place', () => {
  it('is taken over once with each token, and keeps what was counted', async () => {
    const context = aTestContext();
    const person = await aSpeaker(context);
    const place = await aPlace(context, person);
    const stats = { ...noStats, turns: 3, underruns: 1 };
    await meterVoice(context, state(place, { from: context.clock, until: context.clock }, { stats }));
    const taken = await takeOverSession(
      context,
      { token: place.token, goneAt: context.clock },
      'there',
      everybody,
    );
    expect(taken).toMatchObject({ handle: 'a-handle', stats: { turns: 3, underruns: 1, reconnects: 1 } });
    expect(taken.firstUtterance).toBeGreaterThan(7);
    // The client may never have seen the new token: the one before is good until it has.
    const again = await takeOverSession(
      context,
      { token: place.token, goneAt: context.clock },
      'here',
      everybody,
    );
    await meterVoice(context, state(again, { from: context.clock, until: context.clock }));
    for (const { token } of [place, taken]) {
      const lost = takeOverSession(context, { token, goneAt: context.clock }, 'there', everybody);
      await expect(lost).rejects.toMatchObject({ reason: 'place-lost' });
    }
  });

  it('that is opened anew elsewhere belongs to the newcomer', async () => {
    const context = aTestContext();
    const person = await aSpeaker(context);
    const first = await aPlace(context, person);
    const { sessionId } = first;
    const { ticket } = await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
    const second = await redeemTicket(context, ticket, 'there', everybody);
    expect(await kept(context, first)).toMatchObject({ replacedBy: second.id });
    await expect(
      takeOverSession(context, { token: first.token, goneAt: context.clock }, 'there', everybody),
    ).rejects.toMatchObject({ reason: 'place-lost' });
    await completeAudioSession(context, first.id, first.ownershipId, 'done', null);
    expect(await kept(context, first)).toMatchObject({ endedBy: 'elsewhere' });
  });

  it('is completed once, with its figures and one log line', async () => {
    const lines: unknown[][] = [];
    const context = { ...aTestContext(), log: (...line: unknown[]) => void lines.push(line) } as TestContext;
    const person = await aSpeaker(context);
    const place = await aPlace(context, person);
    const from = context.now();
    await meterVoice(context, state(place, { from, until: from }));
    const stats = { ...noStats, turns: 2, reconnects: 1 };
    const completions = Array.from({ length: 4 }, () =>
      completeAudioSession(context, place.id, place.ownershipId, 'done', stats),
    );
    expect((await Promise.all(completions)).filter(Boolean)).toHaveLength(1);
    expect(await kept(context, place)).toMatchObject({
      turns: 2,
      quality: 80,
      endedBy: 'done',
      handle: null,
    });
    const completed = lines.filter(([event]) => event === 'audio_session_complete');
    expect(completed).toMatchObject([[expect.anything(), { audioSession: place.id, quality: 80, turns: 2 }]]);
    expect(JSON.stringify(completed)).not.toContain(person.email);
  });

  it('that a dead instance left behind is written off, as dropped', async () => {
    const context = aTestContext();
    const place = await aPlace(context, await aSpeaker(context));
    const running = await aPlace(context, await aSpeaker(context));
    context.clock += 60_000;
    await meterVoice(context, state(running, { from: context.clock, until: context.clock }));
    context.clock += 10_000;
    expect(await sweepAudioSessions(context)).toBe(1);
    expect(await sweepAudioSessions(context)).toBe(0);
    expect(await kept(context, place)).toMatchObject({ endedBy: 'dropped', quality: 100 });
    expect(await kept(context, running)).toMatchObject({ endedBy: null });
  });

  it("is among a player's own data, without its secrets, and goes with it", async () => {
    const context = aTestContext();
    const { uid, email } = await aSpeaker(context);
    const account = await context.auth.createUser({ email });
    const person = { uid: account.uid, email, name: '' };
    const place = await aPlace(context, person);
    const { shows } = await exportMyData(context, person, {});
    expect(shows).toMatchObject([{ audioSessions: [{ id: place.id, connectedSeconds: 0 }] }]);
    expect(JSON.stringify(shows)).not.toMatch(/tokenHash|TokenHash|holder/i);
    expect(uid).not.toBe(person.uid);
    await deleteMyData(context, person);
    for (const collection of ['audioSessions', 'voiceTickets']) {
      expect(await context.db.collection(collection).listDocuments()).toEqual([]);
    }
  });
});
