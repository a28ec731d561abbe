import type { CallableResponse } from '@improv/contract';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';

type Page = CallableResponse<'listAccessRequests'>;

/** A new request shows up within this time. */
const lookEveryMs = 15_000;

/** The open requests for access, oldest first. @param everyMs polling interval; false: no polling */
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

/** The number of open requests, 0 until it is known. Polls, for the whole console. */
export function useRequestCount(): number {
  return useRequests(lookEveryMs).data?.pages[0]?.total ?? 0;
}
