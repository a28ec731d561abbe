import type { MemberEntry } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import {
  listed,
  type MemberPages,
  pressed,
  withMember,
  withoutMember,
} from '../src/console/members/memberList.ts';

const entry = (email: string): MemberEntry => ({
  email,
  role: 'player',
  tier: 'text',
  limits: {},
  note: '',
  addedBy: null,
  uid: null,
  lastSeenAt: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  revision: 0,
});
const pages: MemberPages = {
  pageParams: [null, 'more'],
  pages: [
    { members: [entry('a@x.org'), entry('b@x.org')], total: 9, next: 'more' },
    { members: [entry('c@x.org')], total: 9, next: 'yet more' },
  ],
};
const emailsOf = (data: MemberPages) => listed(data, true).members.map(({ email }) => email);

describe('the list', () => {
  it('is as long as the server counted while more is to come, and always long enough to ask for it', () => {
    expect(listed(pages, true).total).toBe(9);
    const grown = { ...pages, pages: pages.pages.map((page) => ({ ...page, total: 2 })) };
    expect(listed(grown, true).total).toBe(4);
  });

  it('ends with the last page, whatever was counted before', () => {
    expect(listed(pages, false).total).toBe(3);
    expect(listed(undefined, false)).toEqual({ members: [], total: 0 });
  });
});

describe('a change to one entry', () => {
  it('is seen where the entry stands, on whichever page', () => {
    const changed = withMember(pages, { ...entry('c@x.org'), role: 'admin' });
    expect(listed(changed, true).members.map(({ role }) => role)).toEqual(['player', 'player', 'admin']);
  });

  it('takes one member off the list and the count, and no other', () => {
    const left = withoutMember(pages, 'a@x.org');
    expect(emailsOf(left)).toEqual(['b@x.org', 'c@x.org']);
    expect(listed(left, true).total).toBe(8);
    expect(withoutMember(pages, 'z@x.org')).toBe(pages);
  });
});

describe('the head of a column', () => {
  it('sorts dates newest first and addresses from A, and the other way when pressed again', () => {
    const byEmail = { sort: 'email', direction: 'asc' } as const;
    const added = pressed(byEmail, 'createdAt');
    expect(added).toEqual({ sort: 'createdAt', direction: 'desc' });
    expect(pressed(added, 'createdAt')).toEqual({ sort: 'createdAt', direction: 'asc' });
    expect(pressed(added, 'email')).toEqual(byEmail);
  });
});
