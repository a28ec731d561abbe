import { randomBytes } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import type { Backend } from './backend.ts';
import type { Database } from './engine.ts';
import type { Fields } from './fieldPath.ts';
import type { PendingChange } from './locks.ts';
import type { Document, Status, UnaryCalls, Write, WriteResult } from './protocol.ts';
import { asRefusal, invalid } from './refusal.ts';
import type { Caller } from './rpc.ts';
import { asBytes } from './view.ts';
import { fieldsAfter } from './writes.ts';

type Request<Call extends keyof UnaryCalls> = UnaryCalls[Call][0];
type Response<Call extends keyof UnaryCalls> = UnaryCalls[Call][1];

export async function beginTransaction(
  { store, transactions }: Backend,
  { database, options }: Request<'BeginTransaction'>,
): Promise<Response<'BeginTransaction'>> {
  const { id } = transactions.begin(store.database(database).name, options, store.clock.read());
  return { transaction: id };
}

/** Ends a transaction; one that has ended already is left at that. */
export async function rollback(
  { store, transactions }: Backend,
  { database, transaction: id }: Request<'Rollback'>,
): Promise<Response<'Rollback'>> {
  const name = store.database(database).name;
  if (!id?.length) throw invalid('A rollback must name its transaction.');
  transactions.endById(name, asBytes(id));
  return {};
}

/** Applies all writes or none, at one time. Whatever comes of it, the transaction it belongs to has ended then. */
export async function commit(
  backend: Backend,
  request: Request<'Commit'>,
  caller: Caller,
): Promise<Response<'Commit'>> {
  const { store, locks, transactions } = backend;
  const database = store.database(request.database);
  const writes = request.writes ?? [];
  const changes = changesOf(database, writes);
  if (!request.transaction?.length) return await commitAlone(backend, database, writes, caller);
  const transaction = transactions.find(database.name, asBytes(request.transaction));
  return await transactions.during(transaction, caller.peer, async () => {
    try {
      if (writes.length === 0) return store.commit(database, writes);
      if (transaction.readMillis !== undefined) throw invalid('A read-only transaction cannot write.');
      return await locks.write(transaction, changes, caller.signal, () => store.commit(database, writes));
    } finally {
      transactions.end(transaction);
    }
  });
}

/** Applies each write by itself; the answer says for each how it went. */
export async function batchWrite(
  backend: Backend,
  request: Request<'BatchWrite'>,
  caller: Caller,
): Promise<Response<'BatchWrite'>> {
  const database = backend.store.database(request.database);
  const writeResults: WriteResult[] = [];
  const statuses: Status[] = [];
  for (const write of request.writes ?? []) {
    try {
      nameOf(database, write);
      const { writeResults: results } = await commitAlone(backend, database, [write], caller);
      writeResults.push(results[0] ?? {});
      statuses.push({ code: status.OK });
    } catch (error) {
      const { code, message } = asRefusal(error);
      writeResults.push({});
      statuses.push({ code, message });
    }
  }
  return { writeResults, status: statuses };
}

const idBytes = 10;

/** Makes a document, under an id of its own when none is given. */
export async function createDocument(
  backend: Backend,
  { parent, collectionId, documentId, document }: Request<'CreateDocument'>,
  caller: Caller,
): Promise<Document> {
  const name = `${parent}/${collectionId}/${documentId || randomBytes(idBytes).toString('hex')}`;
  const update = { fields: document?.fields ?? {}, name };
  return await writeOne(backend, name, { update, currentDocument: { exists: false } }, caller);
}

/** Sets a document, or the fields that the mask names. */
export async function updateDocument(
  backend: Backend,
  { document, updateMask, currentDocument }: Request<'UpdateDocument'>,
  caller: Caller,
): Promise<Document> {
  const write: Write = {
    update: document ?? {},
    ...(updateMask && { updateMask }),
    ...(currentDocument && { currentDocument }),
  };
  return await writeOne(backend, document?.name ?? '', write, caller);
}

export async function deleteDocument(
  backend: Backend,
  { name, currentDocument }: Request<'DeleteDocument'>,
  caller: Caller,
): Promise<Response<'DeleteDocument'>> {
  await writeOne(
    backend,
    name ?? '',
    { delete: name ?? '', ...(currentDocument && { currentDocument }) },
    caller,
  );
  return {};
}

async function writeOne(backend: Backend, name: string, write: Write, caller: Caller): Promise<Document> {
  const database = backend.store.database(name);
  await commitAlone(backend, database, [write], caller);
  return database.document(name) ?? {};
}

/** Commits outside of any transaction, yet never into the middle of one. */
async function commitAlone(
  { store, locks, transactions }: Backend,
  database: Database,
  writes: Write[],
  caller: Caller,
) {
  const owner = { rank: transactions.nextRank() };
  const changes = changesOf(database, writes);
  if (writes.length === 0) return store.commit(database, writes);
  return await locks.write(owner, changes, caller.signal, () => store.commit(database, writes));
}

/** What a commit will change: by document, since one commit may write a document more than once. */
function changesOf(database: Database, writes: Write[]): PendingChange[] {
  const byName = Map.groupBy(writes, (write) => nameOf(database, write));
  return [...byName].map(([name, its]) => ({
    name,
    states: () => {
      const before = database.document(name)?.fields ?? undefined;
      const after = its.reduce<Fields | undefined>((fields, write) => fieldsAfter(write, fields), before);
      return [before, after].filter((fields) => fields !== undefined);
    },
  }));
}

function nameOf(database: Database, write: Write): string {
  const name =
    write.update?.name ?? write.delete ?? write.transform?.document ?? Reflect.get(write, 'verify') ?? '';
  if (!name.startsWith(`${database.name}/documents/`)) {
    throw invalid(`A write names the document "${name}", which is not in ${database.name}.`);
  }
  return name;
}
