import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type FirestoreOptions, type RunningFirestore, startFirestore } from '../src/server.ts';
import { connectTo, type Db } from './client.ts';

/** A server of the test file's own and a client of it. */
export interface TestFirestore {
  db: Db;
  port: number;
  /** A collection that no other test uses. */
  collection(): ReturnType<Db['collection']>;
}

/** Starts a server for all tests of a file and takes it away after them. */
export function useFirestore(options: Partial<FirestoreOptions> = {}): TestFirestore {
  let db: Db | undefined;
  let server: RunningFirestore | undefined;
  let dataDir = '';
  let collections = 0;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'firestore-'));
    server = await startFirestore({ host: '127.0.0.1', port: 0, dataDir, ...options });
    db = connectTo(server.port);
  });
  afterAll(async () => {
    await db?.terminate();
    await server?.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The server starts before the first test, not before.');
    return part;
  };
  return {
    get db() {
      return started(db);
    },
    get port() {
      return started(server).port;
    },
    collection() {
      collections += 1;
      return started(db).collection(`collection${collections}`);
    },
  };
}
