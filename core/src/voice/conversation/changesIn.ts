import { isDeepStrictEqual } from 'node:util';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Ends the name of a list of which only what was added follows. */
const addedTo = '+';

/**
 * What must be told to somebody who knows one JSON object so that they know the next, by top-level keys:
 * - a key whose value differs, with its new value; null for one that is gone;
 * - `key+` for a list that goes on, with what was added to it. That it may have lost its oldest items isn't told.
 */
export function changesIn(before: JsonObject, after: JsonObject): JsonObject {
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[key], after[key] ?? null];
    if (isDeepStrictEqual(was, is)) continue;
    const added = Array.isArray(was) && Array.isArray(is) ? addedIn(was, is) : null;
    if (added === null) changes[key] = is;
    else if (added.length > 0) changes[key + addedTo] = added;
  }
  return changes;
}

/** What was added to a list that goes on; null for another list. */
function addedIn(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] | null {
  if (before.length === 0) return after;
  for (let from = 0; from < before.length; from += 1) {
    const kept = before.slice(from);
    if (isDeepStrictEqual(kept, after.slice(0, kept.length))) return after.slice(kept.length);
  }
  return null;
}
