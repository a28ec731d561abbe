import type { CallableResponse, MemberEntry } from '@improv/contract';
import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { adminKeys, type MemberList } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';
import { type MemberPages, withMember, withoutMember } from './memberList.ts';

/** The largest page of one call: scrolling through five thousand members takes 25 calls. */
const pageSize = 200;
/** A long list is not fetched again just because the window lost the focus for a moment. */
const freshForMs = 60_000;

/** The guest list, as far as it has been scrolled. The last result stays until the next search has answered. */
export function useMembers(
  list: MemberList,
): UseInfiniteQueryResult<InfiniteData<CallableResponse<'listMembers'>, string | null>> {
  return useInfiniteQuery({
    queryKey: adminKeys.members(list),
    queryFn: ({ pageParam }) =>
      callAdmin('listMembers', { ...list, pageSize, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: freshForMs,
  });
}

/** Applies a change of one entry to every cached list at once, then refetches them. */
export function useMemberChanged(): {
  changed: (member: MemberEntry) => void;
  removed: (email: string) => void;
} {
  const queries = useQueryClient();
  const adminDataChanged = useAdminDataChanged();
  const onEveryList = (change: (pages: MemberPages) => MemberPages): void =>
    adminDataChanged(() =>
      queries.setQueriesData<MemberPages>(
        { queryKey: adminKeys.everyMember },
        (pages) => pages && change(pages),
      ),
    );
  return {
    changed: (member) => onEveryList((pages) => withMember(pages, member)),
    removed: (email) => onEveryList((pages) => withoutMember(pages, email)),
  };
}
