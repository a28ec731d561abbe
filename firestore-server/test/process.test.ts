import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectTo } from './client.ts';
import { ServerProcess } from './serverProcess.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firestore-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('it says one line when it is ready, and SIGTERM ends it in good order', async () => {
  const server = new ServerProcess(['--port', '0', '--data', join(folder, 'new', 'deeper')]);
  const port = await server.ready();
  expect(await server.end('SIGTERM')).toBe(0);
  expect(server.stdout).toBe(`firestore ready on 127.0.0.1:${port}\n`);
  expect(server.stderr).toBe('');
});

test('SIGTERM ends it while clients listen to it', async () => {
  const server = new ServerProcess(['--port', '0']);
  const db = connectTo(await server.ready());
  const heard = Promise.withResolvers<void>();
  const stop = db.doc('shows/a').onSnapshot(() => heard.resolve());
  await heard.promise;
  expect(await server.end('SIGTERM')).toBe(0);
  stop();
  // The client is not terminated: its SDK may be just about to listen again, and would throw that into the void.
});

test('a taken port is one sentence and exit code 1', async () => {
  const first = new ServerProcess(['--port', '0']);
  const port = await first.ready();
  const second = new ServerProcess(['--port', String(port)]);
  expect(await second.end()).toBe(1);
  expect(second.stderr).toBe(`Port ${port} on 127.0.0.1 is taken by another process.\n`);
  expect(second.stdout).toBe('');
});

test('a data folder that cannot be made is one sentence and exit code 1', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const server = new ServerProcess(['--port', '0', '--data', join(file, 'data')]);
  expect(await server.end()).toBe(1);
  expect(server.stderr).toMatch(/^The Firestore data in .*a-file.data cannot be used: ENOTDIR.*\n$/);
});

test('an index file that cannot be read is one sentence and exit code 1', async () => {
  const indexes = join(folder, 'indexes.json');
  await writeFile(indexes, '{"indexes": [{"fields": "uid"}]}');
  const server = new ServerProcess(['--port', '0', '--indexes', indexes]);
  expect(await server.end()).toBe(1);
  expect(server.stderr).toMatch(/^The index file .*indexes.json cannot be used: .+\n$/);
});

test('an argument that it does not know is one sentence and exit code 1', async () => {
  const server = new ServerProcess(['--prot', '8080']);
  expect(await server.end()).toBe(1);
  expect(server.stderr).toMatch(/^Unknown option '--prot'.*\n$/);
});
