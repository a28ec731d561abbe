import type { Page } from 'playwright/test';
import { aPlayer, expect, stepOnStage, test } from './src/theatre.ts';

/** Gives the page a visual viewport like that of Safari on iOS, whose keyboard leaves the page's own size alone. */
async function keyboardOfIOs(page: Page): Promise<void> {
  await page.addInitScript(`
    const viewport = Object.assign(new EventTarget(), {
      width: innerWidth, height: innerHeight, offsetTop: 0, offsetLeft: 0, pageTop: 0, pageLeft: 0, scale: 1,
    });
    Object.defineProperty(window, 'visualViewport', { value: viewport });
    window.viewportBecomes = (changes, event) => {
      Object.assign(viewport, changes);
      viewport.dispatchEvent(new Event(event));
    };`);
}

const becomes = (page: Page, event: 'resize' | 'scroll', changes: object) =>
  page.evaluate(`viewportBecomes(${JSON.stringify(changes)}, '${event}')`);

/** Top and bottom of what must be seen, in CSS pixels of the page. */
async function edges(page: Page): Promise<{ header: number; prompt: number }> {
  const header = await page.locator('.scene-header').boundingBox();
  const prompt = await page.getByRole('textbox', { name: 'Your line' }).boundingBox();
  return {
    header: Math.round(header?.y ?? -1),
    prompt: Math.round((prompt?.y ?? 0) + (prompt?.height ?? 0)),
  };
}

test('the stage stays within what an on-screen keyboard of iOS leaves free, wherever that is, and comes back', async ({
  page,
}) => {
  await keyboardOfIOs(page);
  await aPlayer(page);
  await stepOnStage(page);
  const before = await edges(page);

  await becomes(page, 'resize', { height: 380, offsetTop: 0 });
  expect(await edges(page)).toMatchObject({ header: 0 });
  expect((await edges(page)).prompt).toBeLessThanOrEqual(380);

  await becomes(page, 'scroll', { offsetTop: 210 });
  expect(await edges(page)).toMatchObject({ header: 210 });
  expect((await edges(page)).prompt).toBeLessThanOrEqual(210 + 380);

  // A pinch is no keyboard.
  await becomes(page, 'resize', { height: 300, offsetTop: 40, scale: 2 });
  expect(await edges(page)).toMatchObject({ header: 210 });

  await becomes(page, 'resize', { height: 844, offsetTop: 0, scale: 1 });
  expect(await edges(page)).toEqual(before);
});

test('the stage comes back also when iOS does not report that its keyboard has closed', async ({ page }) => {
  await keyboardOfIOs(page);
  await aPlayer(page);
  await stepOnStage(page);
  await page.getByRole('textbox', { name: 'Your line' }).focus();
  await becomes(page, 'resize', { height: 380, offsetTop: 210 });
  await page.evaluate('Object.assign(visualViewport, { height: innerHeight, offsetTop: 0 })');
  await page.getByRole('textbox', { name: 'Your line' }).blur();
  await expect.poll(async () => (await edges(page)).header).toBe(0);
});
