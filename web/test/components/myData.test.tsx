import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Access } from '../../src/identity/useAccess.ts';
import { Deleting } from '../../src/myData/Deleting.tsx';
import { useDeletion } from '../../src/myData/deletion.ts';
import { MyDataPage } from '../../src/myData/MyDataPage.tsx';
import { keepsakes } from '../../src/visit/keepsakes.ts';
import { turnTo } from '../../src/visit/visit.ts';
import { answer, askedOf, later, refuse } from './answers.ts';
import { show } from './show.tsx';

const robin = { name: 'Robin', email: 'robin@example.org', uid: 'robin' };
const aShow = (id: string, location: string) => ({ id, gameId: 'free-scene', location, turns: [] });

beforeEach(() => {
  turnTo('robin');
  answer('exportMyData', ({ cursor }) =>
    cursor === undefined
      ? {
          exportedAt: '2026-11-21T07:00:00.000Z',
          person: robin,
          shows: [aShow('one', 'a ferry')],
          next: 'second',
        }
      : {
          exportedAt: '2026-11-21T07:00:01.000Z',
          person: null,
          shows: [aShow('two', 'a bakery'), aShow('three', 'a lift')],
          next: null,
        },
  );
});

afterEach(() => void turnTo(null));

describe('my data', () => {
  it('is read a part at a time', async () => {
    const { user } = show(<MyDataPage />);
    const who = within(await screen.findByRole('region', { name: 'Who you are' }));
    expect(who.getByText('robin@example.org')).toBeDefined();
    expect(screen.queryByText(/a bakery/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Older shows' }));
    expect(await screen.findByText(/a bakery/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Older shows' })).toBeNull();
  });

  it('offers the way out also where it can’t be read', async () => {
    refuse('exportMyData', 'too-many-calls', 'Too many questions at once.');
    show(<MyDataPage />);
    expect((await screen.findByText('Too many questions at once.')).role).toBe('alert');
    expect(screen.getByRole('button', { name: 'Delete my data …' })).toBeDefined();
  });
});

describe('the export', () => {
  it('says how far it is, and is one file of all parts', async () => {
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:file';
    });
    const { user } = show(<MyDataPage />);
    await user.click(await screen.findByRole('button', { name: 'Download it as one file' }));
    expect(await screen.findByText('Packed: your data with 3 shows.')).toBeDefined();
    const whole = JSON.parse((await files[0]?.text()) ?? '');
    expect(whole.person).toEqual(robin);
    expect(whole.shows.map(({ id }: { id: string }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('says why when a part does not come, and saves no half', async () => {
    const files = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
    const { user } = show(<MyDataPage />);
    const download = await screen.findByRole('button', { name: 'Download it as one file' });
    refuse('exportMyData', 'too-many-calls', 'Too many questions at once.');
    await user.click(download);
    expect((await screen.findByText('Too many questions at once.')).role).toBe('alert');
    expect(files).not.toHaveBeenCalled();
    expect(download.getAttribute('aria-disabled')).toBe('false');
  });
});

const member: Access = { access: 'member', role: 'player', tier: 'text', refreshToken: false };

/** What the door makes of the wish to have everything deleted. */
function AtTheDoor() {
  const { asked } = useDeletion();
  return asked ? <Deleting asked={asked} access={member} onLookAgain={() => undefined} /> : <MyDataPage />;
}

describe('deleting everything', () => {
  it('takes the words, and nothing else, for a yes', async () => {
    const { user } = show(<AtTheDoor />);
    await user.click(await screen.findByRole('button', { name: 'Delete my data …' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Delete everything?' }));
    const words = sheet.getByRole('textbox', { name: 'To confirm, type delete everything' });
    await user.type(words, 'delete it{Enter}');
    expect(sheet.getByRole('textbox', { description: 'Type the words: delete everything' })).toBe(words);
    expect(words.getAttribute('aria-invalid')).toBe('true');
    expect(askedOf('deleteMyData')).toEqual([]);
    await user.click(sheet.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('textbox', { name: /To confirm/ })).toBeNull();
  });

  it('begins with the words, whatever their case, and announces how far it is', async () => {
    const deleted = later<{ deleted: true; shows: number }>();
    answer('deleteMyData', (_, say) => {
      say({ kind: 'deleting', shows: 12 });
      return deleted.promise;
    });
    const { user } = show(<AtTheDoor />);
    await user.click(await screen.findByRole('button', { name: 'Delete my data …' }));
    await user.type(screen.getByRole('textbox', { name: /To confirm/ }), ' Delete Everything {Enter}');
    await screen.findByRole('heading', { name: 'Striking the set' });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('12 shows gone so far …'));
    expect(askedOf('deleteMyData')).toEqual([{ confirm: 'delete everything' }]);
  });

  it('is thought over once more where it was asked for before the page was loaded, and has not begun', async () => {
    keepsakes('browser').keep('deletion asked at', '2026-11-21T07:00:00.000Z');
    const { user } = show(<AtTheDoor />);
    expect(await screen.findByText(/^It has not begun/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Delete everything' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keep everything' }));
    expect(await screen.findByRole('button', { name: 'Delete my data …' })).toBeDefined();
    expect(askedOf('deleteMyData')).toEqual([]);
    expect(keepsakes('browser').kept('deletion asked at')).toBeNull();
  });

  it('can be seen through where its answer was lost', async () => {
    refuse('deleteMyData', 'too-many-calls', 'Too many questions at once.');
    const { user } = show(<AtTheDoor />);
    await user.click(await screen.findByRole('button', { name: 'Delete my data …' }));
    await user.type(screen.getByRole('textbox', { name: /To confirm/ }), 'delete everything{Enter}');
    expect(await screen.findByRole('heading', { name: 'This page lost the connection' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    await waitFor(() => expect(askedOf('deleteMyData')).toHaveLength(2));
  });
});
