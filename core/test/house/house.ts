import { randomUUID } from 'node:crypto';
import { memberEntry } from '@improv/testing/memberEntry';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { FieldValue, type Firestore, getFirestore } from 'firebase-admin/firestore';
import { type Actor, type Context, noUsage, type Person } from '../../src/index.ts';
import { unmetered } from '../../src/models/meter.ts';

/** What one turn of the scripted cast costs, dollars. */
export const turnCostUsd = 0.01;

const usage = { inputTokens: 100, outputTokens: 20, costUsd: turnCostUsd };
/** What is reserved for a try of anybody's. */
export const mostOfATry = { inputTokens: 1_000, outputTokens: 200, costUsd: 0.03125 };

/** A theatre of its own on the stack's Firestore: a database that nobody else uses, a clock, and a scripted cast. */
export interface House extends Context {
  models: Context['models'];
  /** Epoch milliseconds; set it to let time pass. */
  clock: number;
  /** Sessions whose notes were put on the queue. */
  readonly enqueued: string[];
  /** Set it, and the cast can't be reached. */
  castFails: boolean;
}

if (!process.env.FIRESTORE_EMULATOR_HOST) {
  throw new Error(
    'FIRESTORE_EMULATOR_HOST is not set: these tests run against the local stack, see npm test',
  );
}
const app = initializeApp({ projectId: 'demo-improv-olympics' }, 'houses');

export function aHouse(startsAt = Date.UTC(2026, 10, 21, 12)): House {
  const db: Firestore = getFirestore(app, `house-${randomUUID()}`);
  const enqueued: string[] = [];
  const house: House = {
    db,
    auth: getAuth(app),
    clock: startsAt,
    castFails: false,
    enqueued,
    now: () => house.clock,
    enqueueNotes: async (sessionId) => {
      enqueued.push(sessionId);
    },
    log: () => undefined,
    models: {
      source: 'understudy',
      most: () => mostOfATry,
      stream: async (_part, _prompt, _sink, meter = unmetered) => {
        const settle = await meter.begin(mostOfATry);
        settle(house.castFails ? noUsage : usage);
        if (house.castFails) throw new Error('the cast is not there');
        return { text: 'Ahoy!', usage };
      },
      // A turn goes on without the Room.
      ask: async () => {
        throw new Error('the Room is empty');
      },
    },
  };
  return house;
}

/** Puts somebody on a house's guest list who has agreed to the terms. */
export async function aGuest(house: House, more: Record<string, unknown> = {}): Promise<Person> {
  const id = randomUUID();
  const person = { uid: `uid-${id}`, email: `guest-${id}@example.com`, name: 'A Guest' };
  await house.db
    .collection('members')
    .doc(person.email)
    .set(memberEntry(person.email, FieldValue.serverTimestamp(), { uid: person.uid, ...more }));
  return person;
}

export function aStart() {
  return { requestId: randomUUID(), gameId: 'free-scene', location: 'a lift between two floors' };
}

/** An admin of a house, as somebody who changes things. */
export async function anAdmin(house: House): Promise<Actor & { kind: 'admin' }> {
  return { kind: 'admin', person: await aGuest(house, { role: 'admin' }) };
}
