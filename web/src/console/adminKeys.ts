import type { CallableInput } from '@improv/contract';

type Filter = CallableInput<'listAudit'>['filter'];
/** Search and order of the guest list, without the page. */
export type MemberList = Omit<CallableInput<'listMembers'>, 'cursor' | 'pageSize'>;

/** Query keys of the console, for invalidating after a change. */
export const adminKeys = {
  /** Prefix of every key of the console. */
  all: ['admin'],
  everyMember: ['admin', 'members'],
  members: (list: MemberList) => ['admin', 'members', list],
  requests: ['admin', 'requests'],
  today: ['admin', 'today'],
  controls: ['admin', 'controls'],
  audit: (filter: Filter) => ['admin', 'audit', filter],
} as const;
