import type { Query } from '@google-cloud/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { AggregateField, FieldPath, Filter } from './client.ts';
import { useFirestore } from './useFirestore.ts';

const firestore = useFirestore();
const shows = () => firestore.db.collection('shows');
const ids = async (query: Query) => (await query.get()).docs.map(({ id }) => id);

beforeAll(async () => {
  const batch = firestore.db.batch();
  const add = (id: string, fields: object) => batch.set(shows().doc(id), fields);
  add('attic', { laughs: 5, stage: 'small', tags: ['dark', 'odd'], place: { floor: 3 } });
  add('beach', { laughs: 9, stage: 'large', tags: ['sunny'], place: { floor: 0 } });
  add('cave', { laughs: 5, stage: 'large', tags: ['dark'], place: { floor: -1 } });
  add('diner', { laughs: null, stage: 'small', tags: [], place: { floor: 0 } });
  add('empty', {});
  await batch.commit();
});

describe('where', () => {
  test('equality and ranges compare values of one type only', async () => {
    expect(await ids(shows().where('laughs', '==', 5))).toEqual(['attic', 'cave']);
    expect(await ids(shows().where('laughs', '>', 5))).toEqual(['beach']);
    expect(await ids(shows().where('laughs', '>=', 5).where('laughs', '<', 9))).toEqual(['attic', 'cave']);
    expect(await ids(shows().where('laughs', '==', null))).toEqual(['diner']);
    expect(await ids(shows().where('place.floor', '<=', 0))).toEqual(['cave', 'beach', 'diner']);
  });

  test('!= and not-in match neither documents that lack the field nor those with null in it', async () => {
    expect(await ids(shows().where('laughs', '!=', 9))).toEqual(['attic', 'cave']);
    expect(await ids(shows().where('laughs', '!=', null))).toEqual(['attic', 'cave', 'beach']);
    expect(await ids(shows().where('laughs', 'not-in', [9, 1]))).toEqual(['attic', 'cave']);
    expect(await ids(shows().where('stage', '!=', 'small'))).toEqual(['beach', 'cave']);
  });

  test('in, array-contains and array-contains-any', async () => {
    expect(await ids(shows().where('laughs', 'in', [9, 5, 1]))).toEqual(['attic', 'beach', 'cave']);
    expect(await ids(shows().where('tags', 'array-contains', 'dark'))).toEqual(['attic', 'cave']);
    expect(await ids(shows().where('tags', 'array-contains-any', ['sunny', 'odd']))).toEqual([
      'attic',
      'beach',
    ]);
    const many = Array.from({ length: 30 }, (_, laughs) => laughs);
    expect(await ids(shows().where('laughs', 'in', many))).toEqual(['attic', 'beach', 'cave']);
  });

  test('or of and', async () => {
    const filter = Filter.or(
      Filter.and(Filter.where('stage', '==', 'large'), Filter.where('laughs', '==', 5)),
      Filter.where('place.floor', '==', 3),
    );
    expect(await ids(shows().where(filter))).toEqual(['attic', 'cave']);
  });

  test('names of documents', async () => {
    expect(await ids(shows().where(FieldPath.documentId(), '>', 'cave'))).toEqual(['diner', 'empty']);
    expect(await ids(shows().where(FieldPath.documentId(), 'in', ['beach', 'nowhere']))).toEqual(['beach']);
  });
});

describe('order', () => {
  test('a query ordered by a field leaves out the documents that lack it, and null comes first', async () => {
    expect(await ids(shows().orderBy('laughs'))).toEqual(['diner', 'attic', 'cave', 'beach']);
    expect(await ids(shows().orderBy('laughs', 'desc'))).toEqual(['beach', 'cave', 'attic', 'diner']);
  });

  test('values of different types have the order of their types', async () => {
    const mixed = firestore.collection();
    const values = {
      a: 'text',
      b: true,
      c: 3,
      d: null,
      e: [1],
      f: { a: 1 },
      g: new Date(0),
      h: Buffer.from('x'),
    };
    await Promise.all(Object.entries(values).map(([id, value]) => mixed.doc(id).set({ value })));
    expect(await ids(mixed.orderBy('value'))).toEqual(['d', 'b', 'c', 'g', 'a', 'h', 'e', 'f']);
  });

  test('strings are ordered by code point, as values, in lists and maps, and as names', async () => {
    const strings = firestore.collection();
    // By UTF-16 units the horse would come before the two that follow it here in the Basic Multilingual Plane.
    const ordered = ['a', 'b', '\uD7FF', '\uE000', '\uFF5E', '🐎', '🐎🐎'];
    const batch = firestore.db.batch();
    for (const text of ordered.toReversed()) {
      batch.set(strings.doc(text), { text, list: [text], map: { key: text }, keys: { [text]: 1 } });
    }
    await batch.commit();
    for (const field of ['text', 'list', 'map']) {
      expect(await ids(strings.orderBy(field)), field).toEqual(ordered);
    }
    expect(await ids(strings.orderBy('keys').orderBy('text'))).toEqual(ordered);
    expect(await ids(strings.orderBy(FieldPath.documentId()))).toEqual(ordered);
    expect((await strings.listDocuments()).map(({ id }) => id)).toEqual(ordered);
    expect(await ids(strings.where('text', '>', '\uFF5E'))).toEqual(['🐎', '🐎🐎']);
  });

  test('ties are broken by the next field, then by name', async () => {
    expect(await ids(shows().orderBy('laughs').orderBy('place.floor'))).toEqual([
      'diner',
      'cave',
      'attic',
      'beach',
    ]);
    expect(await ids(shows().orderBy('stage', 'desc').orderBy('laughs'))).toEqual([
      'diner',
      'attic',
      'cave',
      'beach',
    ]);
  });
});

