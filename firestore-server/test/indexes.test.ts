import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Query } from '@google-cloud/firestore';
import { afterAll, describe, expect, test } from 'vitest';
import { AggregateField, FieldPath, Filter } from './client.ts';
import { useFirestore } from './useFirestore.ts';

const folder = mkdtempSync(join(tmpdir(), 'firestore-indexes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ascending = (fieldPath: string) => ({ fieldPath, order: 'ASCENDING' });
const descending = (fieldPath: string) => ({ fieldPath, order: 'DESCENDING' });
const indexesFile = join(folder, 'firestore.indexes.json');
writeFileSync(
  indexesFile,
  JSON.stringify({
    indexes: [
      {
        collectionGroup: 'shows',
        queryScope: 'COLLECTION',
        fields: [ascending('uid'), descending('createdAt')],
      },
      {
        collectionGroup: 'shows',
        queryScope: 'COLLECTION',
        fields: [ascending('status'), descending('createdAt')],
      },
      {
        collectionGroup: 'shows',
        queryScope: 'COLLECTION',
        fields: [{ fieldPath: 'tags', arrayConfig: 'CONTAINS' }, ascending('laughs')],
      },
      {
        collectionGroup: 'shows',
        queryScope: 'COLLECTION_GROUP',
        fields: [ascending('uid'), ascending('laughs')],
      },
    ],
    fieldOverrides: [
      {
        collectionGroup: 'shows',
        fieldPath: 'laughs',
        indexes: [
          { order: 'ASCENDING', queryScope: 'COLLECTION' },
          { order: 'ASCENDING', queryScope: 'COLLECTION_GROUP' },
        ],
      },
      { collectionGroup: 'shows', fieldPath: 'script', indexes: [] },
    ],
  }),
);
const firestore = useFirestore({ indexesFile });
const shows = () => firestore.db.collection('shows');

function needs(index: string) {
  return { code: 9, message: expect.stringContaining(`in firestore.indexes.json: ${index}`) };
}

describe('without an index of its own', () => {
  test.for<[string, () => Query]>([
    ['everything', () => shows()],
    ['equality on any fields', () => shows().where('a', '==', 1).where('b', '==', 2).where('c', '==', null)],
    ['equality and array-contains', () => shows().where('a', '==', 1).where('tags', 'array-contains', 'x')],
    ['a range on one field', () => shows().where('a', '>', 1).where('a', '<', 9).orderBy('a', 'desc')],
    ['the order of one field', () => shows().orderBy('a', 'desc')],
    ['the order of names', () => shows().where('a', '==', 1).orderBy(FieldPath.documentId())],
    ['an order by what must be equal', () => shows().where('a', '==', 1).orderBy('a')],
    [
      'or of equalities',
      () => shows().where(Filter.or(Filter.where('a', '==', 1), Filter.where('b', 'in', [1, 2]))),
    ],
    ['a collection group as a whole', () => firestore.db.collectionGroup('shows')],
  ])('production answers %s', async ([, query]) => {
    await expect(query().get()).resolves.toMatchObject({ empty: true });
  });
});

describe('with the indexes of the file', () => {
  test.for<[string, () => Query]>([
    ['just the indexed fields', () => shows().where('uid', '==', 'a').orderBy('createdAt', 'desc')],
    ['an index read backwards', () => shows().where('uid', '==', 'a').where('createdAt', '>', 1)],
    ['in like equality', () => shows().where('uid', 'in', ['a', 'b']).orderBy('createdAt', 'desc')],
    [
      'two indexes of the same order merged',
      () => shows().where('uid', '==', 'a').where('status', '==', 'x').orderBy('createdAt', 'desc'),
    ],
    ['array-contains', () => shows().where('tags', 'array-contains', 'x').orderBy('laughs')],
    ['a group by a field override', () => firestore.db.collectionGroup('shows').where('laughs', '>', 1)],
    [
      'a group by its index',
      () => firestore.db.collectionGroup('shows').where('uid', '==', 'a').orderBy('laughs'),
    ],
  ])('production answers %s', async ([, query]) => {
    await expect(query().get()).resolves.toMatchObject({ empty: true });
  });

  test.for<[string, string, () => Query]>([
    [
      'equality with another order',
      'shows (COLLECTION) with uid ASCENDING, laughs DESCENDING.',
      () => shows().where('uid', '==', 'a').orderBy('laughs', 'desc'),
    ],
    [
      'equality with another range',
      'shows (COLLECTION) with uid ASCENDING, laughs ASCENDING.',
      () => shows().where('uid', '==', 'a').where('laughs', '!=', 1),
    ],
    [
      'two orders',
      'shows (COLLECTION) with createdAt ASCENDING, uid DESCENDING.',
      () => shows().orderBy('createdAt').orderBy('uid', 'desc'),
    ],
    [
      'names against the direction of the order',
      'shows (COLLECTION) with a ASCENDING, __name__ DESCENDING.',
      () => shows().orderBy('a').orderBy(FieldPath.documentId(), 'desc'),
    ],
    [
      'a collection of another name',
      'turns (COLLECTION) with uid ASCENDING, createdAt DESCENDING.',
      () => firestore.db.collection('turns').where('uid', '==', 'a').orderBy('createdAt', 'desc'),
    ],
    [
      'a group by a field that has no override',
      'shows (COLLECTION_GROUP) with uid ASCENDING.',
      () => firestore.db.collectionGroup('shows').where('uid', '==', 'a'),
    ],
    [
      'a field whose own index is switched off',
      'shows (COLLECTION) with script ASCENDING.',
      () => shows().where('script', '==', 'x'),
    ],
    [
      'one branch of an or',
      'shows (COLLECTION) with b ASCENDING, createdAt DESCENDING.',
      () =>
        shows()
          .where(Filter.or(Filter.where('uid', '==', 1), Filter.where('b', '==', 1)))
          .orderBy('createdAt', 'desc'),
    ],
  ])('production refuses %s, and the refusal names the index', async ([, index, query]) => {
    await expect(query().get()).rejects.toMatchObject(needs(index));
  });

  test('a sum over a filtered query needs its field in the index; a count does not', async () => {
    const mine = shows().where('uid', '==', 'a');
    await expect(mine.count().get()).resolves.toBeDefined();
    await expect(mine.aggregate({ sum: AggregateField.sum('costUsd') }).get()).rejects.toMatchObject(
      needs('shows (COLLECTION) with uid ASCENDING, costUsd ASCENDING.'),
    );
    await expect(
      shows()
        .aggregate({ sum: AggregateField.sum('costUsd') })
        .get(),
    ).resolves.toBeDefined();
  });

  test('listeners and transactions are refused as well', async () => {
    const query = shows().where('uid', '==', 'a').orderBy('laughs');
    const index = needs('shows (COLLECTION) with uid ASCENDING, laughs ASCENDING.');
    await expect(firestore.db.runTransaction((transaction) => transaction.get(query))).rejects.toMatchObject(
      index,
    );
    const { promise, reject } = Promise.withResolvers();
    const stop = query.onSnapshot(() => {}, reject);
    await expect(promise).rejects.toMatchObject({ message: index.message });
    stop();
  });
});
