import { type Client, credentials, makeGenericClientConstructor, status } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Document, firestoreService, type UnaryCalls } from '../src/protocol.ts';
import { projectId } from './client.ts';
import { useFirestore } from './useFirestore.ts';

/*
 * What the Admin SDK never calls, though the protocol has it: other clients do, so it is tried on the bare wire.
 */
const firestore = useFirestore();
const documents = `projects/${projectId}/databases/(default)/documents`;
let client: Client;
beforeAll(() => {
  const Firestore = makeGenericClientConstructor(firestoreService(), 'Firestore');
  client = new Firestore(`127.0.0.1:${firestore.port}`, credentials.createInsecure());
});
afterAll(() => client.close());

function call<Name extends keyof UnaryCalls>(
  name: Name,
  request: UnaryCalls[Name][0],
): Promise<UnaryCalls[Name][1]> {
  const { path, requestSerialize, responseDeserialize } = firestoreService()[name] ?? {};
  if (!path || !requestSerialize || !responseDeserialize) throw new Error(`There is no call ${name}.`);
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, (error, response) => {
      if (error) reject(error);
      else resolve(response as UnaryCalls[Name][1]);
    });
  });
}
const fieldsOf = ({ fields }: Document) =>
  Object.entries(fields ?? {}).map(([name, { stringValue }]) => [name, stringValue]);

test('a document is made, read, changed and deleted by the calls for single documents', async () => {
  const made = await call('CreateDocument', {
    parent: documents,
    collectionId: 'shows',
    document: { fields: { title: { stringValue: 'The Attic' }, mood: { stringValue: 'dark' } } },
  });
  const name = made.name ?? '';
  expect(name).toMatch(/\/documents\/shows\/[0-9a-f]{20}$/);
  await call('UpdateDocument', {
    document: { name, fields: { mood: { stringValue: 'bright' } } },
    updateMask: { fieldPaths: ['mood'] },
  });
  const changed = await call('GetDocument', { name });
  expect(fieldsOf(changed).toSorted()).toEqual([
    ['mood', 'bright'],
    ['title', 'The Attic'],
  ]);
  await call('DeleteDocument', { name });
  await expect(call('GetDocument', { name })).rejects.toMatchObject({ code: status.NOT_FOUND });
});

test('a document listed page by page is listed once', async () => {
  const collection = firestore.collection();
  for (const id of ['a', 'b', 'c', 'd', 'e']) await collection.doc(id).set({ title: id });
  const listed: string[] = [];
  let pageToken = '';
  do {
    const page = await call('ListDocuments', {
      parent: documents,
      collectionId: collection.id,
      pageSize: 2,
      pageToken,
    });
    listed.push(...(page.documents ?? []).map(({ name }) => name?.at(-1) ?? ''));
    pageToken = page.nextPageToken ?? '';
  } while (pageToken);
  expect(listed).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a resource of no database is refused', async () => {
  await expect(call('GetDocument', { name: 'shows/a' })).rejects.toMatchObject({
    code: status.INVALID_ARGUMENT,
    details: expect.stringContaining('names no database'),
  });
  const elsewhere = { update: { name: `projects/other/databases/(default)/documents/shows/a` } };
  const database = documents.replace('/documents', '');
  await expect(call('Commit', { database, writes: [elsewhere] })).rejects.toMatchObject({
    code: status.INVALID_ARGUMENT,
    details: expect.stringContaining('is not in'),
  });
});

test('the Write stream is refused', async () => {
  const { path, requestSerialize, responseDeserialize } = firestoreService().Write ?? {};
  if (!path || !requestSerialize || !responseDeserialize) throw new Error('There is no call Write.');
  const { promise, reject } = Promise.withResolvers();
  client.makeBidiStreamRequest(path, requestSerialize, responseDeserialize).on('error', reject);
  await expect(promise).rejects.toMatchObject({
    code: status.UNIMPLEMENTED,
    details: 'The Write stream is not supported: use Commit.',
  });
});
