import type { DocumentChange, DocumentSnapshot, QuerySnapshot } from '@google-cloud/firestore';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useFirestore } from './useFirestore.ts';

const firestore = useFirestore();

type Listenable<T> = {
  onSnapshot(onNext: (snapshot: T) => void, onError?: (error: Error) => void): () => void;
};

/** Everything a listener hears until the test ends. */
function heardBy<T>(listenable: Listenable<T>): { snapshots: T[]; errors: Error[] } {
  const heard: { snapshots: T[]; errors: Error[] } = { snapshots: [], errors: [] };
  onTestFinished(
    listenable.onSnapshot(
      (snapshot) => heard.snapshots.push(snapshot),
      (error) => heard.errors.push(error),
    ),
  );
  return heard;
}

const untilHeard = { timeout: 5_000, interval: 5 };
const words = (change: DocumentChange) => `${change.type} ${change.doc.id}`;

test('a document is heard while it is missing, when it is made, changed and deleted', async () => {
  const document = firestore.collection().doc('watched');
  const { snapshots } = heardBy<DocumentSnapshot>(document);
  const states = () => snapshots.map((snapshot) => snapshot.data()?.text ?? 'missing');
  await vi.waitFor(() => expect(states()).toEqual(['missing']), untilHeard);
  await document.set({ text: 'made' });
  await vi.waitFor(() => expect(states()).toEqual(['missing', 'made']), untilHeard);
  await document.update({ text: 'changed' });
  await vi.waitFor(() => expect(states()).toEqual(['missing', 'made', 'changed']), untilHeard);
  await document.delete();
  await vi.waitFor(() => expect(states()).toEqual(['missing', 'made', 'changed', 'missing']), untilHeard);
});

test('a query hears what is added, modified and removed, in its order', async () => {
  const documents = firestore.collection();
  await documents.doc('b').set({ n: 2, on: true });
  const { snapshots } = heardBy<QuerySnapshot>(documents.where('on', '==', true));
  const last = () => snapshots.at(-1)?.docChanges().map(words);
  await vi.waitFor(() => expect(last()).toEqual(['added b']), untilHeard);
  await documents.doc('a').set({ n: 1, on: true });
  await vi.waitFor(() => expect(last()).toEqual(['added a']), untilHeard);
  await documents.doc('b').update({ n: 3 });
  await vi.waitFor(() => expect(last()).toEqual(['modified b']), untilHeard);
  await documents.doc('a').update({ on: false });
  await vi.waitFor(() => expect(last()).toEqual(['removed a']), untilHeard);
  await documents.doc('b').delete();
  await vi.waitFor(() => expect(last()).toEqual(['removed b']), untilHeard);
  expect(snapshots.at(-1)?.empty).toBe(true);
});

test('a query with a limit hears who moves up and who falls out', async () => {
  const documents = firestore.collection();
  await Promise.all([1, 2, 3].map((n) => documents.doc(`n${n}`).set({ n })));
  const { snapshots } = heardBy<QuerySnapshot>(documents.orderBy('n').limit(2));
  const ids = () => snapshots.at(-1)?.docs.map(({ id }) => id);
  await vi.waitFor(() => expect(ids()).toEqual(['n1', 'n2']), untilHeard);
  await documents.doc('n1').delete();
  await vi.waitFor(() => expect(ids()).toEqual(['n2', 'n3']), untilHeard);
  await documents.doc('n0').set({ n: 0 });
  await vi.waitFor(() => expect(ids()).toEqual(['n0', 'n2']), untilHeard);
});

test('a query hears nothing of a collection of the same name further down, nor of what its order leaves out', async () => {
  const documents = firestore.collection();
  const { snapshots } = heardBy<QuerySnapshot>(documents.orderBy('n'));
  await documents.doc('a').collection(documents.id).doc('below').set({ n: 1 });
  await documents.doc('unnumbered').set({ text: 'no n' });
  await documents.doc('last').set({ n: 3 });
  await documents.doc('first').set({ n: 2 });
  const ids = () => snapshots.at(-1)?.docs.map(({ id }) => id);
  await vi.waitFor(() => expect(ids()).toEqual(['first', 'last']), untilHeard);
  await documents.doc('unnumbered').update({ n: 4 });
  await documents.doc('first').set({ text: 'no n any more' });
  await vi.waitFor(() => expect(ids()).toEqual(['last', 'unnumbered']), untilHeard);
});

test('the writes of one commit are heard together', async () => {
  const documents = firestore.collection();
  const { snapshots } = heardBy<QuerySnapshot>(documents);
  await vi.waitFor(() => expect(snapshots).toHaveLength(1), untilHeard);
  const batch = firestore.db.batch();
  for (const id of ['a', 'b', 'c']) batch.set(documents.doc(id), {});
  await batch.commit();
  await vi.waitFor(() => expect(snapshots.length).toBeGreaterThan(1), untilHeard);
  expect(snapshots[1]?.docChanges().map(words)).toEqual(['added a', 'added b', 'added c']);
});

test('a collection group is heard wherever its documents are', async () => {
  const documents = firestore.collection();
  const group = `turns-of-${documents.id}`;
  const { snapshots } = heardBy<QuerySnapshot>(firestore.db.collectionGroup(group));
  await documents.doc('a').collection(group).doc('first').set({ n: 1 });
  await documents.doc('b').collection(group).doc('second').set({ n: 2 });
  const ids = () => snapshots.at(-1)?.docs.map(({ id }) => id);
  await vi.waitFor(() => expect(ids()).toEqual(['first', 'second']), untilHeard);
});

test('a listener that stopped hears nothing more', async () => {
  const document = firestore.collection().doc('watched');
  const heard: unknown[] = [];
  const stop = document.onSnapshot((snapshot) => heard.push(snapshot.data()));
  await vi.waitFor(() => expect(heard).toHaveLength(1), untilHeard);
  stop();
  const { snapshots } = heardBy<DocumentSnapshot>(document);
  await document.set({ text: 'after' });
  await vi.waitFor(() => expect(snapshots.at(-1)?.data()).toEqual({ text: 'after' }), untilHeard);
  expect(heard).toHaveLength(1);
});

test('a query that is not supported is refused to its listener', async () => {
  const { errors } = heardBy<QuerySnapshot>(firestore.collection().where('on', '>', true));
  await vi.waitFor(() => expect(errors).toHaveLength(1), untilHeard);
  expect(errors[0]?.message).toContain('Range filters on booleans, arrays and maps are not supported.');
});
