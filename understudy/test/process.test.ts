import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { listenLocally } from '@improv/testing/listenLocally';
import { expect, it } from 'vitest';

const main = join(import.meta.dirname, '../src/main.ts');

/** A port that is taken until the test is over. */
async function takenPort() {
  const server = createServer();
  return { port: await listenLocally(server), free: () => server.close() };
}

it('says in one line that it is ready and where, answers there, and stops when told to', async () => {
  const { port, free } = await takenPort();
  free();
  const child = spawn(process.execPath, [main, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  expect(line).toBe(`understudy ready on http://127.0.0.1:${port}`);
  expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({ ok: true });
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

it('says in one sentence that its port is taken', async () => {
  const { port, free } = await takenPort();
  const child = spawn(process.execPath, [main, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [line] = await once(createInterface({ input: child.stderr }), 'line');
  const [code] = await once(child, 'exit');
  free();
  expect(line).toBe(`The understudy can't start: port ${port} is taken.`);
  expect(code).toBe(1);
});

it.each([
  ['--live-speed=fast', "The understudy's --live-speed must be a whole number of 0 or more."],
  ['--ears=big', "The understudy's --ears must be auto or none."],
])('says in one sentence what is wrong with %s', async (flag, sentence) => {
  const child = spawn(process.execPath, [main, flag], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [line] = await once(createInterface({ input: child.stderr }), 'line');
  expect(line).toBe(sentence);
  child.kill();
});
