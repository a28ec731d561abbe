import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { containerOptions } from '../container.ts';

const priority = pathToFileURL(join(import.meta.dirname, '../src/priority.ts')).href;

/** The priorities of a process's threads, by their names, after `script` has been run with `container`'s options. */
function threadsAfter(script: string): [name: string, nice: number][] {
  const told = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { helpersStandBehind, standBehind } from '${priority}';
    ${script}
    const threads = readdirSync('/proc/self/task').map((task) => {
      const [, name, rest] = /\\((.*)\\) (.*)/.exec(readFileSync(\`/proc/self/task/\${task}/stat\`, 'utf8'));
      return [name, Number(rest.split(' ')[16])];
    });
    console.log(JSON.stringify(threads));`;
  const args = [...containerOptions(), '--input-type=module-typescript', '--eval', told];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe.skipIf(process.platform !== 'linux')('priorities', () => {
  const usual = threadsAfter('');
  const isHelper = ([name]: (typeof usual)[number]) => name === 'V8Worker';

  it('has one helper in the container, that waits for the sound', () => {
    expect(usual.filter(isHelper)).toHaveLength(1);
    expect(threadsAfter('helpersStandBehind();')).toEqual(
      usual.map((thread) => (isHelper(thread) ? ['V8Worker', 10] : thread)),
    );
  });

  it('has one thread wait, and not those beside it', () => {
    const [[name] = ['']] = usual;
    expect(threadsAfter('standBehind();')).toEqual([[name, 10], ...usual.slice(1)]);
  });
});
