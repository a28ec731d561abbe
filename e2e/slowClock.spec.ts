import type { Page, Route } from 'playwright/test';
import { aPlayer, expect, holdsUp, test } from './src/theatre.ts';

const twoHours = 2 * 60 * 60_000;

/** The server refuses the token, as it does one that has expired by its own clock. */
async function refuseTheToken(page: Page, times: number): Promise<{ refused: number }> {
  const count = { refused: 0 };
  await page.route(/\/us-central1\/\w+$/, async (route: Route) => {
    if (route.request().method() !== 'POST' || count.refused >= times) return route.fallback();
    count.refused += 1;
    await route.fulfill({
      status: 401,
      headers: { 'access-control-allow-origin': '*' },
      json: { error: { status: 'UNAUTHENTICATED', message: 'Unauthenticated' } },
    });
  });
  return count;
}

test.beforeEach(({ page }) => page.clock.install({ time: Date.now() - twoHours }));

test.afterEach(({ complaints }) => {
  // The browser reports the refused requests; the page has said it better.
  expect(complaints.splice(0).every((complaint) => complaint.includes('401'))).toBe(true);
});

test('a token that expired unnoticed by a slow clock is renewed, and the player sees nothing of it', async ({
  page,
}) => {
  await aPlayer(page);
  const count = await refuseTheToken(page, 1);
  const renewed = page.waitForRequest(/securetoken.*\/token/);
  await page.getByRole('link', { name: 'Past shows' }).click();
  await renewed;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/shows/i);
  await expect(page.getByRole('main')).not.toContainText('sign in');
  expect(count.refused).toBe(1);
});

test('a slow clock is named where a new token does not help, also after a reload, and signing out is offered', async ({
  page,
}) => {
  await aPlayer(page);
  await refuseTheToken(page, Number.POSITIVE_INFINITY);
  await page.getByRole('link', { name: 'Past shows' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'clock is wrong' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The door is stuck' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'clock is wrong' })).toBeVisible();
  await holdsUp(page, 'the stuck door');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible();
});
