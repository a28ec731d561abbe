import { setTimeout as sleep } from 'node:timers/promises';
import type { CollectionReference, Query } from '@google-cloud/firestore';
import { expect, test } from 'vitest';
import { useFirestore } from './useFirestore.ts';

/*
 * Who waits for whom. What is expected here is what the real Firestore does for server clients, as
 * https://cloud.google.com/firestore/native/docs/transaction-data-contention describes it.
 */
const firestore = useFirestore();
/** What may go on has long gone on by then. */
const momentMs = 250;

test.concurrent('a transaction reads what another has read, within it, and neither waits or is tried again', async () => {
  const document = firestore.collection().doc('shared');
  await document.set({ count: 1 });
  let attempts = 0;
  const counts = await firestore.db.runTransaction(async (outer) => {
    attempts += 1;
    const first = await outer.get(document);
    const inner = await firestore.db.runTransaction(async (transaction) => transaction.get(document));
    return [first.get('count'), inner.get('count')];
  });
  expect({ counts, attempts }).toEqual({ counts: [1, 1], attempts: 1 });
});

test.concurrent('a transaction that writes what an older one has read waits for it, and is not tried again', async () => {
  const document = firestore.collection().doc('older-reads');
  await document.set({ count: 1 });
  const log: string[] = [];
  let younger: Promise<unknown> = Promise.resolve();
  await firestore.db.runTransaction(async (older) => {
    await older.get(document);
    younger = firestore.db.runTransaction(async (transaction) => {
      log.push('younger begins');
      const { count } = (await transaction.get(document)).data() as { count: number };
      transaction.update(document, { count: count + 1 });
    });
    void younger.then(() => log.push('younger ends'));
    await sleep(momentMs);
    log.push('older ends');
  });
  await younger;
  expect(log).toEqual(['younger begins', 'older ends', 'younger ends']);
});

test.concurrent('a transaction that writes what a younger one has read goes first, and the younger one is tried again', async () => {
  const document = firestore.collection().doc('younger-reads');
  await document.set({ count: 1 });
  const seen: number[] = [];
  let younger: Promise<unknown> = Promise.resolve();
  await firestore.db.runTransaction(async (older) => {
    const { count } = (await older.get(document)).data() as { count: number };
    const hasRead = Promise.withResolvers<void>();
    younger = firestore.db.runTransaction(async (transaction) => {
      const found = (await transaction.get(document)).get('count') as number;
      seen.push(found);
      hasRead.resolve();
      transaction.update(document, { count: found + 10 });
    });
    await hasRead.promise;
    older.update(document, { count: count + 1 });
  });
  await younger;
  expect(seen).toEqual([1, 2]);
  expect((await document.get()).get('count')).toBe(12);
});

test.concurrent('readers who keep coming do not keep a waiting commit out', async () => {
  const document = firestore.collection().doc('kept-out');
  await document.set({ count: 0 });
  let write: Promise<unknown> = Promise.resolve();
  let late: Promise<unknown> = Promise.resolve();
  await firestore.db.runTransaction(async (first) => {
    await first.get(document);
    write = document.set({ count: 1 });
    await sleep(momentMs);
    late = firestore.db.runTransaction(async (second) => (await second.get(document)).get('count'));
    await sleep(momentMs);
  });
  await write;
  expect(await late).toBe(1);
});

test.concurrent('a query in a transaction keeps what it found as it is, and no more of its collection', async () => {
  const shows = firestore.collection();
  await shows.doc('mine').set({ uid: 'ada' });
  await shows.doc('other').set({ uid: 'bob', n: 0 });
  const blocked: [string, Promise<unknown>][] = [];
  await firestore.db.runTransaction(async (transaction) => {
    expect((await transaction.get(shows.where('uid', '==', 'ada'))).size).toBe(1);
    // Writes outside of what was found do not wait.
    await shows.doc('other').update({ n: 1 });
    await shows.doc('new').create({ uid: 'bob' });
    await shows.doc('other').delete();
    blocked.push(
      ['changes what was found', shows.doc('mine').update({ n: 1 })],
      ['would be found too', shows.doc('hers').create({ uid: 'ada' })],
      ['would be found once changed', shows.doc('new').update({ uid: 'ada' })],
    );
    await sleep(momentMs);
    expect(await settledOf(blocked)).toEqual([]);
  });
  await Promise.all(blocked.map(([, write]) => write));
  expect((await shows.where('uid', '==', 'ada').get()).size).toBe(3);
});

const limited: [string, (shows: CollectionReference) => Query][] = [
  ['a limit', (shows) => shows.orderBy('n').limit(2)],
  ['a cursor', (shows) => shows.orderBy('n').endAt(2)],
];
test.concurrent.for(limited)('a query that %s ends keeps nothing beyond its end', async ([, query]) => {
  const shows = firestore.collection();
  await Promise.all([1, 2, 3].map((n) => shows.doc(String(n)).set({ n })));
  const blocked: [string, Promise<unknown>][] = [];
  await firestore.db.runTransaction(async (transaction) => {
    expect((await transaction.get(query(shows))).size).toBe(2);
    await shows.doc('3').update({ n: 4 });
    await shows.doc('4').create({ n: 3 });
    blocked.push(['comes before its end', shows.doc('0').create({ n: 0 })]);
    await sleep(momentMs);
    expect(await settledOf(blocked)).toEqual([]);
  });
  await Promise.all(blocked.map(([, write]) => write));
});

test.concurrent('what a transform makes of a document counts as well', async () => {
  const { FieldValue } = await import('./client.ts');
  const shows = firestore.collection();
  await shows.doc('a').set({ n: 1, map: { x: 1 } });
  const blocked: [string, Promise<unknown>][] = [];
  await firestore.db.runTransaction(async (transaction) => {
    expect((await transaction.get(shows.where('n', '>', 5))).empty).toBe(true);
    await shows.doc('a').update({ n: FieldValue.increment(2), 'map.y': 1 });
    blocked.push(['grows into what is found', shows.doc('a').update({ n: FieldValue.increment(9) })]);
    await sleep(momentMs);
    expect(await settledOf(blocked)).toEqual([]);
  });
  await Promise.all(blocked.map(([, write]) => write));
  expect((await shows.doc('a').get()).data()).toEqual({ n: 12, map: { x: 1, y: 1 } });
});

/** The names of those that have settled. */
async function settledOf(writes: readonly [string, Promise<unknown>][]): Promise<string[]> {
  const states = writes.map(([name, write]) => Promise.race([write.then(() => name), Promise.resolve(null)]));
  return (await Promise.all(states)).filter((name) => name !== null);
}
