import { create } from 'zustand';
import { newVersionMessages } from './messages.ts';

/** Whether this page's code is no longer on the server: a deploy has replaced it. */
export const useNewVersion = create<{ available: boolean }>(() => ({ available: false }));

/** Code of the app could not be loaded. Its message is a sentence for the reader. */
export class CodeLoadError extends Error {}

/**
 * Loads a part of the app: a chunk, a worklet, a model. When a deploy has replaced it, the app offers the new version.
 * @param addresses of the files, where they are known; without any, a server that answers has replaced them
 * @throws CodeLoadError when the files can't be loaded; `load`'s own error when they can
 */
export async function loadCode<T>(load: () => Promise<T>, ...addresses: readonly string[]): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const { outdated, unreachable } = newVersionMessages;
    let statuses: readonly number[];
    try {
      statuses = await Promise.all((addresses.length > 0 ? addresses : ['/']).map(statusOf));
    } catch {
      throw new CodeLoadError(unreachable, { cause });
    }
    if (addresses.length > 0 && !statuses.includes(404)) throw cause;
    useNewVersion.setState({ available: true });
    throw new CodeLoadError(outdated, { cause });
  }
}

/** Browsers don't say why a script could not be loaded. @throws when the server can't be reached */
async function statusOf(address: string): Promise<number> {
  return (await fetch(address, { method: 'HEAD', cache: 'no-store' })).status;
}
