import type { CallableResponse, MemberEntry } from '@improv/contract';
import { answer } from './answers.ts';

/** A member on the guest list; change what a test is about. */
export function aMember(email: string, changes: Partial<MemberEntry> = {}): MemberEntry {
  return {
    email,
    role: 'player',
    tier: 'text',
    limits: {},
    note: '',
    addedBy: 'ada@example.org',
    uid: null,
    lastSeenAt: null,
    createdAt: '2026-11-01T10:00:00.000Z',
    updatedAt: '2026-11-01T10:00:00.000Z',
    revision: 3,
    ...changes,
  };
}

export const theControls: CallableResponse<'getControls'> = {
  controls: {
    limits: {
      showsPerDay: 5,
      activeShows: 2,
      voiceMinutesPerDay: 20,
      costPerDayUsd: 2.5,
      houseCostPerDayUsd: 50,
    },
    emergencyStop: { on: false, message: 'Back in an hour.' },
    flags: { voicePercent: 10 },
  },
  revision: 7,
};

/** The guest list has these people, and no requests for access wait. */
export function onTheList(...members: readonly MemberEntry[]): void {
  answer('listMembers', ({ search }) => {
    const found = members.filter(({ email, note }) => `${email} ${note}`.includes(search));
    return { members: found, total: found.length, next: null };
  });
  answer('listAccessRequests', () => ({ requests: [], total: 0, next: null }));
  answer('getControls', () => theControls);
}
