import type { CallableResponse } from '@improv/contract';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';

type Page = CallableResponse<'listAccessRequests'>;

/** Whoever asks at the door is seen here within this time. */
const lookEveryMs = 15_000;

/** The open requests for access, oldest first. @param everyMs how often to look again */
export function useRequests(everyMs: number | false = false): UseInfiniteQueryResult<InfiniteData<Page>> {
  return useInfiniteQuery({
    queryKey: adminKeys.requests,
    queryFn: ({ pageParam }) =>
      callAdmin('listAccessRequests', pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: everyMs,
  });
}

/** How many requests are open, 0 until that is known. Keeps looking, for all of the console. */
export function useRequestCount(): number {
  return useRequests(lookEveryMs).data?.pages[0]?.total ?? 0;
}
