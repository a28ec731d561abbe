// People who play while something else is measured: they type and talk at their own pace through the product's own
// functions, against the Firestore that FIRESTORE_EMULATOR_HOST names. No model answers and no call crosses HTTP: what
// is left is what they write.
//   node bench/src/backgroundLoad.ts --typing 100 --talking 15
// says `load ready` once everybody is on stage and, on SIGTERM, in one line of JSON what they have done.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  type Context,
  meterVoice,
  openScene,
  openVoice,
  type Person,
  type VoiceLease as Place,
  playTurn,
  redeemTicket,
  startSession,
} from '@improv/core';
import { noUsage } from '@improv/core/models/usage';
import { noStats } from '@improv/core/voice/sessionStats';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, Timestamp } from 'firebase-admin/firestore';
import pMap from 'p-map';

/** From one line that is typed to the next. */
const turnEveryMs = 25_000;
/** As the voice service writes places down. */
const saveEveryMs = 10_000;
/** How many begin at a time. */
const atOnce = 4;

const { values } = parseArgs({ options: { typing: { type: 'string' }, talking: { type: 'string' } } });
const app = initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? '' });
const done = { turns: 0, saves: 0 };
const failed: Record<string, number> = {};
let over = false;

const usage = { inputTokens: 900, outputTokens: 60, costUsd: 0.0004 };
/** Of one try. */
const most = { inputTokens: 6_000, outputTokens: 2_048, costUsd: 0.012 };

const context: Context = {
  db: getFirestore(app),
  auth: getAuth(app),
  now: () => Date.now(),
  lastTurn: Number.MAX_SAFE_INTEGER,
  enqueueNotes: async () => undefined,
  log: () => undefined,
  models: {
    source: 'understudy',
    most: () => most,
    stream: async (_part, _prompt, _sink, meter) => {
      const settle = await meter?.begin(most);
      settle?.(usage);
      return { text: 'Ahoy!', usage };
    },
    // A turn goes on without the Room.
    ask: async () => {
      throw new Error('there is no Room in this benchmark');
    },
  },
};

const typists = await people('typist', Number(values.typing ?? 0));
const talkers = await people('talker', Number(values.talking ?? 0));
await context.db.doc('config/runtime').set({ flags: { voicePercent: 100 } }, { merge: true });
const scenes: (() => Promise<void>)[] = [];
await pMap(
  typists,
  async (person) => {
    const sessionId = await onStage(person);
    let turn = 0;
    scenes.push(() =>
      keepUp(turnEveryMs, async () => {
        turn += 1;
        await playTurn(context, person, { sessionId, turn, line: `Line ${turn}, captain.` }, () => undefined);
        done.turns += 1;
      }),
    );
  },
  { concurrency: atOnce },
);
await pMap(
  talkers,
  async (person) => {
    const sessionId = await onStage(person);
    const { ticket } = await openVoice(context, person, { sessionId }, 'wss://voice.example/voice');
    const place = await redeemTicket(context, ticket, 'benchmark', () => undefined);
    const from = Date.now();
    scenes.push(() =>
      keepUp(saveEveryMs, async () => {
        await meterVoice(context, placeState(place, from));
        done.saves += 1;
      }),
    );
  },
  { concurrency: atOnce },
);
const beganAt = performance.now();
for (const scene of scenes) void scene();
// Keeps the process alive when no one plays.
setInterval(() => undefined, turnEveryMs);
console.log('load ready');

process.on('SIGTERM', () => {
  over = true;
  console.log(JSON.stringify({ ...done, failed, seconds: (performance.now() - beganAt) / 1_000 }));
  process.exit(0);
});

async function people(kind: string, count: number): Promise<Person[]> {
  const batch = context.db.batch();
  const at = Timestamp.now();
  const all = Array.from({ length: count }, (_, n): Person => {
    const email = `${kind}${n}@example.com`;
    const member = { email, role: 'player', tier: 'voice', createdAt: at, updatedAt: at };
    batch.set(context.db.collection('members').doc(email), member);
    return { uid: `${kind}-${n}`, email, name: kind };
  });
  await batch.commit();
  return all;
}

async function onStage(person: Person): Promise<string> {
  const start = { requestId: randomUUID(), gameId: 'free-scene', location: 'a ferry' };
  const { sessionId } = await startSession(context, person, start);
  await openScene(context, person, { sessionId }, () => undefined);
  return sessionId;
}

/** Does something at a pace, beginning at a moment of one's own. What fails is counted, and tried again in its turn. */
async function keepUp(everyMs: number, once: () => Promise<void>): Promise<void> {
  await sleep(Math.random() * everyMs);
  while (!over) {
    const next = sleep(everyMs);
    await once().catch((error: Error & { reason?: string }) => {
      const why = error.reason ?? error.message;
      failed[why] = (failed[why] ?? 0) + 1;
    });
    await next;
  }
}

function placeState({ id, person, sessionId, token, ownershipId }: Place, from: number) {
  const now = Date.now();
  return {
    ...{ id, person, sessionId, token, ownershipId },
    earlierToken: null,
    connected: true,
    spoken: { from, until: now },
    aliveAt: now,
    handle: null,
    nextUtterance: 0,
    stats: noStats,
    spent: noUsage,
  };
}
