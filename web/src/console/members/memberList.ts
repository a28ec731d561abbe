import type { CallableResponse, MemberEntry, MemberSort } from '@improv/contract';
import type { InfiniteData } from '@tanstack/react-query';
import { membersMessages } from './messages.ts';

type Page = CallableResponse<'listMembers'>;
export type MemberPages = InfiniteData<Page, string | null>;

export interface Order {
  readonly sort: MemberSort;
  readonly direction: 'asc' | 'desc';
}

/** The columns that the list can be sorted by; `first` is the direction of the first press. */
export const sorts: readonly { sort: MemberSort; name: string; first: Order['direction']; ways: Ways }[] = [
  sortedBy('email', 'asc'),
  sortedBy('role', 'asc'),
  sortedBy('createdAt', 'desc'),
  sortedBy('lastSeenAt', 'desc'),
];
type Ways = Record<Order['direction'], string>;

function sortedBy(sort: MemberSort, first: Order['direction']) {
  const { name, ...ways } = membersMessages.sort[sort];
  return { sort, name, first, ways };
}

/** The order after pressing a column header: its first direction, or the reverse when it is sorted by already. */
export function pressed(order: Order, sort: MemberSort): Order {
  const first = sorts.find((each) => each.sort === sort)?.first ?? 'asc';
  if (order.sort !== sort) return { sort, direction: first };
  return { sort, direction: order.direction === 'asc' ? 'desc' : 'asc' };
}

/** The members fetched so far, and how many there are in all. */
export function listed(
  data: MemberPages | undefined,
  more: boolean,
): { members: MemberEntry[]; total: number } {
  const members = data?.pages.flatMap((page) => page.members) ?? [];
  const counted = data?.pages.at(-1)?.total ?? 0;
  // Members may be added or removed between two pages: the last page is the end, whatever the count was.
  return { members, total: more ? Math.max(counted, members.length + 1) : members.length };
}

/** The pages with one entry replaced. */
export function withMember(data: MemberPages, member: MemberEntry): MemberPages {
  const replaced = (page: Page): Page => ({
    ...page,
    members: page.members.map((each) => (each.email === member.email ? member : each)),
  });
  return { ...data, pages: data.pages.map(replaced) };
}

/** The pages without one entry; unchanged when they don't have it. */
export function withoutMember(data: MemberPages, email: string): MemberPages {
  if (!data.pages.some((page) => page.members.some((each) => each.email === email))) return data;
  const left = (page: Page): Page => ({
    ...page,
    members: page.members.filter((each) => each.email !== email),
    total: page.total - 1,
  });
  return { ...data, pages: data.pages.map(left) };
}
