import type { AuditLine } from '@improv/contract';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AuditPage } from '../../src/console/audit/AuditPage.tsx';
import { answer, askedOf, later, refuse } from './answers.ts';
import { show } from './show.tsx';

function aLine(id: string, changes: Partial<AuditLine> = {}): AuditLine {
  return {
    id,
    at: '2026-11-20T18:30:00.000Z',
    actor: { id: 'ada', email: 'ada@example.org' },
    action: 'member-changed',
    subject: { id: 'robin', email: 'robin@example.org' },
    before: { tier: 'text' },
    after: { tier: 'voice' },
    ...changes,
  };
}

describe('the audit', () => {
  it('says what was changed, by whom, and what it became', async () => {
    answer('listAudit', () => ({ lines: [aLine('one'), aLine('two', { actor: null })], next: null }));
    show(<AuditPage />, '/admin/audit');
    const [first, second] = within(await screen.findByRole('list', { name: 'Changes' })).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toContain('Member changed: robin@example.orgby ada@example.org');
    expect(first?.textContent).toContain('Tiertext →  became voice');
    expect(second?.textContent).toContain('by the command line');
  });

  it('shows what is asked for, keeps it in the address, and counts the last day whole', async () => {
    answer('listAudit', () => ({ lines: [], next: null }));
    const { user } = show(<AuditPage />, '/admin/audit');
    await screen.findByText('Nothing has been changed yet.');
    const filter = within(screen.getByRole('form', { name: 'What to show' }));
    await user.selectOptions(filter.getByRole('combobox', { name: 'What' }), 'Limits reset');
    await user.type(filter.getByRole('textbox', { name: 'About' }), ' Robin@example.org ');
    await user.type(filter.getByLabelText('From'), '2026-11-01');
    await user.type(filter.getByLabelText('Up to'), '2026-11-02');
    await user.click(filter.getByRole('button', { name: 'Show' }));
    expect(await screen.findByText('No entry matches.')).toBeDefined();
    expect(askedOf('listAudit').at(-1)).toEqual({
      filter: {
        action: 'limits-reset',
        subject: 'robin@example.org',
        from: '2026-11-01T00:00:00.000Z',
        to: '2026-11-03T00:00:00.000Z',
      },
    });
    expect(new URLSearchParams(window.location.search).get('subject')).toBe('Robin@example.org');
  });

  it('begins with what the address asks for, and shows all again', async () => {
    answer('listAudit', ({ filter }) => ({ lines: filter.action ? [] : [aLine('one')], next: null }));
    const { user } = show(<AuditPage />, '/admin/audit?action=data-deleted');
    await screen.findByText('No entry matches.');
    expect(screen.getByRole('combobox', { name: 'What' })).toHaveProperty('value', 'data-deleted');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByRole('list', { name: 'Changes' })).toBeDefined();
    expect(window.location.search).toBe('');
    expect(screen.getByRole('combobox', { name: 'What' })).toHaveProperty('value', '');
  });

  it('takes no last day before the first', async () => {
    answer('listAudit', () => ({ lines: [], next: null }));
    const { user } = show(<AuditPage />, '/admin/audit');
    await user.type(screen.getByLabelText('From'), '2026-11-02');
    await user.type(screen.getByLabelText('Up to'), '2026-11-01');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByText('That is before the first day.').role).toBe('alert');
    expect(screen.getByLabelText('Up to').getAttribute('aria-invalid')).toBe('true');
    expect(window.location.search).toBe('');
  });

  it('reads older lines by the cursor, and says why when they don’t come', async () => {
    answer('listAudit', () => ({ lines: [aLine('one')], next: 'older' }));
    const { user } = show(<AuditPage />, '/admin/audit');
    const older = await screen.findByRole('button', { name: 'Older entries' });
    refuse('listAudit', 'too-many-calls', 'Too many questions at once.');
    await user.click(older);
    expect((await screen.findByText('Too many questions at once.')).role).toBe('alert');
    answer('listAudit', () => ({ lines: [aLine('two')], next: null }));
    await user.click(older);
    const lines = within(screen.getByRole('list', { name: 'Changes' }));
    await waitFor(() => expect(lines.getAllByRole('listitem')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Older entries' })).toBeNull();
    expect(askedOf('listAudit').at(-1)?.cursor).toBe('older');
  });

  it('is exported part by part, which can be stopped', async () => {
    answer('listAudit', () => ({ lines: [], next: null }));
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:file';
    });
    const { user } = show(<AuditPage />, '/admin/audit?action=limits-reset');
    const part = later<{ csv: string; next: null }>();
    answer('exportAudit', ({ cursor }) =>
      cursor === undefined ? { csv: 'at,what\r\n', next: 'second' } : part.promise,
    );
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await screen.findByText('Exporting: part 2 …');
    part.come({ csv: '2026-11-20,limits-reset\r\n', next: null });
    expect(await screen.findByText('Exported in 2 parts.')).toBeDefined();
    expect(await files[0]?.text()).toContain('at,what\r\n2026-11-20,limits-reset\r\n');
    expect(askedOf('exportAudit').map(({ filter }) => filter)).toEqual([
      { action: 'limits-reset' },
      { action: 'limits-reset' },
    ]);

    const never = later<{ csv: string; next: null }>();
    answer('exportAudit', () => never.promise);
    await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    never.come({ csv: 'too late', next: null });
    expect(await screen.findByText('Stopped.')).toBeDefined();
    expect(files).toHaveLength(1);
  });
});
