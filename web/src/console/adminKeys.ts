import type { CallableInput } from '@improv/contract';

type Filter = CallableInput<'listAudit'>['filter'];
/** What of the guest list is asked for, less the page. */
export type MemberList = Omit<CallableInput<'listMembers'>, 'cursor' | 'pageSize'>;

/** What the console has asked the server for, so that a change can say what is old now. */
export const adminKeys = {
  /** Begins every key of the console. */
  all: ['admin'],
  everyMember: ['admin', 'members'],
  members: (list: MemberList) => ['admin', 'members', list],
  requests: ['admin', 'requests'],
  today: ['admin', 'today'],
  controls: ['admin', 'controls'],
  audit: (filter: Filter) => ['admin', 'audit', filter],
} as const;
