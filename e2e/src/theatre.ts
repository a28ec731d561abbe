import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { letIn } from '@improv/testing/stack/stackContext';
import { test as base, expect, type Page } from 'playwright/test';
import { standInForGoogle } from './google.ts';

export { expect };

/** A visitor's page: fails the test over anything that the browser complains of. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page, context }, use) => {
      // The landing page loads Google's script, which can't be reached from here.
      await standInForGoogle(context);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** A new address. */
export const anAddress = () => `guest-${randomUUID()}@example.com`;

/** Signs in on the landing page, as the sign-in for other addresses of the local stack allows. */
export async function signIn(page: Page, email: string, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Agrees to the terms, as every new member does before their first show. */
export async function agreeToTheTerms(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I agree' }).click();
}

/** A new member in the lobby. @returns the address */
export async function aPlayer(page: Page): Promise<string> {
  const email = anAddress();
  await letIn(email);
  await signIn(page, email);
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
  return email;
}

/**
 * From the lobby to the suggestion that the audience shouts.
 * @param game by its name; one that is not on tonight's bill is found in the repertoire
 * @returns the session's id
 */
export async function startShow(
  page: Page,
  location = 'the kitchen of a lighthouse',
  game = 'Free scene',
): Promise<string> {
  const entry = page.getByRole('radio', { name: game, exact: true });
  if (!(await entry.isVisible())) await page.getByRole('button', { name: /^The whole repertoire/ }).click();
  await entry.check();
  await page.getByRole('textbox', { name: 'Where are we?' }).fill(location);
  await page.getByRole('button', { name: 'Step on stage' }).click();
  await page.waitForURL(/\/scene\/[0-9a-f-]+$/);
  await expect(takeIt(page)).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

/** From the lobby to the first line: takes the suggestion, and hears the MC's welcome. See `startShow`. */
export async function stepOnStage(page: Page, location?: string, game?: string): Promise<string> {
  const sessionId = await startShow(page, location, game);
  await takeIt(page).click();
  await welcomed(page);
  return sessionId;
}

const takeIt = (page: Page) => page.getByRole('button', { name: 'Take it' });
const sayIt = (page: Page) => page.getByRole('button', { name: 'Say it' });
const curtain = (page: Page) => page.getByRole('heading', { name: 'Curtain' });

/** The running script. */
export const script = (page: Page) => page.getByRole('log', { name: 'The scene' });

/** The MC has welcomed the player, whose line is next. */
export async function welcomed(page: Page): Promise<void> {
  await expect(script(page)).toContainText('MC');
  await cueForALine(page);
}

/** While the cast speaks the scene can't be ended. */
const playersTurn = (page: Page) => page.getByRole('button', { name: 'End the scene', disabled: false });

/** Waits until it is the player's turn, with nothing gone wrong in the one before. */
export async function cueForALine(page: Page): Promise<void> {
  await expect(playersTurn(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
}

/** Says a line without waiting for the answer. */
export async function send(page: Page, line: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your line' }).fill(line);
  await sayIt(page).click();
  await expect(script(page)).toContainText(line);
}

/** Says a line and hears the cast out. @returns whether the scene goes on */
export async function say(page: Page, line: string): Promise<boolean> {
  await send(page, line);
  await expect(playersTurn(page).or(curtain(page))).toBeVisible();
  return !(await curtain(page).isVisible());
}

/** Ends the scene by its button, and says yes. */
export async function endTheScene(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End the scene' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, end it' }).click();
  await expect(curtain(page)).toBeVisible();
}

/** After the curtain: to the Coach's notes, once they are written. */
export async function readTheNotes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Read the notes' }).click();
  await expect(page.getByRole('heading', { name: 'The Coach’s notes' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /mission/i })).toBeVisible({ timeout: 40_000 });
}

async function isAccessible(page: Page, screen: string): Promise<void> {
  // There are no frames of others: without this a page is opened each time, to put their results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/**
 * Nothing for axe to find at the narrowest and the widest, and nothing to scroll sideways to at any.
 * @param widths in CSS pixels, rising
 */
export async function holdsUp(page: Page, screen: string, widths = [360, 768, 1280]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    // Between the two a layout may break, but what is said of it is the same.
    if (width === widths[0] || width === widths.at(-1)) await isAccessible(page, `${screen} at ${width}`);
    // A sheet that lies on the page scrolls by itself. A page that has just been resized takes a moment to settle.
    const beyond = () =>
      page.evaluate<number>(
        `Math.max(document.documentElement.scrollWidth - window.innerWidth,
          ...[...document.querySelectorAll('dialog[open]')].map((sheet) => sheet.scrollWidth - sheet.clientWidth))`,
      );
    await expect.poll(beyond, `${screen} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  }
}
