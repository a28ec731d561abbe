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
import { refused } from '../support/refused.ts';
import { aGuest, anAdmin, aStart, aTestContext, type TestContext } from '../support/testContext.ts';

const older = (context: TestContext) => ({
  consent: { version: '2000-01-01', acceptedAt: new Date(context.clock) },
});
const never = { consent: FieldValue.delete() };

/** A guest whose consent is not what `aGuest` gives. */
async function aGuestWith(context: TestContext, consent: Record<string, unknown>): Promise<Person> {
  const person = await aGuest(context, { tier: 'voice' });
  await context.db.doc(`members/${person.email}`).update(consent);
  return person;
}

describe('consent', () => {
  it.each([
    ['never given', () => never, 'Before your first show'],
    ['given to older terms', older, 'The terms have changed'],
  ])('that was %s keeps a show from starting, and costs nothing', async (_, consent, sentence) => {
    const context = aTestContext();
    const person = await aGuestWith(context, consent(context));
    const refusal = await refused(startSession(context, person, aStart()));
    expect(refusal.reason).toBe('terms-not-accepted');
    expect(refusal.message).toContain(sentence);
    expect((await context.db.collection('sessions').get()).size).toBe(0);
    expect((await context.db.doc(`limits/${person.uid}`).get()).exists).toBe(false);
    await acceptTerms(context, person, { version: termsVersion });
    await startSession(context, person, aStart());
  });

  it('that has lapsed during a show keeps the microphone shut, and the show goes on in writing', async () => {
    const context = aTestContext();
    await context.db.doc('config/runtime').set({ flags: { voicePercent: 100 } });
    const person = await aGuest(context, { tier: 'voice' });
    const { sessionId } = await startSession(context, person, aStart());
    await context.db.doc(`members/${person.email}`).update(older(context));
    await openScene(context, person, { sessionId }, () => undefined);
    const opening = openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
    expect((await refused(opening)).reason).toBe('terms-not-accepted');
    expect((await context.db.collection('voiceTickets').get()).size).toBe(0);
    await acceptTerms(context, person, { version: termsVersion });
    await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
  });

  it('is to the terms in force, or to none', async () => {
    const context = aTestContext();
    const person = await aGuestWith(context, never);
    const refusal = await refused(acceptTerms(context, person, { version: '2000-01-01' }));
    expect(refusal.reason).toBe('terms-changed');
    expect((await context.db.doc(`members/${person.email}`).get()).get('consent')).toBeUndefined();
  });

  it('is told at the door, and given twice it is dated from the first time', async () => {
    const context = aTestContext();
    const person = await aGuestWith(context, never);
    expect(await checkIn(context, person, { role: 'player', tier: 'voice' })).toMatchObject({
      acceptedTerms: null,
    });
    await acceptTerms(context, person, { version: termsVersion });
    const at = context.clock;
    context.clock += 60_000;
    await acceptTerms(context, person, { version: termsVersion });
    expect(await checkIn(context, person, { role: 'player', tier: 'voice' })).toMatchObject({
      acceptedTerms: termsVersion,
    });
    const { person: about } = await exportMyData(context, person, {});
    expect(about).toMatchObject({
      member: { consent: { version: termsVersion, acceptedAt: new Date(at).toISOString() } },
    });
  });

  it('stays when an admin changes the entry, and goes with the rest of the data', async () => {
    const context = aTestContext();
    const admin = await anAdmin(context);
    const person = await aGuest(context);
    const terms = { role: 'player', tier: 'voice', limits: {}, note: '' } as const;
    await saveMember(context, admin, { email: person.email, revision: 0, ...terms });
    await startSession(context, person, aStart());
    await deleteMyData(context, person);
    await saveMember(context, admin, { email: person.email, revision: null, ...terms });
    expect((await refused(startSession(context, person, aStart()))).reason).toBe('terms-not-accepted');
  });
});
