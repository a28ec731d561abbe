import { db, letIn } from '@improv/testing/stack/stackContext';
import { anAddress, aPlayer, endTheScene, expect, signIn, stepOnStage, test } from './src/theatre.ts';

test('counts the shows, takes up to three at once, and says which limit and until when', async ({
  page,
  complaints,
}) => {
  test.slow();
  await aPlayer(page);
  await expect(page.getByRole('main')).toContainText('10');
  for (const location of ['a lift', 'a tent', 'a vault']) {
    await stepOnStage(page, location);
    await page.getByRole('link', { name: 'Back to the lobby' }).click();
    await expect(page.getByRole('link', { name: `Continue Free scene, ${location}` })).toBeVisible();
  }
  await expect(page.getByRole('region', { name: 'Still on stage' })).toContainText('3 of the 3 shows');
  await expect(page.getByText('shows left today').locator('..')).toContainText('of 10');
  const start = page.getByRole('button', { name: 'Step on stage' });
  if (await start.isVisible()) {
    await page.getByRole('textbox', { name: 'Where are we?' }).fill('a fourth place');
    await start.click();
  }
  await expect(page.getByRole('main')).toContainText(/3 (shows )?.*at once/);
  await page.getByRole('link', { name: /^Continue .* a lift$/ }).click();
  await endTheScene(page);
  await page.getByRole('link', { name: 'To the lobby', exact: true }).click();
  await stepOnStage(page, 'a place for one more');
  expect(complaints.splice(0).every((complaint) => complaint.includes('429'))).toBe(true);
});

test('says what a place must be, and keeps what was typed', async ({ page }) => {
  await aPlayer(page);
  const place = page.getByRole('textbox', { name: 'Where are we?' });
  await page.getByRole('button', { name: 'Step on stage' }).click();
  await expect(place).toHaveAttribute('aria-invalid', 'true');
  await expect(place).toBeFocused();
  await place.fill('x'.repeat(201));
  await page.getByRole('button', { name: 'Step on stage' }).click();
  await expect(place).toHaveAttribute('aria-invalid', 'true');
  await expect(place).toHaveValue('x'.repeat(201));
  await expect(page).toHaveURL(/\/$/);
});

test('offers places to a player who has none in mind', async ({ page }) => {
  await aPlayer(page);
  const suggestion = page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first();
  const place = (await suggestion.textContent()) ?? '';
  await suggestion.click();
  await expect(page.getByRole('textbox', { name: 'Where are we?' })).toHaveValue(place);
});

test('shows what is left of the day besides shows: the cast’s time in dollars, and no voice where there is none', async ({
  page,
}) => {
  const email = await aPlayer(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('$2.00 left of $2.00');
  await expect(main).not.toContainText('Your voice');
  const now = new Date();
  await db.doc(`limits/${email}`).set({
    email,
    day: now.toISOString().slice(0, 10),
    sessionsToday: 4,
    costTodayUsd: 1.42,
    sessionsTotal: 4,
    active: {},
    createdAt: now,
    updatedAt: now,
  });
  await page.reload();
  await expect(main).toContainText('$0.58 left of $2.00');
  await expect(page.getByText('shows left today').locator('../..')).toContainText('6');
});

for (const [limit, sentence, when] of [
  ['showsPerDay', /Your limit is 0 shows a day.*midnight UTC/, true],
  ['costPerDayUsd', /used up today's \$0\.00 of the cast's time.*midnight UTC/, true],
  ['activeShows', /Your limit is 0 shows on stage at once.*ask an admin/, false],
] as const) {
  test(`says what the limit ${limit} is, and when it frees up`, async ({ page, complaints }) => {
    const email = anAddress();
    await letIn(email, { limits: { [limit]: 0 } });
    await signIn(page, email);
    await page.getByRole('textbox', { name: 'Where are we?' }).fill('a door without a house');
    await page.getByRole('button', { name: 'Step on stage' }).click();
    const refused = page.getByRole('alert').filter({ hasText: sentence });
    await expect(refused).toBeVisible();
    const local = refused.getByText(/^That is \d\d:\d\d on \w+day where you are\.$/);
    await expect(local).toHaveCount(when ? 1 : 0);
    await expect(page).toHaveURL(/\/$/);
    expect(complaints.splice(0).every((complaint) => complaint.includes('429'))).toBe(true);
  });
}
