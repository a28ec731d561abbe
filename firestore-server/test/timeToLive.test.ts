import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningFirestore, startFirestore } from '../src/server.ts';
import { connectTo, type Db, Timestamp } from './client.ts';

const dayMs = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'ttl-'));
let files = 0;

function indexFile(fieldOverrides: unknown[]): string {
  files += 1;
  const file = join(folder, `${files}.json`);
  writeFileSync(file, JSON.stringify({ indexes: [], fieldOverrides }));
  return file;
}
const ttl = (collectionGroup: string, fieldPath = 'deleteAt') => ({
  collectionGroup,
  fieldPath,
  ttl: true,
  indexes: [],
});

describe('a TTL policy', () => {
  let now = Date.UTC(2026, 10, 21);
  let server: RunningFirestore;
  let db: Db;
  const options = {
    host: '127.0.0.1',
    port: 0,
    dataDir: join(folder, 'data'),
    indexesFile: indexFile([ttl('shows'), ttl('turns'), ttl('nested', 'kept.until')]),
    ttlNow: () => now,
  };
  beforeAll(async () => {
    server = await startFirestore(options);
    db = connectTo(server.port);
  });
  afterAll(async () => {
    await db.terminate();
    await server.close();
  });

  const inDays = (days: number) => Timestamp.fromMillis(now + days * dayMs);
  const there = async (path: string) => (await db.doc(path).get()).exists;

  it('deletes a document once its instant has passed, of every collection of that id, and nothing below it', async () => {
    await db.doc('shows/a').set({ deleteAt: inDays(1) });
    await db.doc('shows/a/turns/1').set({ deleteAt: inDays(2) });
    await db.doc('shows/a/remarks/1').set({ deleteAt: inDays(1) });
    await db.doc('nested/a').set({ kept: { until: inDays(1) } });
    expect(await server.sweep()).toBe(0);
    now += dayMs;
    expect(await server.sweep()).toBe(2);
    expect(await there('shows/a')).toBe(false);
    expect(await there('nested/a')).toBe(false);
    expect(await there('shows/a/turns/1')).toBe(true);
    now += dayMs;
    expect(await server.sweep()).toBe(1);
    expect(await there('shows/a/turns/1')).toBe(false);
    // No policy, no end.
    expect(await there('shows/a/remarks/1')).toBe(true);
  });

  it('keeps what has no instant there, or one that was moved on in time', async () => {
    const kept = {
      none: {},
      null: { deleteAt: null },
      text: { deleteAt: '2000-01-01' },
      number: { deleteAt: 1 },
    };
    for (const [id, data] of Object.entries(kept)) await db.doc(`shows/${id}`).set(data);
    await db.doc('shows/moved').set({ deleteAt: inDays(1) });
    await db.doc('shows/moved').update({ deleteAt: inDays(10) });
    now += 5 * dayMs;
    expect(await server.sweep()).toBe(0);
    for (const id of [...Object.keys(kept), 'moved']) expect(await there(`shows/${id}`), id).toBe(true);
  });

  it('tells listeners, and is kept over a restart, which sweeps first', async () => {
    await db.doc('shows/heard').set({ deleteAt: inDays(1) });
    await db.doc('shows/later').set({ deleteAt: inDays(2) });
    const seen: boolean[] = [];
    const stop = db.doc('shows/heard').onSnapshot(({ exists }) => seen.push(exists));
    await expect.poll(() => seen).toEqual([true]);
    now += dayMs;
    await server.sweep();
    await expect.poll(() => seen).toEqual([true, false]);
    stop();
    await db.terminate();
    await server.close();
    now += dayMs;
    server = await startFirestore(options);
    db = connectTo(server.port);
    expect(await there('shows/heard')).toBe(false);
    expect(await there('shows/later')).toBe(false);
  });

  it('is one for a collection group, as in production', async () => {
    const indexesFile = indexFile([ttl('shows'), ttl('shows', 'expiresAt')]);
    await expect(startFirestore({ host: '127.0.0.1', port: 0, indexesFile })).rejects.toThrow(
      /shows has two fields with "ttl"/,
    );
  });
});
