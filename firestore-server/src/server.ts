import {
  type handleServerStreamingCall,
  Server,
  type ServerDuplexStream,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { Backend } from './backend.ts';
import {
  batchWrite,
  beginTransaction,
  commit,
  createDocument,
  deleteDocument,
  rollback,
  updateDocument,
} from './commits.ts';
import { Connections } from './connections.ts';
import { Indexes } from './indexes.ts';
import { Journal, type JournalEvents } from './journal.ts';
import { Listeners } from './listen.ts';
import { Locks } from './locks.ts';
import { firestoreService, type ListenRequest, type ListenResponse } from './protocol.ts';
import {
  batchGetDocuments,
  getDocument,
  listCollectionIds,
  listDocuments,
  partitionQuery,
  runAggregationQuery,
  runQuery,
} from './reads.ts';
import { unimplemented } from './refusal.ts';
import { type Answer, type Caller, endWith, streamed, unary } from './rpc.ts';
import { Store } from './store.ts';
import { TimeToLive, ttlPoliciesFrom } from './timeToLive.ts';
import { Transactions } from './transactions.ts';

export interface FirestoreOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Where the data is kept; without it the data lives as long as the server. */
  dataDir?: string | undefined;
  /** Begins with an empty store. */
  fresh?: boolean | undefined;
  /** A `firestore.indexes.json`; without it no query is refused for want of an index, and nothing has a time to live. */
  indexesFile?: string | undefined;
  /** The time that TTL policies go by, epoch milliseconds; by default the machine's. */
  ttlNow?: (() => number) | undefined;
  /** Refuses other projects when given. */
  projectId?: string | undefined;
  /** How long a transaction may be silent before it ends, in milliseconds; by default as long as in production. */
  transactionIdleMs?: number | undefined;
  /** Receives what happens on disk; by default it goes to stderr and a failing disk ends the process. */
  events?: JournalEvents | undefined;
}

export interface RunningFirestore {
  port: number;
  /** Deletes at once what is past its time to live. @returns how many documents went */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** As in production: https://firebase.google.com/docs/firestore/quotas */
const largestRequestBytes = 11 * 1024 * 1024;
/** How long calls under way may take to end when the server stops. */
const graceMs = 1_000;

/**
 * Serves google.firestore.v1 over gRPC, without TLS and without security rules: for the Admin SDK.
 * @throws Error with one sentence for the developer when the port is taken, the disk gives trouble, or the index file
 *   cannot be read
 */
export async function startFirestore(options: FirestoreOptions): Promise<RunningFirestore> {
  const { indexesFile, ttlNow = Date.now } = options;
  const indexes = indexesFile === undefined ? undefined : Indexes.fromFile(indexesFile);
  const policies = indexesFile === undefined ? new Map() : ttlPoliciesFrom(indexesFile);
  const server = new Server({ 'grpc.max_receive_message_length': largestRequestBytes });
  const connections = new Connections(server);
  // The port comes first: a process that has it may be using the same folder.
  const port = await connections.listen(options.host, options.port);
  try {
    const store = openStore(options);
    const locks = new Locks();
    const transactions = new Transactions(locks, {
      isConnected: (peer) => connections.isOpen(peer),
      idleAtMostMs: options.transactionIdleMs,
    });
    const backend: Backend = { store, locks, transactions, indexes };
    const timeToLive = new TimeToLive(backend, policies, ttlNow);
    await timeToLive.start();
    const listeners = new Set<Listeners>();
    server.addService(firestoreService(), calls(backend, listeners));
    refusePipelines(server);
    const close = () => {
      timeToLive.close();
      return stop(server, connections, backend, listeners);
    };
    return { port, close, sweep: () => timeToLive.sweep() };
  } catch (error) {
    connections.close();
    server.forceShutdown();
    throw error;
  }
}

function calls(backend: Backend, listeners: Set<Listeners>): UntypedServiceImplementation {
  const bound =
    <Request, Response>(
      answer: (backend: Backend, request: Request, caller: Caller) => Promise<Response>,
    ): Answer<Request, Response> =>
    (request, caller) =>
      answer(backend, request, caller);
  return {
    GetDocument: unary(bound(getDocument)),
    BatchGetDocuments: streamed(bound(batchGetDocuments)),
    ListDocuments: unary(bound(listDocuments)),
    ListCollectionIds: unary(bound(listCollectionIds)),
    RunQuery: streamed(bound(runQuery)),
    RunAggregationQuery: streamed(bound(runAggregationQuery)),
    PartitionQuery: unary(bound(partitionQuery)),
    BeginTransaction: unary(bound(beginTransaction)),
    Commit: unary(bound(commit)),
    Rollback: unary(bound(rollback)),
    BatchWrite: unary(bound(batchWrite)),
    CreateDocument: unary(bound(createDocument)),
    UpdateDocument: unary(bound(updateDocument)),
    DeleteDocument: unary(bound(deleteDocument)),
    Write: (stream: ServerDuplexStream<unknown, unknown>) =>
      endWith(stream, unimplemented('The Write stream is not supported: use Commit.')),
    Listen: (stream: ServerDuplexStream<ListenRequest, ListenResponse>) => {
      const listener = new Listeners(backend, stream);
      listeners.add(listener);
      stream.on('close', () => listeners.delete(listener));
      stream.on('cancelled', () => listeners.delete(listener));
    },
  };
}

/** Newer clients than the engine's own know this call; unless it is answered, they ask for it for seconds. */
function refusePipelines(server: Server): void {
  const call = 'ExecutePipeline';
  const refuse: handleServerStreamingCall<unknown, unknown> = (stream) =>
    endWith(stream, unimplemented(`Pipelines (${call}) are not supported.`));
  server.register(
    `/google.firestore.v1.Firestore/${call}`,
    refuse,
    () => Buffer.alloc(0),
    () => ({}),
    'serverStream',
  );
}

function openStore({ dataDir, fresh, events = onStderr, projectId }: FirestoreOptions): Store {
  if (dataDir === undefined) return new Store({ projectId });
  try {
    return new Store({ projectId, journal: new Journal(dataDir, fresh ?? false, events) });
  } catch (error) {
    throw new Error(`The Firestore data in ${dataDir} cannot be used: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const onStderr: JournalEvents = {
  warn: (sentence) => console.error(sentence),
  fail: (error) => {
    console.error(`The Firestore data can no longer be written: ${error.message}`);
    process.exit(1);
  },
};

async function stop(
  server: Server,
  connections: Connections,
  { store, transactions }: Backend,
  listeners: Set<Listeners>,
): Promise<void> {
  connections.close();
  for (const listener of listeners) listener.close();
  transactions.close();
  const { promise, resolve } = Promise.withResolvers<void>();
  const force = setTimeout(() => {
    server.forceShutdown();
    resolve();
  }, graceMs);
  server.tryShutdown(() => resolve());
  await promise;
  clearTimeout(force);
  store.close();
}
