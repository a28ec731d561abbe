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

/** The most that one call answers: five thousand members are 25 calls for whoever scrolls to the end. */
const pageSize = 200;
/** A long list isn't asked for again only because somebody looked away. */
const freshForMs = 60_000;

/** The guest list, as far as somebody has scrolled. What was found before stays until the next search has answered. */
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

/** What a change to one entry comes to on every list that shows it: at once, and then as the server has it. */
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
