import { lines } from '@improv/testing/lines';
import { backstage, db, letIn } from '@improv/testing/stack/stackContext';
import { withFaults } from '@improv/testing/stack/understudyControl';
import type { Page } from 'playwright/test';
import {
  anAddress,
  aPlayer,
  cueForALine,
  endTheScene,
  expect,
  readTheNotes,
  say,
  script,
  send,
  signIn,
  stepOnStage,
  test,
} from './src/theatre.ts';

const place = 'the boiler room of an opera';
const lobby = (page: Page) => page.getByRole('button', { name: 'Step on stage' });
const landing = (page: Page) => page.getByRole('button', { name: 'Sign in with Google' });

/** Signs out in a tab, and another person in. @param onLeft called between the two @returns their address */
async function handOver(tab: Page, onLeft: () => unknown = () => undefined): Promise<string> {
  await tab.goto('/');
  await tab.getByRole('button', { name: 'Sign out' }).click();
  await expect(landing(tab)).toBeVisible();
  onLeft();
  const email = anAddress();
  await letIn(email);
  await signIn(tab, email);
  await expect(lobby(tab)).toBeVisible();
  return email;
}

/** Everything that a tab shows or keeps, as text. */
const allOf = (tab: Page) =>
  tab.evaluate<string>(`document.documentElement.outerHTML + location.href +
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }])`);

/** Brings a tab to the front, which makes it ask the server anew. */
const lookAgain = (tab: Page) => tab.evaluate('window.dispatchEvent(new Event("visibilitychange"))');

/** The tab is in the lobby of the next person, and knows nothing of the one before. */
async function hasForgotten(tab: Page, ...secrets: readonly string[]): Promise<void> {
  await expect(lobby(tab)).toBeVisible();
  const all = await allOf(tab);
  for (const secret of secrets) expect(all).not.toContain(secret);
}

test.describe('when another person signs in in another tab', () => {
  test('the notes, a draft and what was put away are gone from the first', async ({ page, context }) => {
    test.slow();
    const email = await aPlayer(page);
    const sessionId = await stepOnStage(page, place);
    await say(page, lines[0]);
    await page.getByRole('textbox', { name: 'Your line' }).fill('Half a thought about the');
    const second = await context.newPage();
    await second.goto(`/scene/${sessionId}`);
    await endTheScene(second);
    await readTheNotes(second);
    await page.reload();
    await expect(script(page)).toContainText(lines[0]);
    await page.goto('/');
    await page.getByRole('button', { name: 'Put the question away' }).click();
    await page.goto(`/notes/${sessionId}`);
    await expect(page.getByRole('heading', { name: /mission/i })).toBeVisible();
    expect(await allOf(page)).toContain('dismissed:');

    const next = await handOver(second);
    await hasForgotten(page, lines[0], place, sessionId, email, 'Half a thought', 'dismissed:');
    await hasForgotten(second, lines[0], place, sessionId, email);
    expect(next).not.toBe(email);
    await page.getByRole('link', { name: 'Past shows' }).click();
    await expect(page.getByText('Nothing has been played yet.')).toBeVisible();
  });

  test('the same holds for a newer tab when it is the older one that changes hands', async ({
    page,
    context,
  }) => {
    await aPlayer(page);
    const sessionId = await stepOnStage(page, place);
    const second = await context.newPage();
    await second.goto(`/scene/${sessionId}`);
    await expect(script(second)).toContainText(place);
    await second.getByRole('textbox', { name: 'Your line' }).fill('Half a thought about the');
    await handOver(page);
    await hasForgotten(second, place, sessionId, 'Half a thought');
    await hasForgotten(page, place, sessionId);
  });

  test('an answer that was on its way to the first person is not shown', async ({ page, context }) => {
    await aPlayer(page);
    const sessionId = await stepOnStage(page, place);
    const second = await context.newPage();
    await withFaults([{ task: 'partner', show: sessionId, delayMs: 4_000 }], async () => {
      await send(page, lines[0]);
      const asked: string[] = [];
      await handOver(second, () => page.on('request', (request) => asked.push(request.postData() ?? '')));
      await hasForgotten(page, lines[0], place, sessionId);
      expect(asked.filter((data) => data.includes(sessionId))).toEqual([]);
      // The turn is played to its end all the same: it was said.
      await expect
        .poll(async () => (await db.doc(`sessions/${sessionId}`).get()).get('turnsPlayed'), {
          timeout: 20_000,
        })
        .toBe(1);
    });
    await hasForgotten(page, lines[0], place, sessionId);
  });

  test('a page that was still being fetched stays unread, and nothing is asked again in another name', async ({
    page,
    context,
    complaints,
  }) => {
    await aPlayer(page);
    const second = await context.newPage();
    let starts = 0;
    await page.route('**/startSession', async (route) => {
      starts += 1;
      await route.abort('connectionreset');
    });
    const fetching = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    await page.route('**/listSessions', async (route) => {
      const answer = await route.fetch();
      fetching.resolve();
      await release.promise;
      await route.fulfill({ response: answer }).catch(() => undefined);
    });
    await page.getByRole('textbox', { name: 'Where are we?' }).fill(place);
    const failed = page.waitForEvent('requestfailed');
    await lobby(page).click();
    await failed;
    // In the second before the start is tried again.
    await page.getByRole('link', { name: 'Past shows' }).click();
    await fetching.promise;
    const before = starts;
    await handOver(second);
    await expect(lobby(page)).toBeVisible();
    release.resolve();
    // Longer than the waits between tries.
    await page.waitForTimeout(5_000);
    expect(starts - before).toBeLessThanOrEqual(1);
    await hasForgotten(page, place);
    expect(complaints.splice(0).every((complaint) => complaint.includes('ERR_CONNECTION_RESET'))).toBe(true);
  });
});

