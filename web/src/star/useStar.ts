import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';

/** Keeps a show for good, or no longer. It is pending until every screen that shows it has been read anew. */
export function useStar(sessionId: string): UseMutationResult<unknown, Error, boolean> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (starred: boolean) => call('starSession', { sessionId, starred }),
    onSettled: () =>
      Promise.all(
        [keys.shows, keys.session(sessionId)].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
