import { theVisit } from './visit.ts';

/**
 * What this browser keeps for the person who is here: under their uid, so that nobody else is ever given it, and gone
 * when they are. Settings of the device itself, such as the microphone, are no keepsakes.
 */
export interface Keepsakes {
  /** Keeps a text under a name; null forgets it. Does nothing once the visit is over. */
  keep(name: string, text: string | null): void;
  kept(name: string): string | null;
}

/** `tab`: until the tab is closed. `browser`: until it is forgotten. */
export type Shelf = 'tab' | 'browser';

const prefix = 'of:';
const shelves: readonly Shelf[] = ['tab', 'browser'];

/** Storage may be full, or forbidden: then nothing is kept. */
function storageOf(shelf: Shelf): Storage {
  return shelf === 'tab' ? sessionStorage : localStorage;
}

/** The keepsakes of whoever is here now, and of nobody who comes after. */
export function keepsakes(shelf: Shelf): Keepsakes {
  const { uid, signal } = theVisit();
  const key = (name: string): string => `${prefix}${uid}:${name}`;
  return {
    keep: (name, text) => {
      if (uid === null || signal.aborted) return;
      try {
        if (text === null) storageOf(shelf).removeItem(key(name));
        else storageOf(shelf).setItem(key(name), text);
      } catch {
        // It holds until the page is left.
      }
    },
    kept: (name) => {
      if (uid === null || signal.aborted) return null;
      try {
        return storageOf(shelf).getItem(key(name));
      } catch {
        return null;
      }
    },
  };
}

/** Hear of each keepsake that goes because its person has left. */
export const forgotten = new Set<(shelf: Shelf, name: string, text: string) => void>();

/** Forgets the keepsakes of everybody else, also those that a tab brought along from before. @param uid of who is here */
export function forgetOthers(uid: string | null): void {
  for (const shelf of shelves) {
    try {
      const storage = storageOf(shelf);
      for (const key of Object.keys(storage)) {
        if (!key.startsWith(prefix) || (uid !== null && key.startsWith(`${prefix}${uid}:`))) continue;
        const text = storage.getItem(key) ?? '';
        storage.removeItem(key);
        // A uid has no colon.
        const name = key.slice(key.indexOf(':', prefix.length) + 1);
        for (const listener of forgotten) listener(shelf, name, text);
      }
    } catch {
      // Nothing was kept, then.
    }
  }
}
