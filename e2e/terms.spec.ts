import { termsVersion } from '@improv/contract';
import { keptDays } from '@improv/core/retention/keptDays';
import { db, letIn } from '@improv/testing/stack/stackContext';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright/test';
import {
  anAddress,
  aPlayer,
  endTheScene,
  expect,
  holdsUp,
  signIn,
  stepOnStage,
  test,
} from './src/theatre.ts';

const agree = (page: Page) => page.getByRole('button', { name: 'I agree' });
const stepOn = (page: Page) => page.getByRole('button', { name: 'Step on stage' });
const consentOf = async (email: string) => (await db.doc(`members/${email}`).get()).get('consent');

/** A signed-in member who has not agreed to anything yet. @returns the address */
async function aNewcomer(page: Page): Promise<string> {
  const email = anAddress();
  await letIn(email);
  await db.doc(`members/${email}`).update({ consent: FieldValue.delete() });
  await signIn(page, email);
  return email;
}

test('a new member reads the terms, agrees once by the keyboard, and plays', async ({ page }) => {
  const email = await aNewcomer(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before the curtain goes up');
  await expect(stepOn(page)).toHaveCount(0);
  await holdsUp(page, 'consent');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'privacy page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the house keeps, and who sees it');
  await page.goBack();
  await main.getByRole('link', { name: 'terms' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The house rules');
  await page.getByRole('link', { name: 'Improv Olympics' }).click();
  await expect(agree(page)).toHaveAccessibleDescription(
    /By agreeing you accept the terms, say that you are 18/,
  );
  expect(await consentOf(email)).toBeUndefined();
  await agree(page).focus();
  await page.keyboard.press('Enter');
  await expect(stepOn(page)).toBeVisible();
  expect(await consentOf(email)).toMatchObject({ version: termsVersion });
  await page.reload();
  await expect(stepOn(page)).toBeVisible();
  await stepOnStage(page);
  await page.goto('/me');
  await expect(page.getByRole('region', { name: 'Who you are' })).toContainText('You agreed to the terms');
});

test('a member who says no is signed out, and nothing is written down', async ({ page }) => {
  const email = await aNewcomer(page);
  await agree(page).waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible();
  expect(await consentOf(email)).toBeUndefined();
});

test('when the terms change, the next show waits for another yes, and what is kept stays in reach', async ({
  page,
  complaints,
}) => {
  const email = await aPlayer(page);
  // The house is rebuilt with other terms while the lobby is open.
  await db
    .doc(`members/${email}`)
    .update({ consent: { version: '2000-01-01', acceptedAt: Timestamp.now() } });
  await page.getByRole('textbox', { name: 'Where are we?' }).fill('a lighthouse');
  await stepOn(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The house rules have changed');
  await page.getByRole('link', { name: 'My data' }).click();
  await expect(page.getByRole('region', { name: 'Who you are' })).toContainText(email);
  await page.getByRole('link', { name: 'Improv Olympics' }).click();
  await agree(page).click();
  await stepOnStage(page);
  // The browser reports the refused request; the page has said it better.
  expect(complaints.splice(0).every((complaint) => complaint.includes('400'))).toBe(true);
});

test('the terms and the privacy page are open to anybody, and fit every screen', async ({ page }) => {
  for (const path of ['/privacy', '/terms']) {
    await page.goto(path);
    await expect(page.getByRole('article')).toBeVisible();
    await holdsUp(page, path);
  }
});

test('the privacy page names the days for which the house really keeps things', async ({ page }) => {
  await page.goto('/privacy');
  for (const [what, days] of [
    [/^Your shows/, keptDays.show],
    [/^Your shows/, keptDays.unstarredShow],
    [/^A request to be let in/, keptDays.accessRequest],
    [/^What you have used/, keptDays.limits],
    [/^Records of speaking/, keptDays.voice],
    [/^The house’s totals/, keptDays.usage],
    [/^The audit/, keptDays.audit],
    [/^Whatever is kept about you/, keptDays.removedMember],
  ] as const) {
    const row = page.getByRole('term').filter({ hasText: what }).locator('xpath=..');
    await expect(row.getByRole('definition')).toContainText(`${days} days`);
  }
});

/** The way to the two leaflets from where the page is. */
async function hasSmallPrint(page: Page): Promise<void> {
  const smallPrint = page.getByRole('navigation', { name: 'Small print' });
  await expect(smallPrint.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', '/privacy');
  await expect(smallPrint.getByRole('link', { name: 'Terms' })).toHaveAttribute('href', '/terms');
}

test('every page leads to both', async ({ page }) => {
  test.slow();
  for (const path of ['/', '/privacy', '/terms']) {
    await page.goto(path);
    await hasSmallPrint(page);
  }
  await signIn(page, anAddress());
  await expect(page.getByRole('button', { name: 'Ask for access' })).toBeVisible();
  await hasSmallPrint(page);
  await page.getByRole('link', { name: 'What we know about you' }).click();
  await expect(page.getByRole('region', { name: 'Who you are' })).toBeVisible();
  await hasSmallPrint(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await aPlayer(page);
  for (const path of ['/', '/shows', '/progress', '/me', '/nowhere', '/notes/x', '/scene/x']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await hasSmallPrint(page);
  }
  await page.goto('/');
  await stepOnStage(page);
  await hasSmallPrint(page);
  await endTheScene(page);
  await hasSmallPrint(page);
});
