import { lines } from '@improv/testing/lines';
import { withFaults } from '@improv/testing/stack/understudyControl';
import { aPlayer, cueForALine, expect, say, script, send, signIn, stepOnStage, test } from './src/theatre.ts';

test('a reload in the middle of a turn loses nothing and plays it once', async ({ page }) => {
  await aPlayer(page);
  const sessionId = await stepOnStage(page);
  await say(page, lines[0]);
  await withFaults([{ task: 'partner', show: sessionId, delayMs: 3_000 }], async () => {
    await send(page, lines[1]);
    await page.reload();
    await expect(script(page)).toContainText(lines[0]);
    await expect(script(page)).toContainText(lines[1]);
    await cueForALine(page);
  });
  await expect(script(page).getByText(lines[1])).toHaveCount(1);
  await expect(page.getByRole('img', { name: /turn/i }).first()).toHaveAccessibleName(/13/);
});

test('a second device shows the scene as it stands, and follows it', async ({ page, browser }) => {
  const email = await aPlayer(page);
  const sessionId = await stepOnStage(page);
  await say(page, lines[0]);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other, email, `/scene/${sessionId}`);
  await expect(script(other)).toContainText(lines[0]);
  await withFaults([{ task: 'partner', show: sessionId, delayMs: 3_000 }], async () => {
    await send(page, lines[1]);
    await other.reload();
    await expect(script(other)).toContainText(lines[1]);
    await cueForALine(page);
    await cueForALine(other);
  });
  await expect(script(other)).toHaveText((await script(page).textContent()) ?? '');
  await context.close();
});

test("a turn that fails says so in plain words, keeps the line, and is played by 'Try again'", async ({
  page,
  complaints,
}) => {
  await aPlayer(page);
  const sessionId = await stepOnStage(page);
  await withFaults([{ task: 'partner', show: sessionId, status: 503 }], async () => {
    await send(page, lines[0]);
    await expect(page.getByRole('alert').filter({ hasText: 'Your line is safe' })).toBeVisible({
      timeout: 30_000,
    });
    await expect(script(page)).toContainText(lines[0]);
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await cueForALine(page);
  await expect(script(page).getByText(lines[0])).toHaveCount(1);
  await expect(script(page).getByText('Partner', { exact: true })).toHaveCount(1);
  // The browser reports the refused request; the page has said it better.
  expect(complaints.splice(0).every((complaint) => complaint.includes('503'))).toBe(true);
});

test('what is typed and not yet said survives a reload', async ({ page }) => {
  await aPlayer(page);
  await stepOnStage(page);
  await page.getByRole('textbox', { name: 'Your line' }).fill('Half a thought about the');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Your line' })).toHaveValue('Half a thought about the');
});
