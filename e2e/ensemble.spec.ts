import { lines } from '@improv/testing/lines';
import type { Page } from 'playwright/test';
import {
  aPlayer,
  endTheScene,
  expect,
  holdsUp,
  readTheNotes,
  say,
  script,
  startShow,
  stepOnStage,
  test,
  welcomed,
} from './src/theatre.ts';

const narrowAndWide = [360, 1280];

/** What the player may not say on this stage, and is shown help for. */
const sorrow = 'I want to kill myself';

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Your line' });
const shout = (page: Page) => page.getByRole('status', { name: 'Suggestion' });
const asides = (page: Page) => script(page).getByText('MC, aside:');

/** The letter that the next line has to begin with, as the slip by the prompt says. */
async function dueLetter(page: Page): Promise<string> {
  const slip = page.getByRole('status').filter({ hasText: /^Start with the letter [A-Z]/ });
  await expect(slip).toBeVisible();
  return /letter ([A-Z])/.exec((await slip.textContent()) ?? '')?.[1] ?? '';
}

/** A line that begins with any letter but this one. */
function lineWithout(letter: string): string {
  return letter === 'B' ? 'Cousin Ilse brought the brass key.' : 'Bring the brass key, cousin Ilse.';
}

/** However little of a phone's screen the keyboard leaves, the prompt stands in it. */
async function promptStaysInSight(page: Page): Promise<void> {
  for (const height of [340, 420, 500, 560, 640, 740]) {
    await page.setViewportSize({ width: 360, height });
    await expect(prompt(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Say it' })).toBeInViewport({ ratio: 1 });
  }
}

/** Has the spotlight show the longest reaction there may be; in a show that comes by chance. */
async function withALongReaction(page: Page): Promise<void> {
  const card = `<figure class="spotlight-card"><blockquote>${'kettle '.repeat(28)}</blockquote></figure>`;
  await page.evaluate(
    `document.querySelector('[aria-label="Spotlight"]').insertAdjacentHTML('beforeend', '${card}')`,
  );
}

/** Plays three lines, which is enough to be scored, and ends the show. */
async function aShortSession(page: Page, location: string): Promise<void> {
  await stepOnStage(page, location);
  await say(page, lines[0]);
  await say(page, lines[1]);
  await say(page, lines[2]);
  await endTheScene(page);
  await readTheNotes(page);
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('the suggestion', () => {
  test('is shouted by a person of the audience, and taken', async ({ page }) => {
    await aPlayer(page);
    await startShow(page);
    await expect(page.getByRole('button', { name: 'Take it' })).toBeFocused();
    await expect(shout(page)).toContainText(/may I have .+\?/);
    await expect(shout(page)).toContainText(/shouts:\s*“.+”/);
    await holdsUp(page, 'a shout', narrowAndWide);
    await promptStaysInSight(page);
    await page.getByRole('button', { name: 'Give my own' }).click();
    await promptStaysInSight(page);
    await page.getByRole('button', { name: 'Give my own' }).click();
    await page.getByRole('button', { name: 'Take it' }).focus();
    const shouted = /“(.+)”/.exec((await shout(page).textContent()) ?? '')?.[1] ?? '';
    await page.keyboard.press('Enter');
    await expect(script(page)).toContainText(`The suggestion: ${shouted}`);
    await expect(shout(page)).toBeEmpty();
    await welcomed(page);
    // The MC names what was taken.
    await expect(script(page)).toContainText(`“${shouted}”`, { ignoreCase: true });
    await expect(prompt(page)).toBeFocused();
    await page.getByRole('button', { name: 'Programme' }).click();
    await expect(page.getByRole('dialog')).toContainText(shouted);
  });

  test('may be the player’s own, and survives a reload', async ({ page, complaints }) => {
    await aPlayer(page);
    await startShow(page);
    await page.getByRole('button', { name: 'Give my own' }).click();
    const own = page.getByRole('textbox', { name: 'Your suggestion' });
    await expect(own).toBeFocused();
    await own.fill('x'.repeat(81));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(['80']);
    await own.fill(sorrow);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'findahelpline.com' })).toBeVisible();
    await expect(own).toHaveValue(sorrow);
    await holdsUp(page, 'a suggestion declined', narrowAndWide);
    await own.fill('a tuba full of soup');
    await page.getByRole('button', { name: 'Give it' }).click();
    await expect(script(page)).toContainText('The suggestion: a tuba full of soup');
    await welcomed(page);
    await expect(script(page)).toContainText('“a tuba full of soup”', { ignoreCase: true });
    await page.reload();
    await expect(script(page)).toContainText('The suggestion: a tuba full of soup');
    // The browser reports the refused request; the page has said it better.
    expect(complaints.splice(0).every((complaint) => complaint.includes('400'))).toBe(true);
  });

  test('is taken as shouted when the player just begins', async ({ page }) => {
    await aPlayer(page);
    await startShow(page);
    await prompt(page).fill(lines[0]);
    await prompt(page).press('Enter');
    await expect(script(page)).toContainText('The suggestion:');
    await expect(script(page)).toContainText(lines[0]);
    await welcomed(page);
    await expect(page.getByRole('button', { name: 'Take it' })).toBeHidden();
  });
});

