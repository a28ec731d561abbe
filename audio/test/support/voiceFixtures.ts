import { randomUUID } from 'node:crypto';
import {
  type Context,
  connectModels,
  modelEnvironment,
  openScene,
  openVoice,
  type Person,
  startSession,
  type VoiceBackendContext,
} from '@improv/core';
import { memberEntry } from '@improv/testing/memberEntry';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';

/** A project of its own on the local servers: these tests close its stage while other tests play. */
export const projectId = 'demo-improv-voice';
const app = initializeApp({ projectId }, 'audio-tests');

/** Its database, by the Admin SDK. */
export const db = getFirestore(app);

/** How far the tests' clock is ahead, for instances whose clock has been put on. Milliseconds. */
export const clock = { aheadMs: 0 };

/** What `core/` runs in, against the stack. */
export const context: Context & VoiceBackendContext = {
  db,
  auth: getAuth(app),
  models: connectModels(modelEnvironment(process.env)),
  now: () => Date.now() + clock.aheadMs,
  enqueueNotes: async () => undefined,
  log: () => undefined,
};

/** A member who may speak, where voice is rolled out to all. */
export async function aSpeaker(more: Record<string, unknown> = {}): Promise<Person> {
  await db.doc('config/runtime').set({ flags: { voicePercent: 100 } }, { merge: true });
  const id = randomUUID();
  const person = { uid: `uid-${id}`, email: `speaker-${id}@example.com`, name: 'Sue Speaker' };
  await db
    .collection('members')
    .doc(person.email)
    .set(
      memberEntry(person.email, FieldValue.serverTimestamp(), { tier: 'voice', uid: person.uid, ...more }),
    );
  return person;
}

/** A player's show, with its scene open. */
export async function aScene(person: Person): Promise<string> {
  const { sessionId } = await startSession(context, person, {
    requestId: randomUUID(),
    gameId: 'free-scene',
    location: 'a lift between two floors',
  });
  await openScene(context, person, { sessionId }, () => undefined);
  return sessionId;
}

/** So many people with a scene each: one scene is opened, and the others are as it is. */
export async function sceneries(count: number): Promise<{ person: Person; show: string }[]> {
  const shows = db.collection('sessions');
  const first = await aSpeaker();
  const sessionId = await aScene(first);
  const [session, welcome] = await db.getAll(
    shows.doc(sessionId),
    shows.doc(sessionId).collection('turns').doc('0'),
  );
  const people = await Promise.all(Array.from({ length: count - 1 }, () => aSpeaker()));
  const batch = db.batch();
  const others = people.map((person) => {
    const copy = shows.doc(randomUUID());
    batch.set(copy, { ...session?.data(), uid: person.uid, email: person.email });
    batch.set(copy.collection('turns').doc('0'), welcome?.data() ?? {});
    return { person, show: copy.id };
  });
  await batch.commit();
  return [{ person: first, show: sessionId }, ...others];
}

export async function aTicket(person: Person, sessionId: string): Promise<string> {
  return (await openVoice(context, person, { sessionId }, 'ws://127.0.0.1:1/voice')).ticket;
}

/** A speaker with an open scene and a ticket for it. */
export async function aGuest(more: Record<string, unknown> = {}) {
  const person = await aSpeaker(more);
  const sessionId = await aScene(person);
  return { person, sessionId, ticket: await aTicket(person, sessionId) };
}

export async function audioSession(id: string): Promise<Record<string, unknown>> {
  return (await db.collection('audioSessions').doc(id).get()).data() ?? {};
}

/** Seconds spoken today, as the player's limits have it. */
export async function spoken({ email }: Person): Promise<number> {
  return (await db.collection('limits').doc(email).get()).get('voiceSecondsToday') ?? 0;
}
