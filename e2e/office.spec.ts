import { readFile } from 'node:fs/promises';
import { aStranger, closeBrowsers, type Visitor } from '@improv/testing/stack/person';
import { db, letIn } from '@improv/testing/stack/stackContext';
import type { Page } from 'playwright/test';
import { anAddress, expect, holdsUp, signIn, test } from './src/theatre.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.afterAll(closeBrowsers);

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };
const dayMs = 86_400_000;

/** A new admin in a room of the console. */
async function inTheOffice(page: Page, room: string): Promise<void> {
  const email = anAddress();
  await letIn(email, { role: 'admin' });
  await signIn(page, email, `/admin/${room}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Console');
}

/** An admin at another desk. */
async function aColleague(): Promise<Visitor> {
  const colleague = await aStranger();
  await letIn(colleague.email, { role: 'admin' });
  return colleague;
}

/** Records what a member used today, as their shows would have. */
async function usedToday(email: string, used: Record<string, number>): Promise<void> {
  const now = new Date();
  await db.doc(`limits/${email}`).set({
    email,
    day: now.toISOString().slice(0, 10),
    sessionsToday: 0,
    voiceSecondsToday: 0,
    costTodayUsd: 0,
    sessionsTotal: 0,
    active: {},
    createdAt: now,
    updatedAt: now,
    ...used,
  });
}

/** Adds to what a day's shows were counted as. */
async function onTheBooks(daysAgo: number, kept: Record<string, unknown>): Promise<void> {
  const day = new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);
  const book = daysAgo === 0 ? db.doc(`usage/${day}/shards/0`) : db.doc(`usage/${day}`);
  await book.set({ createdAt: new Date(), updatedAt: new Date(), ...kept }, { merge: true });
}

test('today: figures, costs by day, errors and marked people are told in words, and stay fresh by themselves', async ({
  page,
  complaints,
}) => {
  const [busy, dear] = [anAddress(), anAddress()];
  await letIn(busy);
  await letIn(dear, { limits: { costPerDayUsd: 1_000 } });
  await usedToday(busy, { sessionsToday: 9, costTodayUsd: 1.7 });
  await usedToday(dear, { sessionsToday: 1, costTodayUsd: 500, voiceSecondsToday: 600 });
  await onTheBooks(3, { costUsd: 12.5 });
  await onTheBooks(0, { errors: { 'piano-untuned': 3 } });
  await page.clock.install();
  await inTheOffice(page, 'today');

  const shows = page.getByRole('region', { name: 'Shows today' });
  for (const figure of ['On stage now', 'Started', 'Finished', 'Abandoned', 'Turns', 'Voice minutes']) {
    await expect(shows).toContainText(figure);
  }
  await expect(page.getByRole('main')).toContainText(/As of \d\d:\d\d:\d\d.*UTC\./);
  const marked = page
    .getByRole('region', { name: 'Flagged today' })
    .getByRole('listitem')
    .filter({ hasText: busy });
  await expect(marked).toContainText('9 shows today, more than 8');
  await expect(marked).toContainText('cost: $1.70 of $2.00, near the limit');
  const row = page.getByRole('table', { name: 'Highest costs' }).getByRole('row').filter({ hasText: dear });
  await expect(row).toContainText('$500.00 of $1,000.00');
  await expect(row).toContainText('10 of 60');
  await expect(page.getByRole('region', { name: 'What went wrong' })).toContainText('piano-untuned');

  const costs = page.getByRole('region', { name: 'Costs', exact: true });
  await expect(costs).toContainText(/of at most \$[\d,.]+ a day/);
  await expect(costs.getByRole('img', { name: /Cost by day over 30 days/ })).toBeVisible();
  await costs.getByText('The same 30 days as a table').click();
  await expect(costs.getByRole('row')).toHaveCount(31);
  await expect(costs.getByRole('row', { name: /\$12\.50/ })).toBeVisible();
  await holdsUp(page, 'today');

  const asOf = await page.getByText(/^As of/).textContent();
  await page.clock.fastForward(16_000);
  await expect(page.getByText(/^As of/)).not.toHaveText(asOf ?? '');
  await page.route('**/getToday', (route) => route.abort());
  await expect(async () => {
    await page.clock.fastForward(16_000);
    await expect(page.getByText(/^These figures could not be updated: /)).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(marked).toBeVisible();
  expect(complaints.splice(0).every((complaint) => complaint.includes('ERR_FAILED'))).toBe(true);
});

for (const [device, viewport] of Object.entries({ desktop, phone })) {
  test(`controls on a ${device}: nothing is saved that won't do, and no change is lost by accident`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await inTheOffice(page, 'controls');
    const field = (name: string) => page.getByRole('textbox', { name });
    const state = page.getByRole('form', { name: 'Controls' }).getByRole('status');
    await expect(state).toHaveText('Everything is saved.');
    await field('Shows a day').fill('ten');
    await field('Total cost a day').fill('');
    await field('What players read').fill(' ');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(field('Shows a day')).toHaveAccessibleDescription('That limit must be a whole number.');
    await expect(field('Total cost a day')).toHaveAccessibleDescription(/^Enter a number/);
    await expect(field('What players read')).toBeFocused();
    await expect(field('What players read')).toHaveAccessibleDescription('Say something to the players.');
    await expect(state).toContainText('Not saved');
    if (device === 'desktop') await holdsUp(page, 'controls with errors');

    await page.getByRole('link', { name: 'Past shows' }).click();
    const asked = page.getByRole('dialog', { name: 'Leave without saving?' });
    await asked.getByRole('button', { name: 'Stay' }).click();
    await expect(page).toHaveURL(/\/admin\/controls$/);
    await expect(field('Shows a day')).toHaveValue('ten');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(field('Shows a day')).toHaveValue(/^\d+$/);
    await expect(state).toHaveText('Everything is saved.');

    // What was discarded is in no one's way.
    const entry = () => page.evaluate<number>('navigation.currentEntry.index');
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('link', { name: 'Controls' }).click();
    const half = page.getByRole('radio', { name: /^50 %/ });
    await expect(half).toBeVisible();
    const before = await entry();
    await half.check();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(entry).toBe(before);
    await page.goBack();
    await expect(page).toHaveURL(/\/admin\/audit$/);

    await page.getByRole('link', { name: 'Controls' }).click();
    await half.check();
    await page.goBack();
    await expect(asked).toBeVisible();
    await expect(page).toHaveURL(/\/admin\/controls$/);
    await asked.getByRole('button', { name: 'Leave without saving' }).click();
    await expect(page).toHaveURL(/\/admin\/audit$/);
  });

  test(`audit on a ${device}: who changed what about whom, filtered, in pages, and never to be edited`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const ada = await aColleague();
    const guests = Array.from({ length: 55 }, anAddress);
    await ada.call('importMembers', { text: guests.join('\n'), preview: false });
    const [email = ''] = guests;
    const terms = { role: 'player', tier: 'voice', limits: { showsPerDay: 12 }, note: '=2+3' } as const;
    await ada.call('saveMember', { email, revision: 0, ...terms });

    await inTheOffice(page, 'audit');
    const lines = page.getByRole('list', { name: 'Changes' }).locator(':scope > li');
    await page.getByRole('textbox', { name: 'Changed by' }).fill(ada.email);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(lines).toHaveCount(50);
    await expect(lines.first()).toContainText(`Member changed: ${email}`);
    await expect(lines.first()).toContainText(`by ${ada.email}`);
    await expect(lines.first()).toContainText(/Tier\s*text.*voice/);
    await expect(lines.first()).toContainText(/Shows a day\s*the default.*12/);
    await expect(lines.first().locator('del', { hasText: 'text' })).toBeVisible();
    await page.getByRole('button', { name: 'Older entries' }).click();
    await expect(lines).toHaveCount(56);
    await expect(page.getByRole('button', { name: 'Older entries' })).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Changes' }).locator('input, textarea, button')).toHaveCount(
      0,
    );

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^improv-olympics-audit-\d{4}-\d\d-\d\d\.csv$/);
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(57);
    expect(csv).toMatch(/^\uFEFFat,actor,/);
    expect(csv).toContain(email);

    await page.getByRole('combobox', { name: 'What' }).selectOption('Member changed');
    await page.getByRole('textbox', { name: 'About' }).fill(` ${email.toUpperCase()}`);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(lines).toHaveCount(1);
    await page.reload();
    await expect(lines).toHaveCount(1);
    await expect(page.getByRole('combobox', { name: 'What' })).toHaveValue('member-changed');
    const tomorrow = new Date(Date.now() + dayMs).toISOString().slice(0, 10);
    await page.getByLabel('From').fill(tomorrow);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByText('No entry matches.')).toBeVisible();
    await page.getByLabel('Up to').fill('2026-01-01');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByLabel('Up to')).toHaveAccessibleDescription('That is before the first day.');
    await page.goBack();
    await expect(lines).toHaveCount(1);
    if (device === 'desktop') await holdsUp(page, 'audit');
  });
}
