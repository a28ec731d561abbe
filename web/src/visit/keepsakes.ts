import { theVisit } from './visit.ts';

/**
 * Browser storage of the signed-in person: under their uid, so that no one else can read it, and removed when they sign out.
 * Settings of the device, such as the microphone, don't belong here.
 */
export interface Keepsakes {
  /** Stores a text under a name; null removes it. Does nothing once the visit is over. */
  keep(name: string, text: string | null): void;
  kept(name: string): string | null;
}

/** `tab`: until the tab is closed. `browser`: until it is removed. */
export type Shelf = 'tab' | 'browser';

const prefix = 'of:';
const shelves: readonly Shelf[] = ['tab', 'browser'];

/** @throws where storage is forbidden; the callers then store nothing */
function storageOf(shelf: Shelf): Storage {
  return shelf === 'tab' ? sessionStorage : localStorage;
}

/** The keepsakes of the person who is signed in now; they stop working when that person signs out. */
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
        // Storage is full or forbidden: the value holds until the page is left.
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

/** Listeners called with each keepsake that is removed because its person has signed out. */
export const forgotten = new Set<(shelf: Shelf, name: string, text: string) => void>();

/** Removes the keepsakes of every other person, also those from earlier visits. @param uid the signed-in person */
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
      // Storage is forbidden, so nothing was stored.
    }
  }
}
