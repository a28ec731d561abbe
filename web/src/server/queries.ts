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

/** Why a call may be refused to somebody whom the door let in: what it answered then is no longer so. */
const askAgainOver: ReadonlySet<ApiErrorReason> = new Set([
  'not-a-member',
  'not-signed-in',
  'not-an-admin',
  'terms-not-accepted',
]);

/**
 * One person's server state. A "you are not a member" from any call sends the app back to the door; a "you are not an
 * admin" closes the console; what is refused as somebody else's is not shown from memory either.
 */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isShutOut(error)) query.setState({ data: undefined, dataUpdatedAt: 0 });
        if (query.queryKey[0] !== 'checkIn') atTheDoor(error);
      },
    }),
    mutationCache: new MutationCache({ onError: atTheDoor }),
    defaultOptions: {
      queries: {
        // A machine without a network still reaches a server of its own; a failed call says so soon enough.
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < retries && isPassing(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  function atTheDoor(error: unknown): void {
    if (askAgainOver.has(asApiError(error).reason)) {
      void queries.invalidateQueries({ queryKey: keys.checkIn });
    }
  }
  return queries;
}
