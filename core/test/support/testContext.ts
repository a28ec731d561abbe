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
/** What is reserved for one try, whichever cast member is asked. */
export const mostOfATry = { inputTokens: 1_000, outputTokens: 200, costUsd: 0.03125 };

/** A context on the local Firestore with a database of its own, a clock that the test sets, and a scripted cast. */
export interface TestContext extends Context {
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
const app = initializeApp({ projectId: 'demo-improv-olympics' }, 'test-contexts');

export function aTestContext(startsAt = Date.UTC(2026, 10, 21, 12)): TestContext {
  const db: Firestore = getFirestore(app, `test-${randomUUID()}`);
  const enqueued: string[] = [];
  const context: TestContext = {
    db,
    auth: getAuth(app),
    clock: startsAt,
    castFails: false,
    enqueued,
    now: () => context.clock,
    enqueueNotes: async (sessionId) => {
      enqueued.push(sessionId);
    },
    log: () => undefined,
    models: {
      source: 'understudy',
      most: () => mostOfATry,
      stream: async (_part, _prompt, _sink, meter = unmetered) => {
        const settle = await meter.begin(mostOfATry);
        settle(context.castFails ? noUsage : usage);
        if (context.castFails) throw new Error('the cast is not there');
        return { text: 'Ahoy!', usage };
      },
      // A turn goes on without the Room.
      ask: async () => {
        throw new Error('the Room is empty');
      },
    },
  };
  return context;
}

/** Adds a member who has agreed to the terms. */
export async function aGuest(context: TestContext, more: Record<string, unknown> = {}): Promise<Person> {
  const id = randomUUID();
  const person = { uid: `uid-${id}`, email: `guest-${id}@example.com`, name: 'A Guest' };
  await context.db
    .collection('members')
    .doc(person.email)
    .set(memberEntry(person.email, FieldValue.serverTimestamp(), { uid: person.uid, ...more }));
  return person;
}

export function aStart() {
  return { requestId: randomUUID(), gameId: 'free-scene', location: 'a lift between two floors' };
}

/** Adds an admin. */
export async function anAdmin(context: TestContext): Promise<Actor & { kind: 'admin' }> {
  return { kind: 'admin', person: await aGuest(context, { role: 'admin' }) };
}
