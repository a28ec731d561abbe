import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { type ApiErrorReason, asApiError, isPassing, isShutOut } from './apiError.ts';

export const keys = {
  checkIn: ['checkIn'],
  lobby: ['lobby'],
  shows: ['shows'],
  progress: ['progress'],
  session: (sessionId: string) => ['session', sessionId],
} as const;

const retries = 2;

/** Reasons that contradict an earlier `checkIn`: the app must check in again. */
const checkInAgainAfter: ReadonlySet<ApiErrorReason> = new Set([
  'not-a-member',
  'not-signed-in',
  'not-an-admin',
  'terms-not-accepted',
]);

/**
 * The query client of one person. "Not a member" from any call makes the app check in again, "not an admin" closes the
 * console, and data that the person may not see is removed from the cache.
 */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isShutOut(error)) query.setState({ data: undefined, dataUpdatedAt: 0 });
        if (query.queryKey[0] !== 'checkIn') checkInAgain(error);
      },
    }),
    mutationCache: new MutationCache({ onError: checkInAgain }),
    defaultOptions: {
      queries: {
        // A server on the same machine is reachable without a network; otherwise the call fails soon enough.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < retries && isPassing(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  function checkInAgain(error: unknown): void {
    if (checkInAgainAfter.has(asApiError(error).reason)) {
      void queries.invalidateQueries({ queryKey: keys.checkIn });
    }
  }
  return queries;
}
