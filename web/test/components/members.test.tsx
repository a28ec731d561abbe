import type { CallableResponse } from '@improv/contract';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MembersPage } from '../../src/console/members/MembersPage.tsx';
import { aMember, onTheList } from './aMember.ts';
import { answer, askedOf, later, refuse } from './answers.ts';
import { show } from './show.tsx';

const robin = aMember('robin@example.org', { note: 'spring class' });
const kim = aMember('kim@example.org', { role: 'admin' });

/** Opens a member's entry. */
async function openEntry(email: string) {
  const shown = show(<MembersPage />);
  await shown.user.click(await screen.findByRole('button', { name: email }));
  return { ...shown, sheet: within(screen.getByRole('dialog', { name: email })) };
}

describe('the guest list', () => {
  it('says how many there are, and finds by what is typed, once the typing has settled', async () => {
    onTheList(robin, kim);
    const { user } = show(<MembersPage />);
    expect(await screen.findByText('2 people')).toBeDefined();
    await user.type(screen.getByRole('searchbox', { name: 'Search the guest list' }), ' Spring');
    expect(await screen.findByText('1 person found')).toBeDefined();
    expect(screen.queryByRole('button', { name: kim.email })).toBeNull();
    expect(askedOf('listMembers').map(({ search }) => search)).toEqual(['', 'spring']);
  });

  it('comes once it is known who waits at the door, so that nothing moves away under a tap', async () => {
    onTheList(robin);
    const known = later<CallableResponse<'listAccessRequests'>>();
    answer('listAccessRequests', () => known.promise);
    show(<MembersPage />);
    expect(await screen.findByText('1 person')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Add one' })).toBeNull();
    known.come({ requests: [], total: 0, next: null });
    expect(await screen.findByRole('button', { name: 'Add one' })).toBeDefined();
  });

  it('says so when no member matches', async () => {
    onTheList(robin);
    const { user } = show(<MembersPage />);
    await screen.findByText('1 person');
    await user.type(screen.getByRole('searchbox'), 'zoe');
    expect(await screen.findByText('Nobody on the list matches “zoe”.')).toBeDefined();
  });

  it('is sorted by a column’s head, and the other way round by the same again', async () => {
    onTheList(robin, kim);
    const { user } = show(<MembersPage />);
    const heads = within(await screen.findByRole('group', { name: 'Sort by' }));
    expect(heads.getByRole('button', { pressed: true }).textContent).toContain('A to Z');
    await user.click(heads.getByRole('button', { name: 'Last seen' }));
    await user.click(
      await heads.findByRole('button', { name: /^Last seen ?, latest first$/, pressed: true }),
    );
    await heads.findByRole('button', { name: /^Last seen ?, longest ago$/, pressed: true });
    expect(askedOf('listMembers').map(({ sort, direction }) => `${sort} ${direction}`)).toEqual([
      'email asc',
      'lastSeenAt desc',
      'lastSeenAt asc',
    ]);
  });

  it('fetches the next page by its cursor, once its rows come into sight', async () => {
    onTheList();
    const page = (from: number) =>
      Array.from({ length: 10 }, (_, index) => aMember(`member${from + index}@example.org`));
    answer('listMembers', ({ cursor }) =>
      cursor === undefined
        ? { members: page(0), total: 20, next: 'the second page' }
        : { members: page(10), total: 20, next: null },
    );
    show(<MembersPage />);
    const last = await screen.findByRole('button', { name: 'member19@example.org' });
    const row = last.closest('li');
    expect(row?.getAttribute('aria-posinset')).toBe('20');
    expect(row?.getAttribute('aria-setsize')).toBe('20');
    expect(askedOf('listMembers').map(({ cursor }) => cursor)).toEqual([undefined, 'the second page']);
  });

  it('says why it did not come, and asks again', async () => {
    onTheList();
    refuse('listMembers', 'too-many-calls', 'Too many questions at once.');
    const { user } = show(<MembersPage />);
    expect((await screen.findByText('Too many questions at once.')).role).toBe('alert');
    onTheList(robin);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: robin.email })).toBeDefined();
  });
});