test('signed out in one tab is signed out in all, at once', async ({ page, context }) => {
  await aPlayer(page);
  await stepOnStage(page, place);
  await cueForALine(page);
  const second = await context.newPage();
  await second.goto('/');
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(landing(page)).toBeVisible({ timeout: 2_000 });
  expect(await allOf(page)).not.toContain(place);
});

test('an account that is deleted elsewhere leaves nothing behind in this browser', async ({
  page,
  complaints,
}) => {
  const email = await aPlayer(page);
  await stepOnStage(page, place);
  await page.getByRole('textbox', { name: 'Your line' }).fill('Half a thought about the');
  const { auth } = backstage();
  await auth.deleteUser((await auth.getUserByEmail(email)).uid);
  await page.reload();
  await expect(landing(page)).toBeVisible();
  const all = await allOf(page);
  for (const secret of [place, 'of:', 'Half a thought']) expect(all).not.toContain(secret);
  // The browser reports that the sign-in is worth nothing any more.
  expect(complaints.splice(0).every((complaint) => complaint.includes('400'))).toBe(true);
});

test('what is refused as another’s is not shown from memory', async ({ page, complaints }) => {
  await aPlayer(page);
  const sessionId = await stepOnStage(page, place);
  await endTheScene(page);
  await page.goto(`/notes/${sessionId}`);
  await expect(page.getByRole('main')).toContainText(place);
  await db.doc(`sessions/${sessionId}`).update({ uid: 'another-player' });
  await lookAgain(page);
  await expect(page.getByRole('alert')).toContainText('belongs to another player');
  expect(await allOf(page)).not.toContain(place);
  expect(complaints.splice(0).every((complaint) => complaint.includes('403'))).toBe(true);
});

test('a scene that is refused leaves the stage', async ({ page, complaints }) => {
  await aPlayer(page);
  const sessionId = await stepOnStage(page, place);
  await db.doc(`sessions/${sessionId}`).update({ uid: 'another-player' });
  await lookAgain(page);
  await expect(page.getByRole('heading', { name: 'An empty stage' })).toBeVisible();
  expect(await page.getByRole('main').textContent()).not.toContain(place);
  expect(complaints.splice(0).every((complaint) => complaint.includes('403'))).toBe(true);
});
