import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';

/** Stars or unstars a show. It stays pending until every query that shows the show is refetched. */
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
