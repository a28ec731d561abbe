import type { CallableResponse, MemberEntry, MemberSort } from '@improv/contract';
import type { InfiniteData } from '@tanstack/react-query';

type Page = CallableResponse<'listMembers'>;
export type MemberPages = InfiniteData<Page, string | null>;

export interface Order {
  readonly sort: MemberSort;
  readonly direction: 'asc' | 'desc';
}

/** The columns that the list can be sorted by, with which way round is asked for first. */
export const sorts: readonly { sort: MemberSort; name: string; first: Order['direction']; ways: Ways }[] = [
  { sort: 'email', name: 'Address', first: 'asc', ways: { asc: 'A to Z', desc: 'Z to A' } },
  { sort: 'role', name: 'Role', first: 'asc', ways: { asc: 'admins first', desc: 'players first' } },
  { sort: 'createdAt', name: 'Added', first: 'desc', ways: { asc: 'oldest first', desc: 'newest first' } },
  {
    sort: 'lastSeenAt',
    name: 'Last seen',
    first: 'desc',
    ways: { asc: 'longest ago', desc: 'latest first' },
  },
];
type Ways = Record<Order['direction'], string>;

/** What pressing a column's head comes to: its first way round, and the other way when it is sorted by already. */
export function pressed(order: Order, sort: MemberSort): Order {
  const first = sorts.find((each) => each.sort === sort)?.first ?? 'asc';
  if (order.sort !== sort) return { sort, direction: first };
  return { sort, direction: order.direction === 'asc' ? 'desc' : 'asc' };
}

/** How many members there are in all, and those that have come so far. */
export function listed(
  data: MemberPages | undefined,
  more: boolean,
): { members: MemberEntry[]; total: number } {
  const members = data?.pages.flatMap((page) => page.members) ?? [];
  const counted = data?.pages.at(-1)?.total ?? 0;
  // Whoever came or went between two pages: the last page is the end, whatever was counted.
  return { members, total: more ? Math.max(counted, members.length + 1) : members.length };
}

/** The pages with one entry as it is now. */
export function withMember(data: MemberPages, member: MemberEntry): MemberPages {
  const replaced = (page: Page): Page => ({
    ...page,
    members: page.members.map((each) => (each.email === member.email ? member : each)),
  });
  return { ...data, pages: data.pages.map(replaced) };
}

/** The pages without one entry; who isn't on them changes nothing. */
export function withoutMember(data: MemberPages, email: string): MemberPages {
  if (!data.pages.some((page) => page.members.some((each) => each.email === email))) return data;
  const left = (page: Page): Page => ({
    ...page,
    members: page.members.filter((each) => each.email !== email),
    total: page.total - 1,
  });
  return { ...data, pages: data.pages.map(left) };
}