describe('the sheet of a member', () => {
  it('saves what was changed of the entry that was seen, announces it, and shows it on the list', async () => {
    onTheList(robin);
    const saved = aMember(robin.email, { tier: 'voice', limits: { costPerDayUsd: 1.5 }, revision: 4 });
    answer('saveMember', () => {
      onTheList(saved);
      return { outcome: 'saved', member: saved };
    });
    const { user, sheet } = await openEntry(robin.email);
    await user.click(sheet.getByRole('radio', { name: 'voice' }));
    await user.type(sheet.getByRole('textbox', { name: 'Dollars a day' }), '1,5');
    await user.click(sheet.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('robin@example.org is saved.')).toBeDefined();
    expect(askedOf('saveMember')).toEqual([
      {
        email: robin.email,
        role: 'player',
        tier: 'voice',
        limits: { costPerDayUsd: 1.5 },
        note: 'spring class',
        revision: 3,
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findByText('own limits')).toBeDefined();
  });

  it('stands by the first field that won’t do, and saves nothing', async () => {
    onTheList();
    const { user } = show(<MembersPage />);
    await user.click(await screen.findByRole('button', { name: 'Add one' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Add a member' }));
    await user.type(sheet.getByRole('textbox', { name: 'Email address' }), 'robin at example');
    await user.type(sheet.getByRole('textbox', { name: 'Shows a day' }), 'many');
    await user.click(sheet.getByRole('button', { name: 'Add to the list' }));
    const address = sheet.getByRole('textbox', {
      name: 'Email address',
      description: 'That is not an email address.',
    });
    expect(document.activeElement).toBe(address);
    expect(
      sheet.getByRole('textbox', {
        name: 'Shows a day',
        description: 'That limit must be a whole number.',
      }),
    ).toBeDefined();
    expect(askedOf('saveMember')).toEqual([]);
  });

  it('shows what the house gives where a member has no limit of their own', async () => {
    onTheList(robin);
    const { sheet } = await openEntry(robin.email);
    expect(await sheet.findByPlaceholderText('default: 5')).toBe(
      sheet.getByRole('textbox', { name: 'Shows a day' }),
    );
  });

  it('asks which entry to keep when another admin saved first', async () => {
    onTheList(robin);
    const theirs = aMember(robin.email, { role: 'admin', note: 'spring class', revision: 4 });
    answer('saveMember', ({ revision }) =>
      revision === 4
        ? { outcome: 'saved', member: { ...theirs, role: 'player', tier: 'voice', revision: 5 } }
        : { outcome: 'outdated', member: theirs },
    );
    const { user, sheet } = await openEntry(robin.email);
    await user.click(sheet.getByRole('radio', { name: 'voice' }));
    await user.click(sheet.getByRole('button', { name: 'Save' }));
    const heading = await sheet.findByRole('heading', { name: 'Changed in the meantime' });
    expect(document.activeElement).toBe(heading);
    expect(sheet.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'Saved nowYours',
      'Roleadminplayer',
      'Tiertextvoice',
    ]);
    await user.click(sheet.getByRole('button', { name: 'Save mine instead' }));
    await screen.findByText('robin@example.org is saved.');
    expect(askedOf('saveMember').map(({ revision }) => revision)).toEqual([3, 4]);
  });

  it('takes a member off the list only after a yes', async () => {
    onTheList(robin, kim);
    answer('removeMember', () => {
      onTheList(kim);
      return { outcome: 'removed' };
    });
    const { user, sheet } = await openEntry(robin.email);
    await user.click(sheet.getByRole('button', { name: 'Remove from the list' }));
    expect(document.activeElement?.textContent).toBe('Remove robin@example.org from the list?');
    await user.click(sheet.getByRole('button', { name: 'Keep them' }));
    await user.click(sheet.getByRole('button', { name: 'Remove from the list' }));
    expect(askedOf('removeMember')).toEqual([]);
    await user.click(sheet.getByRole('button', { name: 'Yes, remove them' }));
    expect(await screen.findByText('robin@example.org is off the list.')).toBeDefined();
    expect(askedOf('removeMember')).toEqual([{ email: robin.email, revision: 3 }]);
    expect(screen.queryByRole('button', { name: robin.email })).toBeNull();
  });
});
