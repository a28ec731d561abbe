import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type RunningFirestore, startFirestore } from '../src/server.ts';
import { connectTo, type Db, Timestamp } from './client.ts';
import { ServerProcess } from './serverProcess.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'firestore-data-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

function clientOf(port: number): Db {
  const db = connectTo(port);
  onTestFinished(() => db.terminate());
  return db;
}

/** A server in this process on the test's folder. */
async function open(fresh = false): Promise<{ db: Db; server: RunningFirestore; warnings: string[] }> {
  const warnings: string[] = [];
  const events = {
    warn: (sentence: string) => void warnings.push(sentence),
    fail: (error: Error) => {
      throw error;
    },
  };
  const server = await startFirestore({ host: '127.0.0.1', port: 0, dataDir, fresh, events });
  onTestFinished(() => server.close());
  return { db: clientOf(server.port), server, warnings };
}

const filesOf = async (pattern: RegExp) =>
  (await readdir(dataDir)).filter((name) => pattern.test(name)).sort();

describe('a killed server', () => {
  test('has everything again that it confirmed, with its times', async () => {
    const killed = new ServerProcess(['--port', '0', '--data', dataDir]);
    const before = clientOf(await killed.ready());
    const kept = before.doc('shows/kept');
    await kept.set({ n: 1, bytes: Buffer.from([0, 255]), at: new Timestamp(1_700_000_000, 1_000) });
    await before.doc('shows/gone').set({ n: 1 });
    await before.doc('shows/gone').delete();
    await before.doc('shows/kept/turns/1').set({ fraction: 0.5, nan: Number.NaN, infinite: -Infinity });
    const { writeTime } = await kept.update({ n: 2 });
    const stored = await kept.get();
    await killed.end('SIGKILL');

    const restarted = new ServerProcess(['--port', '0', '--data', dataDir]);
    const after = clientOf(await restarted.ready());
    const snapshot = await after.doc('shows/kept').get();
    expect(snapshot.data()).toEqual(stored.data());
    expect([snapshot.createTime, snapshot.updateTime]).toEqual([stored.createTime, writeTime]);
    expect((await after.doc('shows/gone').get()).exists).toBe(false);
    const turns = await after.collectionGroup('turns').get();
    expect(turns.docs.map((turn) => turn.data())).toEqual([
      { fraction: 0.5, nan: Number.NaN, infinite: -Infinity },
    ]);
  });

  test('loses nothing that it confirmed while it was killed in the midst of writes', async () => {
    const killed = new ServerProcess(['--port', '0', '--data', dataDir]);
    // Never told to end: it would first wait for writes that get no answer any more.
    const before = connectTo(await killed.ready());
    const confirmed: string[] = [];
    const enough = Promise.withResolvers<void>();
    const writeOn = async (writer: number) => {
      for (let n = 0; ; n += 1) {
        const id = `show${writer}-${n}`;
        await before.doc(`shows/${id}`).set({ n });
        confirmed.push(id);
        if (confirmed.length === 100) enough.resolve();
      }
    };
    for (let writer = 0; writer < 10; writer += 1) writeOn(writer).catch(() => {});
    await enough.promise;
    await killed.end('SIGKILL');

    const { db } = await open();
    const found = new Set((await db.collection('shows').get()).docs.map(({ id }) => id));
    expect(confirmed.filter((id) => !found.has(id))).toEqual([]);
  });

  test.for([
    { after: 'a restart', args: [], heardThen: ['added b'] },
    { after: 'a fresh start', args: ['--fresh'], heardThen: ['removed a', 'added b'] },
  ])('goes on telling those who listened before $after', async ({ args, heardThen }) => {
    const killed = new ServerProcess(['--port', '0', '--data', dataDir]);
    const port = await killed.ready();
    const db = clientOf(port);
    const heard: string[] = [];
    await db.doc('shows/a').set({ n: 1 });
    onTestFinished(
      db.collection('shows').onSnapshot((snapshot) => {
        heard.push(...snapshot.docChanges().map(({ type, doc }) => `${type} ${doc.id}`));
      }),
    );
    await vi.waitFor(() => expect(heard).toEqual(['added a']));
    await killed.end('SIGKILL');

    const restarted = new ServerProcess(['--port', String(port), '--data', dataDir, ...args]);
    await restarted.ready();
    await clientOf(port).doc('shows/b').set({ n: 1 });
    await vi.waitFor(() => expect(heard).toEqual(['added a', ...heardThen]), {
      timeout: 10_000,
      interval: 20,
    });
  });
});

describe('files', () => {
  test('a record that was half written is dropped, and what is written next is kept', async () => {
    const first = await open();
    await first.db.doc('shows/a').set({ n: 1 });
    await first.server.close();
    await appendFile(join(dataDir, 'log-0'), '0badc0de {"changes":[{"name":"projects/demo-t');

    const second = await open();
    await second.db.doc('shows/b').set({ n: 2 });
    await second.server.close();
    expect(second.warnings).toEqual([]);

    const third = await open();
    expect((await third.db.collection('shows').get()).docs.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('a log damaged in the midst is read up to there, kept aside and told of', async () => {
    const first = await open();
    for (const id of ['a', 'b', 'c']) await first.db.doc(`shows/${id}`).set({ text: `this is ${id}` });
    await first.server.close();
    const log = join(dataDir, 'log-0');
    await writeFile(log, (await readFile(log, 'utf8')).replace('this is b', 'this is ?'));

    const second = await open();
    expect((await second.db.collection('shows').get()).docs.map(({ id }) => id)).toEqual(['a']);
    expect(second.warnings).toEqual([
      expect.stringMatching(/log-0 is damaged after byte \d+; .*log-0\.damaged\.$/),
    ]);
    expect(await filesOf(/damaged$/)).toEqual(['log-0.damaged']);
  });

  test('a long log becomes a snapshot; one that is damaged is made good by what went before', async () => {
    const text = 'x'.repeat(900_000);
    const first = await open();
    await first.db.doc('shows/early').set({ text });
    await first.db.doc('shows/early').delete();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await first.db.doc(`shows/${id}`).set({ text });
    await vi.waitFor(async () => expect(await filesOf(/^snapshot-1$/)).toHaveLength(1), { timeout: 5_000 });
    await first.db.doc('shows/a').delete();
    await first.db.doc('shows/b').update({ text: 'short' });
    await first.server.close();
    expect(await filesOf(/^(log|snapshot)/)).toEqual(['log-0', 'log-1', 'snapshot-1']);

    const found = async (db: Db) =>
      (await db.collection('shows').get()).docs.map((session) => [session.id, session.get('text').length]);
    const expected = [
      ['b', 5],
      ['c', text.length],
      ['d', text.length],
      ['e', text.length],
    ];
    const second = await open();
    expect(await found(second.db)).toEqual(expected);
    await second.server.close();

    const snapshot = join(dataDir, 'snapshot-1');
    await writeFile(snapshot, (await readFile(snapshot)).subarray(0, 1_000_000));
    const third = await open();
    expect(third.warnings).toEqual([expect.stringContaining('snapshot-1 is damaged')]);
    expect(await found(third.db)).toEqual(expected);
  });

  test('a fresh start forgets what was there', async () => {
    const first = await open();
    await first.db.doc('shows/a').set({ n: 1 });
    await first.server.close();
    const second = await open(true);
    expect((await second.db.collection('shows').get()).empty).toBe(true);
  });
});
