import type { CallableResponse } from '@improv/contract';

type Part = CallableResponse<'exportMyData'>;

/** Everything stored about a player, as one file. */
export type WholeExport = Pick<Part, 'exportedAt' | 'person' | 'shows'>;

/**
 * Fetches all parts and joins them: the first has the person, each has some shows.
 * @param fetchPart fetches a part by the cursor of the one before
 * @param onPart called with the number of shows so far
 */
export async function wholeExport(
  fetchPart: (cursor: string | undefined) => Promise<Part>,
  onPart: (shows: number) => void,
): Promise<WholeExport> {
  const first = await fetchPart(undefined);
  const shows = [...first.shows];
  onPart(shows.length);
  for (let { next } = first; next !== null; ) {
    const part = await fetchPart(next);
    shows.push(...part.shows);
    onPart(shows.length);
    next = part.next;
  }
  return { exportedAt: first.exportedAt, person: first.person, shows };
}
