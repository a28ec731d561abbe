import { expect, test } from 'vitest';
import { FieldValue, GeoPoint, Timestamp } from './client.ts';
import { useFirestore } from './useFirestore.ts';

const firestore = useFirestore();
const grpc = { invalidArgument: 3, notFound: 5, alreadyExists: 6, failedPrecondition: 9, unimplemented: 12 };

test('values of every type come back as they went', async () => {
  const document = firestore.collection().doc('values');
  const values = {
    text: 'žluťoučký 🐎',
    whole: 42,
    fraction: 0.1,
    tiny: -5e-324,
    yes: true,
    nothing: null,
    bytes: Buffer.from([0, 255, 10]),
    at: new Timestamp(1_700_000_000, 123_456_000),
    place: new GeoPoint(50.1, 14.4),
    other: document.parent.doc('other'),
    list: [1, 'two', { three: [3] }],
    map: { 'a.b': { '`': 1 } },
    empty: { list: [], map: {} },
  };
  await document.set(values);
  expect((await document.get()).data()).toEqual(values);
  await document.set({ nan: Number.NaN, infinite: -Infinity });
  expect((await document.get()).data()).toEqual({ nan: Number.NaN, infinite: -Infinity });
});

test('set replaces, merge and update keep the rest', async () => {
  const document = firestore.collection().doc('merged');
  await document.set({ a: 1, map: { x: 1, y: 1 } });
  await document.set({ map: { x: 2 }, b: 2 }, { merge: true });
  expect((await document.get()).data()).toEqual({ a: 1, b: 2, map: { x: 2, y: 1 } });
  await document.update({ 'map.y': FieldValue.delete(), a: FieldValue.delete() });
  expect((await document.get()).data()).toEqual({ b: 2, map: { x: 2 } });
  await document.set({}, { merge: true });
  expect((await document.get()).data()).toEqual({ b: 2, map: { x: 2 } });
  await document.set({ c: 3 });
  expect((await document.get()).data()).toEqual({ c: 3 });
});

test('create wants no document, update wants one, and both may want a certain version', async () => {
  const document = firestore.collection().doc('versions');
  await expect(document.update({ n: 1 })).rejects.toMatchObject({ code: grpc.notFound });
  const { writeTime: first } = await document.create({ n: 1 });
  await expect(document.create({ n: 2 })).rejects.toMatchObject({ code: grpc.alreadyExists });
  await document.update({ n: 2 }, { lastUpdateTime: first });
  await expect(document.update({ n: 3 }, { lastUpdateTime: first })).rejects.toMatchObject({
    code: grpc.failedPrecondition,
  });
  await expect(document.delete({ lastUpdateTime: first })).rejects.toMatchObject({
    code: grpc.failedPrecondition,
  });
  await expect(document.parent.doc('nowhere').delete({ exists: true })).rejects.toMatchObject({
    code: grpc.notFound,
  });
  await document.delete();
  await document.delete();
  expect((await document.get()).exists).toBe(false);
});

test('transforms work on what is stored and on what the same write sets', async () => {
  const document = firestore.collection().doc('transformed');
  await document.set({
    n: FieldValue.increment(2),
    tags: FieldValue.arrayUnion('a', 'b'),
    at: FieldValue.serverTimestamp(),
  });
  const { writeTime } = await document.update({
    n: FieldValue.increment(0.5),
    tags: FieldValue.arrayUnion('b', 'c'),
    at: FieldValue.serverTimestamp(),
  });
  expect((await document.get()).data()).toEqual({ n: 2.5, tags: ['a', 'b', 'c'], at: writeTime });
  await document.update({ tags: FieldValue.arrayRemove('a', 'c', 'z'), n: FieldValue.maximum(10) });
  expect((await document.get()).data()).toMatchObject({ n: 10, tags: ['b'] });
  await document.set({ tags: FieldValue.arrayUnion('new') });
  expect((await document.get()).data()).toEqual({ tags: ['new'] });
});

test('a hundred increments at once lose nothing', async () => {
  const document = firestore.collection().doc('counter');
  await Promise.all(
    Array.from({ length: 100 }, () => document.set({ n: FieldValue.increment(1) }, { merge: true })),
  );
  expect((await document.get()).get('n')).toBe(100);
});

test('a batch writes all or, when one write fails, nothing', async () => {
  const documents = firestore.collection();
  await documents.doc('there').set({ n: 0 });
  const failing = firestore.db.batch();
  failing.set(documents.doc('new'), { n: 1 });
  failing.update(documents.doc('there'), { n: 1 });
  failing.update(documents.doc('missing'), { n: 1 });
  await expect(failing.commit()).rejects.toMatchObject({ code: grpc.notFound });
  expect((await documents.get()).docs.map((found) => found.data())).toEqual([{ n: 0 }]);
  const batch = firestore.db.batch();
  batch.set(documents.doc('new'), { n: 1 });
  batch.delete(documents.doc('there'));
  const [set, deleted] = await batch.commit();
  expect(set?.writeTime.isEqual(deleted?.writeTime ?? Timestamp.now())).toBe(true);
  expect((await documents.get()).docs.map(({ id }) => id)).toEqual(['new']);
});

