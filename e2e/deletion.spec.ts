import { db, letIn } from '@improv/testing/stack/stackContext';
import type { Page, Route } from 'playwright/test';
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

/** A person who is no longer on the list may call less often, and waits up to a minute for what they called as a member. */
const eventually = { timeout: 75_000 };

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const isOnTheList = async (email: string) => (await db.doc(`members/${email}`).get()).exists;

/** A player with a show. @returns the address and the show's id */
async function aPlayerWithAShow(page: Page): Promise<{ email: string; show: string }> {
  const email = await aPlayer(page);
  const sessionId = await stepOnStage(page);
  await endTheScene(page);
  return { email, show: sessionId };
}

/** Asks for everything to be deleted. */
async function askForIt(page: Page): Promise<void> {
  await page.goto('/me');
  await page.getByRole('button', { name: 'Delete my data' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('delete everything');
  await page.keyboard.press('Enter');
}

/** The page has lost the answer; the house may have done all of its work before. */
const isOutOfSight = (page: Page) =>
  expect(title(page)).toHaveText('This page lost the connection', eventually);

/** What a call for the deletion meets on its way. */
async function onTheWay(page: Page, meet: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/deleteMyData', (route) =>
    route.request().method() === 'POST' ? meet(route) : route.continue(),
  );
}

/** The house does all of it, and the line drops before the page hears so. */
const answerIsLost = async (route: Route) => {
  await route.fetch();
  await route.abort('connectionreset');
};

/** The line drops before the house hears anything. */
const neverArrives = (route: Route) => route.abort('connectionreset');

/** The browser reports the line that dropped, a sign-in that is worth nothing any more, and calls that came too soon. */
const onlyTheDroppedLine = (complaints: string[]) =>
  expect(complaints.splice(0).filter((complaint) => !/ERR_CONNECTION_RESET|400|429/.test(complaint))).toEqual(
    [],
  );

test('a deletion that takes longer than half a minute is waited for', async ({ page }) => {
  test.slow();
  const { email } = await aPlayerWithAShow(page);
  await onTheWay(page, async (route) => {
    await new Promise((enough) => setTimeout(enough, 37_000));
    await route.continue();
  });
  await askForIt(page);
  await expect(title(page)).toHaveText('Striking the set');
  await expect(page.getByRole('status').filter({ hasText: 'Telling the house' })).toBeVisible();
  await expect(title(page)).toHaveText('The stage has forgotten you', eventually);
  await expect(page.getByRole('main')).toContainText('1 show with it');
  expect(await isOnTheList(email)).toBe(false);
});

test('it is counted while it goes on', async ({ page }) => {
  await aPlayer(page);
  await onTheWay(page, (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: [0, 20, 40]
        .map((shows) => `data: ${JSON.stringify({ message: { kind: 'deleting', shows } })}\n\n`)
        .join(''),
    }),
  );
  await askForIt(page);
  // And then the stream ends without a result.
  await expect(title(page)).toHaveText('This page lost the connection');
  await expect(page.getByRole('main')).toContainText('When this page last heard, 40 shows had gone.');
});

test('when its answer is lost, the page says what is known, and sees it through at one press', async ({
  page,
  complaints,
}) => {
  test.slow();
  const { email, show: sessionId } = await aPlayerWithAShow(page);
  await onTheWay(page, answerIsLost);
  await askForIt(page);
  await isOutOfSight(page);
  await expect(page.getByRole('main')).toContainText(
    'It has begun: your place on the guest list is gone',
    eventually,
  );
  await holdsUp(page, 'lost sight of a deletion');
  await page.unroute('**/deleteMyData');
  await page.getByRole('button', { name: 'Finish deleting' }).click();
  await expect(title(page)).toHaveText('The stage has forgotten you', eventually);
  expect(await isOnTheList(email)).toBe(false);
  expect((await db.doc(`sessions/${sessionId}`).get()).exists).toBe(false);
  onlyTheDroppedLine(complaints);
});

test('what the house never heard has not begun, and can be taken back after a reload', async ({
  page,
  complaints,
}) => {
  test.slow();
  const { email } = await aPlayerWithAShow(page);
  await onTheWay(page, neverArrives);
  await askForIt(page);
  await expect(page.getByRole('main')).toContainText('It has not begun: you are still on the guest list');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('It has not begun: you are still on the guest list');
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await expect(title(page)).toHaveText('What we know about you');
  await page.reload();
  await expect(title(page)).toHaveText('What we know about you');
  expect(await isOnTheList(email)).toBe(true);
  onlyTheDroppedLine(complaints);
});

test('one that broke off half-way is taken up by itself after a reload', async ({ page, complaints }) => {
  test.slow();
  const { email, show: sessionId } = await aPlayerWithAShow(page);
  await onTheWay(page, neverArrives);
  await askForIt(page);
  await isOutOfSight(page);
  // As far as a house comes that is stopped right after the first step.
  await db.doc(`members/${email}`).delete();
  await page.unroute('**/deleteMyData');
  await page.reload();
  await expect(title(page)).toHaveText('The stage has forgotten you', eventually);
  expect((await db.doc(`sessions/${sessionId}`).get()).exists).toBe(false);
  onlyTheDroppedLine(complaints);
});

test('one that ended while the page was closed is told as far as it is known, and can be made sure of', async ({
  page,
  complaints,
}) => {
  test.slow();
  const { email } = await aPlayerWithAShow(page);
  await onTheWay(page, answerIsLost);
  await askForIt(page);
  await isOutOfSight(page);
  await page.unroute('**/deleteMyData');
  // The account is gone by now, so the browser signs out.
  await page.reload();
  await expect(title(page)).toHaveText('The stage should have forgotten you');
  await holdsUp(page, 'an unheard deletion');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible();
  await signIn(page, email);
  await page.getByRole('link', { name: 'What we know about you' }).click();
  await expect(page.getByText('None yet.')).toBeVisible(eventually);
  await askForIt(page);
  await expect(title(page)).toHaveText('The stage has forgotten you', eventually);
  onlyTheDroppedLine(complaints);
});

test('a refusal is told in its own words, and nothing is gone', async ({ page }) => {
  const email = anAddress();
  await letIn(email);
  await signIn(page, email);
  await onTheWay(page, (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `data: ${JSON.stringify({
        error: {
          status: 'FAILED_PRECONDITION',
          message: 'You are the last admin. Name another one first.',
          details: { reason: 'last-admin' },
        },
      })}\n\n`,
    }),
  );
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
  await askForIt(page);
  await expect(title(page)).toHaveText('Not deleted');
  await expect(page.getByRole('alert')).toContainText('You are the last admin.');
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await expect(title(page)).toHaveText('What we know about you');
});
