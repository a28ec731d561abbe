import { randomUUID } from 'node:crypto';
import type { CollectionReference, Transaction } from '@google-cloud/firestore';
import { expect, test } from 'vitest';
import { useFirestore } from './useFirestore.ts';

const firestore = useFirestore();

test.concurrent('a hundred transactions that read and write one document at once lose nothing', async () => {
  const counter = firestore.collection().doc('counter');
  await counter.set({ count: 0 });
  // Readers share: of those that have read at once, one writes and the others try again. So many of them may need more
  // tries than the five that a client makes by itself.
  const increment = () =>
    firestore.db.runTransaction(
      async (transaction) => {
        const snapshot = await transaction.get(counter);
        transaction.update(counter, { count: snapshot.get('count') + 1 });
      },
      { maxAttempts: 30 },
    );
  await Promise.all(Array.from({ length: 100 }, increment));
  expect((await counter.get()).get('count')).toBe(100);
});

type Read = (transaction: Transaction, shows: CollectionReference) => Promise<boolean>;
test.concurrent.for<[string, Read]>([
  ['a query', async (transaction, shows) => (await transaction.get(shows.where('uid', '==', 'ada'))).empty],
  ['a count', async (transaction, shows) => (await transaction.get(shows.count())).data().count === 0],
  [
    'a query over a collection group',
    async (transaction, shows) => (await transaction.get(firestore.db.collectionGroup(shows.id))).empty,
  ],
])('twenty racers that each create a document if %s finds none make one', async ([, findsNone]) => {
  const shows = firestore.collection();
  const createIfNone = () =>
    firestore.db.runTransaction(async (transaction) => {
      if (await findsNone(transaction, shows)) transaction.create(shows.doc(), { uid: 'ada' });
    });
  await Promise.all(Array.from({ length: 20 }, createIfNone));
  expect((await shows.get()).size).toBe(1);
});

test.concurrent('of fifty shows that a player starts at once, exactly the three that the limits allow begin', async () => {
  const mostActive = 3;
  const limits = firestore.collection().doc('ada');
  const sessions = firestore.collection();
  const start = () =>
    firestore.db.runTransaction(async (transaction) => {
      const used = await transaction.get(limits);
      const active = await transaction.get(
        sessions.where('uid', '==', 'ada').where('status', '==', 'active'),
      );
      if (active.size >= mostActive) return false;
      transaction.create(sessions.doc(randomUUID()), { uid: 'ada', status: 'active' });
      transaction.set(limits, { started: (used.get('started') ?? 0) + 1 });
      return true;
    });
  const began = await Promise.all(Array.from({ length: 50 }, start));
  expect(began.filter(Boolean)).toHaveLength(3);
  expect((await sessions.get()).size).toBe(3);
  expect((await limits.get()).data()).toEqual({ started: 3 });
});

test.concurrent('two transactions that take the same two documents in opposite order both succeed in the end', async () => {
  const [one, two] = [firestore.collection().doc('one'), firestore.collection().doc('two')];
  await Promise.all([one.set({ count: 0 }), two.set({ count: 0 })]);
  const bothHoldOne = rendezvous(2);
  const swap = async (first: typeof one, second: typeof one) => {
    let attempts = 0;
    await firestore.db.runTransaction(async (transaction) => {
      attempts += 1;
      const a = await transaction.get(first);
      if (attempts === 1) await bothHoldOne();
      const b = await transaction.get(second);
      transaction.update(first, { count: a.get('count') + 1 });
      transaction.update(second, { count: b.get('count') + 1 });
    });
    return attempts;
  };
  const attempts = await Promise.all([swap(one, two), swap(two, one)]);
  expect(attempts.toSorted()).toEqual([1, 2]);
  expect([(await one.get()).get('count'), (await two.get()).get('count')]).toEqual([2, 2]);
});

test.concurrent('a plain write to a document that a transaction has read waits until that transaction has ended', async () => {
  const document = firestore.collection().doc('read');
  await document.set({ text: 'before' });
  let write: Promise<unknown> = Promise.resolve();
  await firestore.db.runTransaction(async (transaction) => {
    await transaction.get(document);
    write = document.set({ text: 'plain' });
    // A plain read is never kept waiting, and by now the write has had its chance.
    expect((await document.get()).get('text')).toBe('before');
    transaction.update(document, { text: 'transaction' });
  });
  await write;
  expect((await document.get()).get('text')).toBe('plain');
});

test.concurrent('a transaction whose function throws changes nothing and gives its documents free', async () => {
  const document = firestore.collection().doc('thrown');
  await document.set({ text: 'before' });
  const failing = firestore.db.runTransaction(async (transaction) => {
    await transaction.get(document);
    transaction.update(document, { text: 'never' });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await document.update({ more: 1 });
  expect((await document.get()).data()).toEqual({ text: 'before', more: 1 });
});

test.concurrent('a transaction commits all of its writes or none', async () => {
  const documents = firestore.collection();
  await documents.doc('there').set({ text: 'before' });
  const failing = firestore.db.runTransaction(async (transaction) => {
    transaction.set(documents.doc('new'), { text: 'new' });
    transaction.create(documents.doc('there'), { text: 'again' });
  });
  await expect(failing).rejects.toMatchObject({ code: 6 });
  expect((await documents.get()).docs.map((found) => found.data())).toEqual([{ text: 'before' }]);
});

test.concurrent('a read-only transaction reads one moment, whatever is written meanwhile, and keeps no writer waiting', async () => {
  const documents = firestore.collection();
  await documents.doc('a').set({ count: 1 });
  await firestore.db.runTransaction(
    async (transaction) => {
      const before = await transaction.get(documents.doc('a'));
      await documents.doc('a').set({ count: 2 });
      await documents.doc('b').set({ count: 2 });
      const after = await transaction.get(documents);
      expect(before.get('count')).toBe(1);
      expect(after.docs.map((found) => found.get('count'))).toEqual([1]);
    },
    { readOnly: true },
  );
  expect((await documents.get()).size).toBe(2);
});

test.concurrent('a read-only transaction reads at a time of the past that it names', async () => {
  const document = firestore.collection().doc('past');
  const { writeTime } = await document.set({ count: 1 });
  await document.set({ count: 2 });
  const count = await firestore.db.runTransaction(
    async (transaction) => (await transaction.get(document)).get('count'),
    {
      readOnly: true,
      readTime: writeTime,
    },
  );
  expect(count).toBe(1);
});

/** Holds all back until as many as expected have come. */
function rendezvous(expected: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let came = 0;
  return () => {
    came += 1;
    if (came === expected) resolve();
    return promise;
  };
}
