import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where an installed recognizer keeps its parts. */
export interface PocketsphinxFiles {
  /** `libpocketsphinx.so.3`, and `libsphinxbase.so.3` beside it. */
  readonly library: string;
  /** The folder with `en-us/`, `en-us.lm.bin` and `cmudict-en-us.dict`. */
  readonly model: string;
}

/** Where Debian's packages `libpocketsphinx3` and `pocketsphinx-en-us` put them. */
const libraryFolders = '/usr/lib';
const libraryName = 'libpocketsphinx.so.3';
const debianModel = '/usr/share/pocketsphinx/model/en-us';

/**
 * Finds the recognizer: at `POCKETSPHINX_LIBRARY` and `POCKETSPHINX_MODEL` where those are set, otherwise where Debian
 * puts it. Null when a part of it, or the optional package that calls it, is not installed.
 */
export async function findPocketsphinx(
  env: Readonly<Record<string, string | undefined>>,
): Promise<PocketsphinxFiles | null> {
  if (!canCallLibraries()) return null;
  const library = env.POCKETSPHINX_LIBRARY || (await debianLibrary());
  const model = env.POCKETSPHINX_MODEL || debianModel;
  if (library === null) return null;
  const needed = [
    library,
    join(dirname(library), 'libsphinxbase.so.3'),
    ...['en-us/mdef', 'en-us.lm.bin', 'cmudict-en-us.dict'].map((name) => join(model, name)),
  ];
  const there = await Promise.all(needed.map(exists));
  return there.every(Boolean) ? { library, model } : null;
}

/** Debian keeps libraries in a folder named after the machine, such as `x86_64-linux-gnu`. */
async function debianLibrary(): Promise<string | null> {
  const folders = await readdir(libraryFolders).catch(() => []);
  for (const folder of folders.filter((name) => name.endsWith('-linux-gnu'))) {
    const library = join(libraryFolders, folder, libraryName);
    if (await exists(library)) return library;
  }
  return null;
}

function canCallLibraries(): boolean {
  try {
    createRequire(import.meta.url).resolve('koffi');
    return true;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