test('a bulk writer writes what it can and reports what it cannot', async () => {
  const documents = firestore.collection();
  await documents.doc('1').set({});
  const writer = firestore.db.bulkWriter();
  writer.onWriteError(() => false);
  const outcomes = Array.from({ length: 50 }, (_, n) => writer.create(documents.doc(String(n)), { n }));
  const settled = Promise.allSettled(outcomes);
  await writer.close();
  const rejected = (await settled).filter(({ status }) => status === 'rejected');
  expect(rejected).toMatchObject([{ reason: { code: grpc.alreadyExists } }]);
  expect((await documents.count().get()).data().count).toBe(50);
});

test('a recursive delete takes the documents below with it and no others', async () => {
  const documents = firestore.collection();
  const inside = documents.doc('gone').collection('turns');
  await Promise.all([
    documents.doc('gone').set({}),
    documents.doc('kept').set({}),
    documents.doc('gone2').set({}),
  ]);
  await Promise.all(Array.from({ length: 20 }, (_, n) => inside.doc(`turn${n}`).set({ n })));
  await inside.doc('turn1').collection('deeper').doc('down').set({});
  await firestore.db.recursiveDelete(documents.doc('gone'));
  expect((await documents.listDocuments()).map(({ id }) => id)).toEqual(['gone2', 'kept']);
  expect((await firestore.db.collectionGroup('deeper').get()).empty).toBe(true);
  await firestore.db.recursiveDelete(documents);
  expect(await documents.listDocuments()).toEqual([]);
});

test('a document made, changed and deleted has its times', async () => {
  const document = firestore.collection().doc('times');
  const { writeTime: made } = await document.set({ n: 1 });
  const { writeTime: changed } = await document.update({ n: 2 });
  const snapshot = await document.get();
  expect([snapshot.createTime, snapshot.updateTime]).toEqual([made, changed]);
  expect(changed.toMillis()).toBeGreaterThan(made.toMillis());
  expect(snapshot.readTime.toMillis()).toBeGreaterThanOrEqual(changed.toMillis());
});

test('integers that the engine would round are refused', async () => {
  const document = firestore.collection().doc('big');
  const write = document.set({ n: 2n ** 60n });
  await expect(write).rejects.toMatchObject({
    code: grpc.unimplemented,
    message: expect.stringContaining('2^53'),
  });
});

test('a call that is not there is refused by its name', async () => {
  const pipeline = firestore.db.pipeline().collection(firestore.collection().id).execute();
  await expect(pipeline).rejects.toMatchObject({
    code: grpc.unimplemented,
    message: expect.stringContaining('ExecutePipeline'),
  });
});

test('ids that only look like paths are ids, and those that production keeps for itself are none', async () => {
  const documents = firestore.collection();
  for (const id of ['.a', 'a.', '..a', '...', '____', '__a', 'a__', '👍', 'tab\there']) {
    await documents.doc(id).create({ id });
    expect((await documents.doc(id).get()).data()).toEqual({ id });
  }
  for (const id of ['.', '..', '__a__', '_____', 'a'.repeat(1_501)]) {
    await expect(documents.doc(id).set({}), id).rejects.toMatchObject({ code: grpc.invalidArgument });
  }
});

test('fields of reserved names are refused, at any depth and however they are set', async () => {
  const document = firestore.collection().doc('reserved');
  await document.set({ _x_: 1, __x: 2, x__: 3 });
  const writes = [
    () => document.set({ __x__: 1 }),
    () => document.set({ list: [{ map: { __x__: 1 } }] }),
    () => document.update({ 'map.__x__': 1 }),
    () => document.update({ __x__: FieldValue.increment(1) }),
    () => document.update({ __x__: FieldValue.delete() }),
  ];
  for (const write of writes) {
    await expect(write(), String(write)).rejects.toMatchObject({ code: grpc.invalidArgument });
  }
  await document.set({ vector: FieldValue.vector([1, 2]) });
});

test('a commit transforms at most 500 fields of a document', async () => {
  const document = firestore.collection().doc('transforms');
  const increments = (from: number, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${from + n}`, FieldValue.increment(1)]));
  await document.set(increments(0, 500));
  await expect(document.set(increments(0, 501))).rejects.toMatchObject({ code: grpc.invalidArgument });
  const twice = firestore.db.batch();
  twice.set(document, increments(0, 300)).set(document, increments(300, 201), { merge: true });
  await expect(twice.commit()).rejects.toMatchObject({ code: grpc.invalidArgument });
  const apart = firestore.db.batch();
  apart.set(document, increments(0, 300)).set(document.parent.doc('other'), increments(0, 300));
  await apart.commit();
});