test('a word game says its rule by the prompt, and the MC calls out a missed one, gently', async ({
  page,
}) => {
  await aPlayer(page);
  await stepOnStage(page, 'the deck of a ferry', 'Round the alphabet');
  const letter = await dueLetter(page);
  await expect(prompt(page)).toHaveAccessibleDescription(new RegExp(`letter ${letter}`));
  await expect(script(page)).toContainText(/The alphabet starts at [A-Z] tonight/);
  await holdsUp(page, 'a rule', narrowAndWide);
  await promptStaysInSight(page);
  await say(page, lineWithout(letter));
  await expect(asides(page)).toHaveCount(1);
  await say(page, `${await dueLetter(page)}-shaped clouds hang over the harbour.`);
  await expect(asides(page)).toHaveCount(1);
  await holdsUp(page, 'a call-out', narrowAndWide);
  await endTheScene(page);
  await readTheNotes(page);
  await page.getByText('The transcript').click();
  await expect(page.getByRole('main')).toContainText('MC, aside:');
  await expect(page.getByRole('main')).toContainText(/The alphabet starts at [A-Z] tonight/);
});

test('a line that is declined comes back to be changed, with where to find help', async ({
  page,
  complaints,
}) => {
  await aPlayer(page);
  await page.getByRole('textbox', { name: 'Where are we?' }).fill(sorrow);
  await page.getByRole('button', { name: 'Step on stage' }).click();
  await expect(page.getByRole('link', { name: 'findahelpline.com' })).toBeVisible();
  await holdsUp(page, 'a place declined', narrowAndWide);
  await stepOnStage(page);
  await prompt(page).fill(sorrow);
  await prompt(page).press('Enter');
  const help = page.getByRole('alert').getByRole('link', { name: 'findahelpline.com' });
  await expect(help).toHaveAttribute('href', 'https://findahelpline.com');
  await expect(help).toHaveAttribute('rel', /noopener/);
  await expect(prompt(page)).toHaveValue(sorrow);
  await expect(script(page)).not.toContainText(sorrow);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await holdsUp(page, 'a line declined', narrowAndWide);
  await promptStaysInSight(page);
  await page.setViewportSize({ width: 360, height: 340 });
  await expect(help).toBeInViewport({ ratio: 1 });
  await say(page, lines[0]);
  await expect(help).toBeHidden();
  await expect(prompt(page)).toHaveValue('');
  expect(complaints.splice(0).every((complaint) => complaint.includes('400'))).toBe(true);
});

test('tips may be waved away for the whole show', async ({ page }) => {
  await aPlayer(page);
  await stepOnStage(page);
  const hush = page.getByRole('button', { name: 'No more tips in this show' });
  for (const line of lines.slice(0, 3)) {
    if (await hush.isVisible()) break;
    await say(page, line);
  }
  await expect(page.getByText('Try this:')).toBeVisible();
  await holdsUp(page, 'a tip', narrowAndWide);
  await withALongReaction(page);
  await promptStaysInSight(page);
  await hush.click();
  await expect(page.getByText('Try this:')).toBeHidden();
  await expect(prompt(page)).toBeFocused();
  await page.reload();
  await expect(prompt(page)).toBeVisible();
  await expect(page.getByText('Try this:')).toBeHidden();
});

test('two shows leave levels that say why, and missions that can be answered', async ({ page }) => {
  test.setTimeout(180_000);
  await aPlayer(page);
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByText('No show has been scored yet.')).toBeVisible();
  await holdsUp(page, 'no progress yet', narrowAndWide);
  await page.getByRole('link', { name: 'Play the first one' }).click();

  await aShortSession(page, 'the engine room of a ferry');
  const scores = page.getByRole('table', { name: /Scores/ });
  await expect(scores.getByRole('row')).not.toHaveCount(0);
  await holdsUp(page, 'scores', narrowAndWide);
  await page.getByRole('link', { name: 'Play another' }).click();
  const asked = page.getByRole('region', { name: 'How did your mission go?' });
  await expect(asked).toBeVisible();
  await holdsUp(page, 'a mission to answer', narrowAndWide);
  await asked.getByRole('button', { name: 'Tried it' }).click();
  await expect(asked.getByRole('status')).toHaveText(/\w/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
  await expect(asked).toBeHidden();

  await aShortSession(page, 'a bakery at four in the morning');
  await page.getByRole('link', { name: 'How I am growing' }).click();
  await expect(page.getByText('After 2 shows')).toBeVisible();
  const board = page.getByRole('region', { name: 'Seen on stage' });
  const first = board.getByRole('listitem').first();
  await expect(first).toContainText(/\d+ of 100/);
  await first.locator('summary').click();
  await expect(first).toContainText('Why it is there');
  await expect(first.getByRole('link', { name: /^The notes of / }).first()).toBeVisible();
  await page.getByText('Not yet seen on stage').click();
  await holdsUp(page, 'progress', narrowAndWide);
  await first
    .getByRole('link', { name: /^The notes of / })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'The Coach’s notes' })).toBeVisible();

  await page.getByRole('link', { name: 'Improv Olympics' }).click();
  await asked.getByRole('button', { name: 'Put the question away' }).click();
  await expect(asked).toBeHidden();
  await page.getByRole('link', { name: 'Progress' }).click();
  await page.getByRole('button', { name: 'Done it' }).click();
  await page.getByRole('button', { name: 'Not yet' }).click();
  await expect(page.getByRole('button', { name: 'Not yet', pressed: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Not yet', pressed: true })).toBeVisible();
});
