import { lines } from '@improv/testing/lines';
import type { Page } from 'playwright/test';
import {
  anAddress,
  aPlayer,
  cueForALine,
  endTheScene,
  expect,
  holdsUp,
  readTheNotes,
  say,
  script,
  signIn,
  stepOnStage,
  test,
} from './src/theatre.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('every screen is fit for assistive technology and fits a phone, a tablet and a desktop', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Continue as Pat Player' })).toBeVisible();
  await holdsUp(page, 'landing');
  await signIn(page, anAddress());
  await expect(page.getByRole('button', { name: 'Ask for access' })).toBeVisible();
  await holdsUp(page, 'not on the list');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await aPlayer(page);
  await holdsUp(page, 'lobby');
  await page.goto('/shows');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await holdsUp(page, 'no shows yet');
  await page.goto('/nowhere');
  await holdsUp(page, 'no such page');
  await page.goto('/');
  await stepOnStage(page);
  await say(page, lines[0]);
  await holdsUp(page, 'scene');
  await page.getByRole('button', { name: 'End the scene' }).click();
  await holdsUp(page, 'end the scene?');
  await page.getByRole('dialog').getByRole('button', { name: 'Play on' }).click();
  await endTheScene(page);
  await holdsUp(page, 'curtain');
  await readTheNotes(page);
  await holdsUp(page, 'notes');
  await page.goto('/shows');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await holdsUp(page, 'past shows');
});

/** Presses Tab until the focus is where it should be. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = page.locator('*:focus');
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await focused.evaluateAll((elements) =>
      elements.map(
        (element) => `${element.getAttribute('aria-label') ?? ''} ${element.id} ${element.textContent}`,
      ),
    );
    if (name.test(label.join(' '))) return;
  }
  throw new Error(`no way to ${name} by the Tab key`);
}

test('a show is played by the keyboard alone', async ({ page }) => {
  await aPlayer(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
  await tabTo(page, /\bplace\b/);
  await page.keyboard.type('a bakery at four in the morning');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/scene\//);
  await cueForALine(page);
  const line = page.getByRole('textbox', { name: 'Your line' });
  if (!(await line.evaluate((element) => element === element.ownerDocument.activeElement)))
    await tabTo(page, /\bline\b/);
  await page.keyboard.type('The bread has started to argue.');
  await page.keyboard.press('Enter');
  await expect(script(page)).toContainText('The bread has started to argue.');
  await cueForALine(page);
  await expect(line).toBeFocused();
  await tabTo(page, /End the scene/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Enter');
  await tabTo(page, /Yes, end it/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Curtain' })).toBeVisible();
  await tabTo(page, /Read the notes/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The Coach’s notes' })).toBeVisible();
});

test('a finished line is announced whole, and words in the making are not', async ({ page }) => {
  await aPlayer(page);
  await stepOnStage(page);
  await expect(script(page)).toHaveAttribute('aria-live', 'polite');
  await say(page, lines[0]);
  await expect(script(page).locator('[aria-hidden=true]')).toHaveCount(0);
});
