import { termsVersion } from '@improv/contract';
import { FieldValue } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import {
  acceptTerms,
  checkIn,
  deleteMyData,
  exportMyData,
  openScene,
  openVoice,
  type Person,
  saveMember,
  startSession,
} from '../../src/index.ts';
import { aGuest, aHouse, anAdmin, aStart, type House } from '../house/house.ts';
import { refused } from '../house/refused.ts';

const older = (house: House) => ({ consent: { version: '2000-01-01', acceptedAt: new Date(house.clock) } });
const never = { consent: FieldValue.delete() };

/** A guest whose consent is not what `aGuest` gives. */
async function aGuestWith(house: House, consent: Record<string, unknown>): Promise<Person> {
  const person = await aGuest(house, { tier: 'voice' });
  await house.db.doc(`members/${person.email}`).update(consent);
  return person;
}

describe('consent', () => {
  it.each([
    ['never given', () => never, 'Before your first show'],
    ['given to older terms', older, 'The terms have changed'],
  ])('that was %s keeps a show from starting, and costs nothing', async (_, consent, sentence) => {
    const house = aHouse();
    const person = await aGuestWith(house, consent(house));
    const refusal = await refused(startSession(house, person, aStart()));
    expect(refusal.reason).toBe('terms-not-accepted');
    expect(refusal.message).toContain(sentence);
    expect((await house.db.collection('sessions').get()).size).toBe(0);
    expect((await house.db.doc(`limits/${person.uid}`).get()).exists).toBe(false);
    await acceptTerms(house, person, { version: termsVersion });
    await startSession(house, person, aStart());
  });

  it('that has lapsed during a show keeps the microphone shut, and the show goes on in writing', async () => {
    const house = aHouse();
    await house.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
    const person = await aGuest(house, { tier: 'voice' });
    const { sessionId } = await startSession(house, person, aStart());
    await house.db.doc(`members/${person.email}`).update(older(house));
    await openScene(house, person, { sessionId }, () => undefined);
    const opening = openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
    expect((await refused(opening)).reason).toBe('terms-not-accepted');
    expect((await house.db.collection('voiceTickets').get()).size).toBe(0);
    await acceptTerms(house, person, { version: termsVersion });
    await openVoice(house, person, { sessionId }, 'wss://voice.example/voice');
  });

  it('is to the terms in force, or to none', async () => {
    const house = aHouse();
    const person = await aGuestWith(house, never);
    const refusal = await refused(acceptTerms(house, person, { version: '2000-01-01' }));
    expect(refusal.reason).toBe('terms-changed');
    expect((await house.db.doc(`members/${person.email}`).get()).get('consent')).toBeUndefined();
  });

  it('is told at the door, and given twice it is dated from the first time', async () => {
    const house = aHouse();
    const person = await aGuestWith(house, never);
    expect(await checkIn(house, person, { role: 'player', tier: 'voice' })).toMatchObject({
      acceptedTerms: null,
    });
    await acceptTerms(house, person, { version: termsVersion });
    const at = house.clock;
    house.clock += 60_000;
    await acceptTerms(house, person, { version: termsVersion });
    expect(await checkIn(house, person, { role: 'player', tier: 'voice' })).toMatchObject({
      acceptedTerms: termsVersion,
    });
    const { person: about } = await exportMyData(house, person, {});
    expect(about).toMatchObject({
      member: { consent: { version: termsVersion, acceptedAt: new Date(at).toISOString() } },
    });
  });

  it('stays when an admin changes the entry, and goes with the rest of the data', async () => {
    const house = aHouse();
    const admin = await anAdmin(house);
    const person = await aGuest(house);
    const terms = { role: 'player', tier: 'voice', limits: {}, note: '' } as const;
    await saveMember(house, admin, { email: person.email, revision: 0, ...terms });
    await startSession(house, person, aStart());
    await deleteMyData(house, person);
    await saveMember(house, admin, { email: person.email, revision: null, ...terms });
    expect((await refused(startSession(house, person, aStart()))).reason).toBe('terms-not-accepted');
  });
});
