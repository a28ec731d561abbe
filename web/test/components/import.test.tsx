import type { CallableResponse, ImportLine } from '@improv/contract';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MembersPage } from '../../src/console/members/MembersPage.tsx';
import { ApiError } from '../../src/server/apiError.ts';
import { onTheList } from './aMember.ts';
import { answer, askedOf, refuse } from './answers.ts';
import { show } from './show.tsx';

type Imported = CallableResponse<'importMembers'>;

function aLine(line: number, email: string, changes: Partial<ImportLine> = {}): ImportLine {
  return { line, email, action: 'add', role: 'player', tier: 'text', why: null, ...changes };
}

function imported(applied: boolean, lines: readonly ImportLine[]): Imported {
  const counts = { add: 0, update: 0, unchanged: 0, duplicate: 0, bad: 0 };
  for (const { action } of lines) counts[action] += 1;
  return { applied, counts, lines: [...lines] };
}

const bad = aLine(2, 'kim at example', { action: 'bad', role: null, tier: null, why: 'No address.' });
const list = 'robin@example.org\nkim at example';

/** Opens the sheet for many, and writes a list on it. */
async function paste(text: string) {
  onTheList();
  const { user } = show(<MembersPage />);
  await user.click(await screen.findByRole('button', { name: 'Add several' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Add several' }));
  if (text !== '') {
    await user.click(sheet.getByRole('textbox', { name: 'The list' }));
    await user.paste(text);
  }
  const look = () => user.click(sheet.getByRole('button', { name: 'See a preview' }));
  return { user, sheet, look };
}

describe('the import of many members', () => {
  it('asks for a list first', async () => {
    const { sheet, look } = await paste('');
    await look();
    expect(sheet.getByRole('textbox', { name: 'The list', description: /The list is empty./ })).toBeDefined();
    expect(askedOf('importMembers')).toEqual([]);
  });

  it('says what would happen before anything does, bad lines first, and then does it', async () => {
    const { user, sheet, look } = await paste(list);
    answer('importMembers', ({ preview }) =>
      preview
        ? imported(false, [aLine(1, 'robin@example.org'), bad])
        : imported(true, [aLine(1, 'robin@example.org')]),
    );
    await user.click(sheet.getByRole('radio', { name: 'voice' }));
    await look();
    const heading = await sheet.findByRole('heading', { name: 'Check the changes' });
    expect(document.activeElement).toBe(heading);
    expect(sheet.getByText('1 new, 1 invalid')).toBeDefined();
    expect(askedOf('importMembers')).toEqual([{ text: list, preview: true, role: 'player', tier: 'voice' }]);
    await user.click(sheet.getByRole('button', { name: 'Add 1 person' }));
    await sheet.findByRole('heading', { name: 'The list is saved' });
    expect(sheet.getByRole('status').textContent).toBe('1 new');
    expect(sheet.getByText('One line was left out:')).toBeDefined();
    // The bad line is not sent again.
    expect(askedOf('importMembers').at(-1)).toEqual({
      text: 'robin@example.org',
      preview: false,
      role: 'player',
      tier: 'voice',
    });
  });

  it('offers nothing to do where every line is bad, and goes back to the text as it was', async () => {
    const { user, sheet, look } = await paste(list);
    answer('importMembers', () => imported(false, [bad]));
    await look();
    await sheet.findByRole('heading', { name: 'Nothing to change' });
    expect(sheet.queryByRole('button', { name: /^Add/ })).toBeNull();
    await user.click(sheet.getByRole('button', { name: 'Back to the text' }));
    expect(sheet.getByRole('textbox', { name: 'The list' })).toHaveProperty('value', list);
  });

  it('says why it can’t be read, beside the text, which stays', async () => {
    const { sheet, look } = await paste(list);
    refuse('importMembers', 'bad-input', 'That list has no end.');
    await look();
    const text = await sheet.findByRole('textbox', { name: 'The list', description: /no end/ });
    expect(text).toHaveProperty('value', list);
  });

  it('breaks off with the reason, and goes on where it broke off', async () => {
    const people = Array.from({ length: 201 }, (_, index) => aLine(index + 1, `m${index}@example.org`));
    const { user, sheet, look } = await paste(people.map(({ email }) => email).join('\n'));
    let broken = true;
    answer('importMembers', ({ preview, text }) => {
      if (preview) return imported(false, people);
      if (broken && text === 'm200@example.org') throw new ApiError('offline', 'The line dropped.');
      return imported(true, people.slice(0, text.split('\n').length));
    });
    await look();
    await user.click(await sheet.findByRole('button', { name: 'Add 201 people' }));
    await sheet.findByRole('heading', { name: 'The import stopped' });
    expect(sheet.getByRole('alert').textContent).toBe('The line dropped.');
    expect(sheet.getByText('So far: 200 new. These changes are saved.')).toBeDefined();
    broken = false;
    await user.click(sheet.getByRole('button', { name: 'Continue' }));
    await sheet.findByRole('heading', { name: 'The list is saved' });
    expect(sheet.getByRole('status').textContent).toBe('201 new');
    // The two hundred are not sent again.
    expect(
      askedOf('importMembers')
        .slice(-2)
        .map(({ text }) => text),
    ).toEqual(['m200@example.org', 'm200@example.org']);
  });
});