describe('a part of the result', () => {
  test('limit, limitToLast and offset', async () => {
    expect(await ids(shows().orderBy('laughs').limit(2))).toEqual(['diner', 'attic']);
    expect(await ids(shows().orderBy('laughs').limitToLast(2))).toEqual(['cave', 'beach']);
    expect(await ids(shows().orderBy('laughs').offset(1).limit(2))).toEqual(['attic', 'cave']);
  });

  test('cursors by value and by document', async () => {
    expect(await ids(shows().orderBy('laughs').startAt(5))).toEqual(['attic', 'cave', 'beach']);
    expect(await ids(shows().orderBy('laughs').startAfter(5))).toEqual(['beach']);
    expect(await ids(shows().orderBy('laughs').endBefore(9))).toEqual(['diner', 'attic', 'cave']);
    const attic = await shows().doc('attic').get();
    expect(await ids(shows().orderBy('laughs').startAfter(attic))).toEqual(['cave', 'beach']);
    expect(await ids(shows().orderBy('laughs', 'desc').endAt(attic))).toEqual(['beach', 'cave', 'attic']);
  });

  test('pages by cursor visit every document once', async () => {
    const visited: string[] = [];
    let page = await shows().orderBy('stage').limit(1).get();
    while (page.docs[0]) {
      visited.push(page.docs[0].id);
      page = await shows().orderBy('stage').startAfter(page.docs[0]).limit(1).get();
    }
    expect(visited).toEqual(['beach', 'cave', 'attic', 'diner']);
  });

  test('select keeps the fields it names', async () => {
    const found = await shows().where('laughs', '==', 9).select('stage', 'place.floor').get();
    expect(found.docs.map((document) => document.data())).toEqual([{ stage: 'large', place: { floor: 0 } }]);
    const [nameOnly] = (await shows().select().limit(1).get()).docs;
    expect([nameOnly?.id, nameOnly?.data()]).toEqual(['attic', {}]);
  });

  test('getAll keeps the fields of its mask and reports what is missing', async () => {
    const documents = await firestore.db.getAll(shows().doc('attic'), shows().doc('nowhere'), {
      fieldMask: ['stage'],
    });
    expect(documents.map((document) => document.data())).toEqual([{ stage: 'small' }, undefined]);
  });
});

describe('aggregations', () => {
  test('count, sum and average', async () => {
    const { count } = (await shows().where('stage', '==', 'large').count().get()).data();
    expect(count).toBe(2);
    const sums = await shows()
      .aggregate({ sum: AggregateField.sum('laughs'), average: AggregateField.average('laughs') })
      .get();
    expect(sums.data()).toEqual({ sum: 19, average: 19 / 3 });
  });

  test('of nothing the count and the sum are 0 and the average is null', async () => {
    const nothing = await shows()
      .where('stage', '==', 'none')
      .aggregate({
        count: AggregateField.count(),
        sum: AggregateField.sum('laughs'),
        average: AggregateField.average('laughs'),
      })
      .get();
    expect(nothing.data()).toEqual({ count: 0, sum: 0, average: null });
  });

  test('a count stops at the limit of its query', async () => {
    expect((await shows().limit(2).count().get()).data()).toEqual({ count: 2 });
  });
});

describe('collections', () => {
  test('a collection group finds documents at any depth, by their fields too', async () => {
    const group = 'turns';
    await shows().doc('attic').collection(group).doc('1').set({ n: 1 });
    await shows().doc('nowhere').collection(group).doc('2').set({ n: 2 });
    await firestore.db.collection(group).doc('3').set({ n: 3 });
    expect(await ids(firestore.db.collectionGroup(group).orderBy('n'))).toEqual(['1', '2', '3']);
    expect(await ids(firestore.db.collectionGroup(group).where('n', '>', 1))).toEqual(['2', '3']);
    expect(await ids(shows().doc('attic').collection(group))).toEqual(['1']);
  });

  test('collections and documents are listed, also documents that only have children', async () => {
    const root = firestore.collection();
    await root.doc('there').set({});
    await root.doc('missing').collection('children').doc('child').set({});
    await root.doc('missing').collection('aunts').doc('aunt').set({});
    expect((await root.listDocuments()).map(({ id }) => id)).toEqual(['missing', 'there']);
    expect((await root.doc('missing').listCollections()).map(({ id }) => id)).toEqual(['aunts', 'children']);
  });

  test('a collection group in partitions is one that has all', async () => {
    const partitions = firestore.db.collectionGroup('shows').getPartitions(4);
    const found: string[] = [];
    for await (const partition of partitions) found.push(...(await ids(partition.toQuery())));
    expect(found).toEqual(['attic', 'beach', 'cave', 'diner', 'empty']);
  });
});

describe('what is not supported is refused with a sentence that names it', () => {
  const unimplemented = (sentence: string) => ({ code: 12, message: expect.stringContaining(sentence) });

  test('vector search', async () => {
    const nearest = shows().findNearest({
      vectorField: 'embedding',
      queryVector: [1, 2],
      limit: 1,
      distanceMeasure: 'EUCLIDEAN',
    });
    await expect(nearest.get()).rejects.toMatchObject(unimplemented('findNearest'));
  });

  test('explaining a query', async () => {
    await expect(shows().explain()).rejects.toMatchObject(unimplemented('Explaining queries'));
  });

  test('ranges over booleans, arrays and maps', async () => {
    await expect(shows().where('stage', '>', true).get()).rejects.toMatchObject(
      unimplemented('Range filters'),
    );
  });
});
