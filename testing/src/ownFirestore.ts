import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from 'firebase-admin/firestore';
import { startService } from './childService.ts';

/** A Firestore of a test's own, with the product's TTL policies, whose clock the test moves. */
export interface OwnFirestore {
  readonly db: Firestore;
  /** Stops the server and starts it over the same data at another time: what is past its time goes. */
  moveTo(millis: number): Promise<Firestore>;
  close(): Promise<void>;
}

/** @param millis where its clock stands at first */
export async function ownFirestore(millis: number): Promise<OwnFirestore> {
  const data = mkdtempSync(join(tmpdir(), 'retention-'));
  let running = await start(data, millis);
  return {
    get db() {
      return running.db;
    },
    async moveTo(later) {
      await running.stop();
      running = await start(data, later);
      return running.db;
    },
    async close() {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function start(data: string, millis: number) {
  const args = ['--port', '0', '--data', data, '--indexes', 'firestore.indexes.json'];
  const server = await startService(
    ['firestore-server/src/main.ts', ...args, '--ttl-from', new Date(millis).toISOString()],
    /^firestore ready on .*:(?<port>\d+)/,
  );
  const port = Number(server.said.groups?.port);
  const db = new Firestore({ projectId: 'demo-retention', host: '127.0.0.1', port, ssl: false });
  return {
    db,
    async stop() {
      await db.terminate();
      await server.stop();
    },
  };
}
