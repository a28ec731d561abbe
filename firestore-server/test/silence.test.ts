import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentReference } from '@google-cloud/firestore';
import { describe, expect, test } from 'vitest';
import { connectTo, type Db } from './client.ts';
import { useFirestore } from './useFirestore.ts';

describe('where a transaction may be silent for a second', () => {
  const firestore = useFirestore({ transactionIdleMs: 1_000 });

  test('a client that falls silent with documents in hand loses them to those who wait', async () => {
    const document = firestore.collection().doc('held');
    await document.set({ count: 0 });
    const { silent, release } = await holdOf(firestore.db, document);
    await increment(firestore.db, document);
    release();
    await expect(silent).rejects.toMatchObject({ code: 10 });
    expect((await document.get()).get('count')).toBe(1);
  });
});

describe('where it may be silent as long as in production', () => {
  const firestore = useFirestore();

  test('a client that is gone leaves its documents to those who wait, long before its minute is over', async () => {
    const document = firestore.collection().doc('held');
    await document.set({ count: 0 });
    const other = connectTo(firestore.port);
    const { silent, release } = await holdOf(other, other.doc(document.path));
    const lost = expect(silent).rejects.toThrow();
    await other.terminate();
    await increment(firestore.db, document);
    expect((await document.get()).get('count')).toBe(1);
    release();
    await lost;
  });

  test('a transaction that awaits something for longer keeps its documents, though another waits for them', async () => {
    const document = firestore.collection().doc('awaiting');
    await document.set({ count: 0 });
    let attempts = 0;
    let write: Promise<unknown> = Promise.resolve();
    await firestore.db.runTransaction(async (transaction) => {
      attempts += 1;
      const { count } = (await transaction.get(document)).data() as { count: number };
      write = document.update({ plain: true });
      await sleep(7_000);
      transaction.update(document, { count: count + 1 });
    });
    await write;
    expect(attempts).toBe(1);
    expect((await document.get()).data()).toEqual({ count: 1, plain: true });
  });
});

/** A transaction that has read a document and does nothing more until it is let go. */
async function holdOf(db: Db, document: DocumentReference) {
  const released = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const silent = db.runTransaction(
    async (transaction) => {
      await transaction.get(document);
      held.resolve();
      await released.promise;
      transaction.update(document, { count: -1 });
    },
    { maxAttempts: 1 },
  );
  await held.promise;
  return { silent, release: released.resolve };
}

async function increment(db: Db, document: DocumentReference) {
  await db.runTransaction(async (transaction) => {
    const snapshot = await transaction.get(document);
    transaction.update(document, { count: snapshot.get('count') + 1 });
  });
}
