import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from 'firebase-admin/firestore';

const root = join(import.meta.dirname, '../../..');

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
  const args = ['--port', '0', '--data', data, '--indexes', join(root, 'firestore.indexes.json')];
  const server = spawn(
    process.execPath,
    [join(root, 'firestore-server/src/main.ts'), ...args, '--ttl-from', new Date(millis).toISOString()],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (text) => {
      said += text;
      const ready = /firestore ready on .*:(\d+)/.exec(said);
      if (ready) resolve(Number(ready[1]));
    });
    server.once('exit', () => reject(new Error('the Firestore of the test ended')));
  });
  const db = new Firestore({ projectId: 'demo-retention', host: '127.0.0.1', port, ssl: false });
  return {
    db,
    async stop() {
      await db.terminate();
      server.kill('SIGTERM');
      await ended;
    },
  };
}
