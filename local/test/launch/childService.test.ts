import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChildService } from '../../src/launch/childService.ts';
import { exitWithParent } from '../../src/launch/environment.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'part-'));
});
afterEach(() => rm(folder, { recursive: true }));

const aPart = (script: string) =>
  new ChildService({
    name: 'stagehand',
    args: ['-e', script],
    cwd: folder,
    env: { PATH: process.env.PATH ?? '' },
    logFile: join(folder, 'log'),
  });

describe('a part of the stack', () => {
  it('is up once it says so, and what it says is in its log', async () => {
    const part = aPart('console.log("stagehand ready on 1234"); setInterval(() => {}, 1000)');
    expect(await part.says(/ready on \d+/, 20_000)).toBe('stagehand ready on 1234');
    await part.stop();
    expect(await readFile(join(folder, 'log'), 'utf8')).toBe('stagehand ready on 1234\n');
  });

  it('that ends before it is up is reported with the last it wrote', async () => {
    const part = aPart('console.error("the ladder is gone"); process.exit(3)');
    await expect(part.says(/ready/, 20_000)).rejects.toThrow(
      'stagehand stopped by itself (exit code 3). Its last lines:\n  the ladder is gone',
    );
  });

  it('that says nothing is given up', async () => {
    const part = aPart('setInterval(() => {}, 1000)');
    await expect(part.says(/ready/, 300)).rejects.toThrow('stagehand was not ready after 0.3 s.');
    await part.stop();
  });

  it('takes what it has started along when it is stopped', async () => {
    const part = aPart(`
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log('child ' + child.pid);
      setInterval(() => {}, 1000);`);
    const child = Number((await part.says(/^child/, 20_000)).split(' ')[1]);
    await part.stop();
    await expect.poll(() => isRunning(child), { timeout: 20_000 }).toBe(false);
  });
});

it('a process on the exitWithParent ends with the one that started it, even when that one is killed', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['--import', ${JSON.stringify(exitWithParent)}, '-e', 'setInterval(() => {}, 1000)'],
      { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.once('spawn', () => console.log(child.pid));
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
  const child = Number(line);
  expect(isRunning(child)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(child), { timeout: 20_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
