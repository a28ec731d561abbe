import { join, relative } from 'node:path';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';

/** What only admins have a use for: the console, what it calls, and the libraries that draw it. */
const consoleOnly =
  /^web\/src\/console\/|^contract\/src\/admin\/|^node_modules\/(recharts|@tanstack\/(react-virtual|virtual-core))\//;
/**
 * What players have too: the console's door, which finds out who may pass and fetches the rest, and what a line of the
 * audit is, since they may read those about themselves.
 */
const shared =
  /^web\/src\/(console\/(ConsoleGate\.tsx|gateMessages\.ts|lazyWithError\.ts)|identity\/useIsAdmin\.ts)$|^contract\/src\/admin\/audit\.ts$/;
/** What only one room of the console draws with. */
const charts = /^node_modules\/recharts\//;

let chunks: Map<string, Rollup.OutputChunk>;
beforeAll(async () => {
  const output = (await build({
    root: join(root, 'web'),
    configFile: join(root, 'web/vite.config.ts'),
    mode: 'production',
    logLevel: 'silent',
    build: { write: false },
  })) as Rollup.RolldownOutput;
  chunks = new Map(
    output.output
      .filter((file) => file.type === 'chunk')
      .map((chunk) => [chunk.fileName, chunk as Rollup.OutputChunk]),
  );
}, 120_000);

/** Everything that a browser loads for this file: the file itself, and what it imports at once. */
function loadedWith(fileName: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(fileName)) return loaded;
  loaded.add(fileName);
  for (const imported of chunks.get(fileName)?.imports ?? []) loadedWith(imported, loaded);
  return loaded;
}

/** Sources of which something is left in these files, from the root. */
function sourcesIn(fileNames: Iterable<string>): string[] {
  return [...fileNames].flatMap((fileName) =>
    Object.entries(chunks.get(fileName)?.modules ?? {})
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([source]) => relative(root, source)),
  );
}

function theFile(named: (chunk: Rollup.OutputChunk) => boolean): string {
  const found = [...chunks.values()].find(named);
  if (!found) throw new Error('The build has no such file.');
  return found.fileName;
}
const isConsole = (source: string): boolean => consoleOnly.test(source) && !shared.test(source);

describe('what a player loads', () => {
  it('holds nothing of the console but its door', () => {
    const players = sourcesIn(loadedWith(theFile((chunk) => chunk.isEntry)));
    expect(players).toContain('web/src/lobby/LobbyPage.tsx');
    expect(players).toContain('web/src/console/ConsoleGate.tsx');
    expect(players.filter(isConsole)).toEqual([]);
  });
});

describe('what an admin loads besides', () => {
  it('is the console, with its schemas and its lists, when its door is opened', () => {
    const office = sourcesIn(loadedWith(theFile(({ name }) => name === 'ConsolePage')));
    expect(office).toContain('contract/src/admin/listMembers.ts');
    expect(office).toContain('web/src/console/members/MembersPage.tsx');
    expect(office.filter((source) => charts.test(source))).toEqual([]);
  });

  it('is what draws the charts, once the room with the charts is opened', () => {
    const room = sourcesIn(loadedWith(theFile(({ name }) => name === 'TodayPage')));
    expect(room).toContain('web/src/console/today/TodayPage.tsx');
    const later = [...chunks.keys()].filter((name) => sourcesIn([name]).some((each) => charts.test(each)));
    expect(later).not.toEqual([]);
  });
});
