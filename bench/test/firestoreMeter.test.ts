import { randomUUID } from 'node:crypto';
import { startFirestore } from '@improv/testing/servers';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { FieldValue, type Firestore, getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FirestoreMeter, meterFirestore } from '../src/firestoreMeter.ts';

let server: Awaited<ReturnType<typeof startFirestore>>;
let meter: FirestoreMeter;
let db: Firestore;
process.env.METADATA_SERVER_DETECTION ??= 'none';
const app = initializeApp({ projectId: 'demo-meter' }, randomUUID());

beforeAll(async () => {
  server = await startFirestore();
  meter = await meterFirestore(server.address);
  db = getFirestore(app);
  db.settings({ host: meter.address, ssl: false });
});
afterAll(async () => {
  await deleteApp(app);
  meter.stop();
  await server.stop();
});

/** What a piece of work costs, without its bytes. */
async function costOf(work: () => Promise<unknown>) {
  meter.take();
  await work();
  const { reads, writes } = meter.take();
  return { reads, writes };
}

it('counts documents written, however they are put together', async () => {
  expect(await costOf(() => db.doc('a/1').set({ n: 1 }))).toEqual({ reads: 0, writes: 1 });
  const batch = db.batch();
  for (let n = 2; n <= 4; n += 1) batch.set(db.doc(`a/${n}`), { n });
  batch.delete(db.doc('a/9'));
  expect(await costOf(() => batch.commit())).toEqual({ reads: 0, writes: 4 });
});

it('counts documents read, found or not', async () => {
  await db.doc('b/1').set({ n: 1 });
  expect(await costOf(() => db.getAll(db.doc('b/1'), db.doc('b/2')))).toEqual({ reads: 2, writes: 0 });
});

it('counts what a query finds, and one for a query that finds nothing', async () => {
  for (let n = 1; n <= 3; n += 1) await db.doc(`c/${n}`).set({ n });
  expect(await costOf(() => db.collection('c').where('n', '>', 1).get())).toEqual({ reads: 2, writes: 0 });
  expect(await costOf(() => db.collection('c').where('n', '>', 9).get())).toEqual({ reads: 1, writes: 0 });
});

it('counts both halves of a transaction', async () => {
  await db.doc('d/1').set({ n: 1 });
  const transfer = () =>
    db.runTransaction(async (transaction) => {
      const one = await transaction.get(db.doc('d/1'));
      transaction.set(db.doc('d/2'), { n: one.get('n') });
      transaction.update(db.doc('d/1'), { n: FieldValue.increment(1) });
    });
  expect(await costOf(transfer)).toEqual({ reads: 1, writes: 2 });
});

it('counts the bytes of what is said, and hides nothing that is refused', async () => {
  meter.take();
  await db.doc('e/1').set({ text: 'x'.repeat(10_000) });
  const { bytes } = meter.take();
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(11_000);
  await expect(db.doc('e/1').create({ n: 1 })).rejects.toMatchObject({ code: 6 });
});

it('hears what a listener is told', async () => {
  await db.doc('f/1').set({ n: 1 });
  const cost = await costOf(
    () =>
      new Promise<void>((resolve, reject) => {
        const stop = db.doc('f/1').onSnapshot(() => {
          stop();
          resolve();
        }, reject);
      }),
  );
  expect(cost).toEqual({ reads: 1, writes: 0 });
});
