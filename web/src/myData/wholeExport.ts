import type { CallableResponse } from '@improv/contract';

type Part = CallableResponse<'exportMyData'>;

/** Everything that is kept about a player, as one file has it. */
export type WholeExport = Pick<Part, 'exportedAt' | 'person' | 'shows'>;

/**
 * Fetches every part and puts them together: who they are comes with the first, some shows with each.
 * @param fetchPart a part by the cursor that the one before named
 * @param onPart hears how many shows there are so far
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
