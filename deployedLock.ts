import { z } from 'zod';

const Versions = z.record(z.string(), z.string());

/** One package of a lock file, as far as it says what the package needs. */
const Package = z.looseObject({
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dependencies: Versions.optional(),
  optionalDependencies: Versions.optional(),
  peerDependencies: Versions.optional(),
  peerDependenciesMeta: z.record(z.string(), z.looseObject({ optional: z.boolean().optional() })).optional(),
});
type Package = z.infer<typeof Package>;

/** npm's lock file, version 3: the packages by their folders. */
const Lock = z.looseObject({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Package) });
export type Lock = z.infer<typeof Lock>;

/** What is deployed of a workspace, as its package.json there says. */
export interface Deployed {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** A package: its folder in the checkout, and in what is deployed. */
interface Placement {
  readonly from: string;
  readonly to: string;
}

/**
 * The lock file of what is deployed of a workspace: of the packages that the whole checkout has, those that it needs, in the
 * same versions and with the same hashes. Asks no registry; the same lock gives the same result.
 * @param workspace its folder, from the root
 * @param rootLock of the whole checkout
 * @throws when a package that is needed is not in it, has no hash, or would not be found where it is put
 */
export function deployedLock(workspace: string, deployed: Deployed, rootLock: unknown): Lock {
  const { packages } = Lock.parse(rootLock);
  const own = { ...packages[workspace], ...deployed };
  /** By the folder in what is deployed: the folder in the checkout. */
  const placed = new Map([['', workspace]]);
  const dependenciesOf = (from: string): [name: string, from: string][] =>
    needsOf(from === workspace ? own : packages[from]).flatMap(({ name, optional }) => {
      const folder = lookUp(name, from, (folder) => folder in packages);
      if (folder === undefined && optional) return [];
      if (folder === undefined || !packages[folder]?.integrity) {
        throw new Error(`${from} needs ${name}, which package-lock.json does not have with a hash`);
      }
      return [[name, folder]];
    });

  const waiting: Placement[] = [{ from: workspace, to: '' }];
  for (let needer = waiting.shift(); needer; needer = waiting.shift()) {
    for (const [name, from] of dependenciesOf(needer.from)) {
      const found = lookUp(name, needer.to, (folder) => placed.has(folder));
      if (found !== undefined && placed.get(found) === from) continue;
      const beside = join(counterpart(above(from), workspace, needer), name);
      const to = placed.has(beside) ? join(needer.to, name) : beside;
      placed.set(to, from);
      waiting.push({ from, to });
    }
  }
  for (const [to, needer] of placed) {
    for (const [name, from] of dependenciesOf(needer)) {
      const found = lookUp(name, to, (folder) => placed.has(folder));
      if (found === undefined || placed.get(found) !== from) {
        throw new Error(`${to} would not find its ${name}: give both workspaces the same version of it`);
      }
    }
  }
  const folders = [...placed].filter(([to]) => to !== '').sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    name: deployed.name,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { ...deployed },
      ...Object.fromEntries(folders.map(([to, from]) => [to, locked(packages[from])])),
    },
  };
}

/** Where Node finds a package, seen from a folder. */
function lookUp(name: string, from: string, exists: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = above(folder)) {
    if (exists(join(folder, name))) return join(folder, name);
    if (folder === '') return undefined;
  }
}

/**
 * Where a folder of the checkout is in what is deployed.
 * @param folder one that a package sees the packages of
 * @param needer that package
 */
function counterpart(folder: string, workspace: string, { from, to }: Placement): string {
  if (folder === '' || folder === workspace) return '';
  let there = to;
  for (let here = from; here !== folder && here !== ''; here = above(here)) there = above(there);
  return there;
}

function join(folder: string, name: string): string {
  return folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
}

/** The folder whose `node_modules` a folder is in, or whose packages a workspace sees besides its own. */
function above(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
}

function needsOf({
  dependencies = {},
  optionalDependencies = {},
  peerDependencies = {},
  peerDependenciesMeta = {},
}: Package = {}): { name: string; optional: boolean }[] {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  const names = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]);
  return [...names].map((name) => ({ name, optional: name in optionalDependencies }));
}

/** Without what it is to the checkout as a whole: an install for production leaves out what is marked as for development. */
function locked({ dev, devOptional, ...entry }: Package = {}): Package {
  return devOptional ? { ...entry, optional: true } : entry;
}
