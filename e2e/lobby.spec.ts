import { aPlayer, endTheScene, expect, stepOnStage, test } from './src/theatre.ts';

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

test('offers places to whoever has none in mind', async ({ page }) => {
  await aPlayer(page);
  const suggestion = page.getByRole('list', { name: 'Suggestions' }).getByRole('button').first();
  const place = (await suggestion.textContent()) ?? '';
  await suggestion.click();
  await expect(page.getByRole('textbox', { name: 'Where are we?' })).toHaveValue(place);
});
