import type { CallableResponse } from '@improv/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ControlsPage } from '../../src/console/controls/ControlsPage.tsx';
import { theControls } from './aMember.ts';
import { answer, askedOf } from './answers.ts';
import { type Shown, show } from './show.tsx';

type Controls = CallableResponse<'getControls'>['controls'];

/** Shows the controls as they are, and saves them for an admin who saw the newest ones. */
async function atTheControls(): Promise<Shown & { readonly save: HTMLElement }> {
  answer('getControls', () => theControls);
  answer('saveControls', ({ controls, revision }) => {
    answer('getControls', () => ({ controls, revision: revision + 1 }));
    return { outcome: 'saved', controls, revision: revision + 1 };
  });
  const shown = show(<ControlsPage />, '/admin/controls');
  return { ...shown, save: await screen.findByRole('button', { name: 'Save' }) };
}

const state = () => screen.getByRole('status').textContent;
const showsADay = () => screen.getByRole('textbox', { name: 'Shows a day' });

describe('the controls', () => {
  it('can’t be saved before anything is changed', async () => {
    const { user, save } = await atTheControls();
    expect(state()).toBe('Everything is saved.');
    expect(save.getAttribute('aria-disabled')).toBe('true');
    await user.click(save);
    expect(askedOf('saveControls')).toEqual([]);
  });

  it('are saved with the revision that was seen, and say so', async () => {
    const { user, save } = await atTheControls();
    await user.clear(showsADay());
    await user.type(showsADay(), '8');
    expect(state()).toBe('You have unsaved changes.');
    await user.click(screen.getByRole('radio', { name: /^50 %/ }));
    await user.click(save);
    await waitFor(() => expect(state()).toBe('Saved, and in effect now.'));
    const { limits } = theControls.controls;
    expect(askedOf('saveControls')).toEqual([
      {
        controls: {
          ...theControls.controls,
          limits: { ...limits, showsPerDay: 8 },
          flags: { voicePercent: 50 },
        },
        revision: 7,
      },
    ]);
  });

  it('stand by the field that won’t do', async () => {
    const { user, save } = await atTheControls();
    await user.clear(showsADay());
    await user.click(save);
    expect(state()).toBe('Not saved: check the marked fields above.');
    const field = screen.getByRole('textbox', {
      name: 'Shows a day',
      description: 'Enter a number; 0 allows none.',
    });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(askedOf('saveControls')).toEqual([]);
  });

  it('are as they were after a discard', async () => {
    const { user } = await atTheControls();
    await user.type(showsADay(), '0');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(showsADay()).toHaveProperty('value', '5');
    expect(state()).toBe('Everything is saved.');
  });

  it('close the stage only after a yes to what players will read', async () => {
    const { user, save } = await atTheControls();
    const lever = screen.getByRole('checkbox', { name: 'Close the stage', description: /the stage is open/ });
    await user.click(lever);
    await user.click(save);
    const question = within(screen.getByRole('dialog', { name: 'Close the stage?' }));
    expect(question.getByText('Back in an hour.')).toBeDefined();
    await user.click(question.getByRole('button', { name: 'Keep it open' }));
    expect(askedOf('saveControls')).toEqual([]);
    await user.click(save);
    await user.click(screen.getByRole('button', { name: 'Yes, close it' }));
    await waitFor(() => expect(state()).toBe('Saved, and in effect now.'));
    expect(askedOf('saveControls')[0]?.controls.emergencyStop.on).toBe(true);
    expect(lever).toBe(
      screen.getByRole('checkbox', { name: 'Close the stage', description: /the stage is closed/ }),
    );
  });

  it('ask whose changes shall hold when another admin saved first, and save only one’s own on top', async () => {
    const { user, save } = await atTheControls();
    const theirs: Controls = { ...theControls.controls, flags: { voicePercent: 100 } };
    answer('saveControls', ({ controls, revision }) =>
      revision === 9
        ? { outcome: 'saved', controls, revision: 10 }
        : { outcome: 'outdated', controls: theirs, revision: 9 },
    );
    await user.clear(showsADay());
    await user.type(showsADay(), '8');
    await user.click(save);
    const notice = await screen.findByRole('region', { name: 'Another admin saved in the meantime' });
    expect(document.activeElement).toBe(notice);
    expect(state()).toMatch(/^Not saved: another admin saved first/);
    expect(
      within(notice)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(['ControlSaved nowYours', 'Shows a day58']);
    await user.click(within(notice).getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(state()).toBe('Saved, and in effect now.'));
    expect(askedOf('saveControls').at(-1)).toEqual({
      controls: { ...theirs, limits: { ...theirs.limits, showsPerDay: 8 } },
      revision: 9,
    });
  });
});
