import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppErrorBoundary } from '../../src/app/AppErrorBoundary.tsx';
import { ConsoleGate } from '../../src/console/ConsoleGate.tsx';
import { useIdentity } from '../../src/identity/identity.ts';
import { onTheList } from './aMember.ts';
import { answer, askedOf } from './answers.ts';
import { show } from './show.tsx';

// One room's code does not come over the line; another one comes, and is broken.
vi.mock('../../src/console/audit/AuditPage.tsx', () => {
  throw new Error('Failed to fetch dynamically imported module');
});
vi.mock('../../src/console/today/TodayPage.tsx', () => ({
  TodayPage: () => {
    throw new Error('A figure is missing.');
  },
}));

/** An admin opens a room of the console. */
function open(address: string) {
  return show(
    <AppErrorBoundary>
      <ConsoleGate />
    </AppErrorBoundary>,
    address,
  );
}

beforeEach(() => {
  // React reports what a boundary has caught.
  vi.spyOn(console, 'error').mockReturnValue();
  useIdentity.setState({ status: 'in', person: { uid: 'ada', name: 'Ada', email: 'ada@example.org' } }, true);
  answer('checkIn', () => ({ access: 'member', role: 'admin', tier: 'text', refreshToken: false }));
  onTheList();
});

describe('the console', () => {
  it('says that its door is stuck when its code does not load, and reloads the page', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockReturnValue();
    const { user } = open('/admin/audit');
    expect(await screen.findByRole('heading', { name: 'The office door is stuck' })).toBeDefined();
    expect(screen.getByRole('alert').textContent).toMatch(/^The console could not be loaded\./);
    await user.click(screen.getByRole('button', { name: 'Reload the page' }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('leaves any other error to the app’s error boundary', async () => {
    const reload = vi.spyOn(window.location, 'reload').mockReturnValue();
    const { user } = open('/admin/today');
    expect(await screen.findByRole('heading', { name: 'A sandbag fell' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'The office door is stuck' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Reload the page' }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('does not exist for anyone but admins', async () => {
    answer('checkIn', () => ({ access: 'member', role: 'player', tier: 'text', refreshToken: false }));
    open('/admin');
    await waitFor(() => expect(askedOf('checkIn')).toHaveLength(1));
    expect(screen.getByRole('heading', { name: 'This door is painted on the wall' })).toBeDefined();
    expect(screen.queryByRole('navigation', { name: 'Console' })).toBeNull();
    expect(askedOf('listMembers')).toEqual([]);
  });
});
