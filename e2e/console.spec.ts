import { db, letIn } from '@improv/testing/stack/stackContext';
import type { Browser, Page } from 'playwright/test';
import {
  aCrowd,
  aMember,
  anAdmin,
  aRequest,
  demote,
  find,
  guestList,
  openEntry,
  requestOf,
  said,
  sheet,
} from './src/console.ts';
import { agreeToTheTerms, anAddress, aPlayer, expect, holdsUp, signIn, test } from './src/theatre.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const notOnTheList = { name: 'You’re not on the list yet' } as const;

/** Another person, at a browser of their own. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  return context.newPage();
}

/** A stranger who has asked to be let in. @returns the address */
async function aStranger(page: Page, message: string): Promise<string> {
  const email = anAddress();
  await signIn(page, email);
  await page.getByRole('textbox', { name: /^A word to the admins/ }).fill(message);
  await page.getByRole('button', { name: 'Ask for access' }).click();
  await expect(page.getByText('You have asked to be let in.')).toBeVisible();
  return email;
}

for (const [device, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport, hasTouch: device === 'a phone' });

    test('an admin adds a member, changes what they may, and takes them off the list, and they are out', async ({
      page,
      browser,
    }) => {
      await anAdmin(page);
      const email = anAddress();
      await page.getByRole('button', { name: 'Add one' }).click();
      await sheet(page).getByRole('textbox', { name: 'Email address' }).fill('not an address');
      await sheet(page).getByRole('button', { name: 'Add to the list' }).click();
      await expect(sheet(page).getByText('That is not an email address.')).toBeVisible();
      await sheet(page).getByRole('textbox', { name: 'Email address' }).fill(` ${email.toUpperCase()} `);
      await sheet(page).getByRole('button', { name: 'Add to the list' }).click();
      await said(page, `${email} is on the list.`);

      const guest = await elsewhere(browser);
      await signIn(guest, email);
      await agreeToTheTerms(guest);
      await expect(guest.getByText('shows left today').locator('..')).toContainText(/of \d+/);

      await openEntry(page, email);
      await sheet(page).getByRole('radio', { name: 'voice' }).check();
      const shows = sheet(page).getByRole('textbox', { name: 'Shows a day' });
      await expect(shows).toHaveAttribute('placeholder', /^default: \d+$/);
      await shows.fill('2.5');
      await sheet(page).getByRole('button', { name: 'Save' }).click();
      await expect(shows).toBeFocused();
      await expect(sheet(page).getByText('That limit must be a whole number.')).toBeVisible();
      await shows.fill('4');
      await sheet(page).getByRole('textbox', { name: 'Note' }).fill('Plays the tuba.');
      // A slip beside the sheet loses nothing of it.
      await page.mouse.click(3, 3);
      await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Plays the tuba.');
      await sheet(page).getByRole('button', { name: 'Save' }).click();
      await said(page, `${email} is saved.`);
      await expect(guestList(page).getByRole('listitem').filter({ hasText: email })).toContainText(
        /voice.*own limits/,
      );
      await guest.reload();
      await expect(guest.getByText('shows left today').locator('..')).toContainText('of 4');

      await openEntry(page, email);
      await expect(shows).toHaveValue('4');
      await sheet(page).getByRole('button', { name: 'Reset today’s limits' }).click();
      await sheet(page).getByRole('button', { name: 'Yes, reset them' }).click();
      await said(page, `Today’s limits of ${email} are reset.`);

      await openEntry(page, email);
      await sheet(page).getByRole('button', { name: 'Remove from the list' }).click();
      await expect(sheet(page).getByRole('heading')).toHaveText(`Remove ${email} from the list?`);
      await expect(sheet(page)).toContainText('lose access at once');
      await sheet(page).getByRole('button', { name: 'Yes, remove them' }).click();
      await said(page, `${email} is off the list.`);
      await expect(page.getByText(/^Nobody on the list matches/)).toBeVisible();
      await guest.getByRole('link', { name: 'Past shows' }).click();
      await expect(guest.getByRole('heading', notOnTheList)).toBeVisible();
      await guest.context().close();
    });
  });
}

test('of two admins at one entry the second is told, sees the newer value, and chooses', async ({
  page,
  browser,
}) => {
  const email = await aMember();
  const other = await elsewhere(browser);
  await Promise.all([page, other].map(anAdmin));
  await Promise.all([page, other].map((each) => openEntry(each, email)));
  await sheet(other).getByRole('radio', { name: 'voice' }).check();
  await sheet(other).getByRole('textbox', { name: 'Note' }).fill('Speaks Danish.');
  await sheet(other).getByRole('button', { name: 'Save' }).click();
  await said(other, `${email} is saved.`);

  await sheet(page).getByRole('textbox', { name: 'Note' }).fill('Speaks Finnish.');
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(page).getByRole('heading', { name: 'Changed in the meantime' })).toBeFocused();
  await expect(sheet(page).getByRole('row', { name: 'Note Speaks Danish. Speaks Finnish.' })).toBeVisible();
  await expect(sheet(page).getByRole('row', { name: 'Tier voice text' })).toBeVisible();
  await holdsUp(page, 'changed meanwhile', [360, 1280]);
  await sheet(page).getByRole('button', { name: 'Keep theirs' }).click();
  await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Speaks Danish.');
  await sheet(page).getByRole('textbox', { name: 'Note' }).fill('Speaks Danish and Finnish.');
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await said(page, `${email} is saved.`);

  // The other list still has the entry as they left it.
  await openEntry(other, email);
  await sheet(other).getByRole('textbox', { name: 'Note' }).fill('Speaks Norwegian.');
  await openEntry(page, email);
  await sheet(page).getByRole('button', { name: 'Remove from the list' }).click();
  await sheet(page).getByRole('button', { name: 'Yes, remove them' }).click();
  await said(page, `${email} is off the list.`);
  await sheet(other).getByRole('button', { name: 'Save' }).click();
  await expect(sheet(other).getByRole('heading', { name: 'Removed in the meantime' })).toBeVisible();
  await sheet(other).getByRole('button', { name: 'Add them again' }).click();
  await said(other, `${email} is saved.`);
  expect((await db.collection('members').doc(email).get()).get('note')).toBe('Speaks Norwegian.');
  await other.context().close();
});

test('a request for access is seen in the console, and its person comes in within seconds of a yes', async ({
  page,
  browser,
}) => {
  const one = await elsewhere(browser);
  const [welcome, declined] = await Promise.all([
    aStranger(one, 'Marla told me about it.'),
    aRequest(''),
    anAdmin(page),
  ]);
  const card = await requestOf(page, welcome);
  await expect(card).toContainText('Marla told me about it.');
  await expect(page.getByRole('link', { name: /^Members \d+ requests?$/ })).toBeVisible();
  await card.getByRole('combobox', { name: `Tier of ${welcome}` }).selectOption('voice');
  await card.getByRole('button', { name: `Let in ${welcome}` }).click();
  await said(page, `${welcome} is on the list`);
  await agreeToTheTerms(one);
  await expect(one.getByRole('button', { name: 'Step on stage' })).toBeVisible();

  const answered = await requestOf(page, declined);
  await answered.getByRole('button', { name: `Decline ${declined}` }).click();
  await expect(sheet(page)).toContainText(declined);
  await sheet(page).getByRole('button', { name: 'Yes, decline' }).click();
  await said(page, `${declined} was declined.`);
  await expect(answered).toBeHidden();
  expect((await db.collection('members').doc(declined).get()).exists).toBe(false);
  await one.context().close();
});

test('a list is pasted: what is wrong with it is said before, and what is right is done', async ({
  page,
}) => {
  await anAdmin(page);
  const [known, first, second] = [await aMember(), anAddress(), anAddress()];
  await page.getByRole('button', { name: 'Add several' }).click();
  await sheet(page).getByRole('button', { name: 'See a preview' }).click();
  await expect(sheet(page).getByText('The list is empty.')).toBeVisible();
  const lines = [first, `${second};;voice`, 'not an address', first.toUpperCase(), known];
  await sheet(page).getByRole('textbox', { name: 'The list' }).fill(lines.join('\n'));
  await holdsUp(page, 'a list to paste', [360, 1280]);
  await sheet(page).getByRole('button', { name: 'See a preview' }).click();
  await expect(sheet(page)).toContainText('2 new, 1 unchanged, 1 duplicate, 1 invalid');
  const said_ = sheet(page).getByRole('listitem');
  await expect(said_.first()).toContainText('Line 3not an addressThat is not an email address.');
  await expect(said_.nth(1)).toContainText('This address is already in line 1.');
  await holdsUp(page, 'what would happen', [360, 1280]);
  expect((await db.collection('members').doc(first).get()).exists).toBe(false);
  await sheet(page).getByRole('button', { name: 'Add 2 people' }).click();
  await expect(sheet(page).getByRole('heading', { name: 'The list is saved' })).toBeVisible();
  await expect(sheet(page)).toContainText('One line was left out');
  await sheet(page).getByRole('button', { name: 'Done' }).click();
  await find(page, second);
  await expect(guestList(page).getByRole('listitem').filter({ hasText: second })).toContainText('voice');

  await page.getByRole('button', { name: 'Add several' }).click();
  await sheet(page)
    .getByLabel('or choose a file')
    .setInputFiles({
      name: 'guests.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`role,email\nadmin,${first}\n`),
    });
  await sheet(page).getByRole('button', { name: 'See a preview' }).click();
  await sheet(page).getByRole('button', { name: 'Change 1 person' }).click();
  await sheet(page).getByRole('button', { name: 'Done' }).click();
  await find(page, first);
  await expect(guestList(page).getByRole('listitem').filter({ hasText: first })).toContainText('admin');
});

test('five thousand members are scrolled to the last, of whom few are on the page at a time', async ({
  page,
}) => {
  const { begins, last, leave } = await aCrowd(5_000);
  await anAdmin(page);
  await page.getByRole('searchbox', { name: 'Search the guest list' }).fill(begins);
  await expect(page.getByText(`${(5_000).toLocaleString('en-US')} people found`)).toBeVisible();
  const rows = guestList(page).getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '5000');
  await page.mouse.wheel(0, 10_000_000);
  const end = guestList(page).getByRole('button', { name: last });
  await expect(async () => {
    await page.mouse.wheel(0, 10_000_000);
    await expect(end).toBeInViewport({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  expect(await rows.count()).toBeLessThan(80);
  await expect(rows.last()).toHaveAttribute('aria-posinset', '5000');
  await end.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText(`${begins}.04998@example.com`);
  await leave();
});

test('a player finds no console, and loads none of it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await aPlayer(page);
  await expect(page.getByRole('link', { name: 'Console' })).toHaveCount(0);
  for (const path of ['/admin', '/admin/today']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'This door is painted on the wall' })).toBeVisible();
  }
  expect(loaded.filter((url) => url.includes('ConsolePage'))).toEqual([]);
  expect(loaded.some((url) => url.includes('/assets/index-'))).toBe(true);
});

test('an admin who is demoted is shown out of the console at the next thing they do', async ({
  page,
  complaints,
}) => {
  const email = await anAdmin(page);
  const search = page.getByRole('searchbox', { name: 'Search the guest list' });
  // Until the list is there the page still asks for it, and would be shown out by that.
  await expect(search).toBeVisible();
  await demote(email);
  await search.fill('anybody');
  await expect(page.getByRole('heading', { name: 'This door is painted on the wall' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Console' })).toHaveCount(0);
  expect(complaints.splice(0).every((complaint) => complaint.includes('403'))).toBe(true);
});

test('a console that can not be fetched says so, and comes when it can be', async ({ page, complaints }) => {
  await page.route(/ConsolePage-[\w-]+\.js/, (route) => route.abort());
  const email = anAddress();
  await letIn(email, { role: 'admin' });
  await signIn(page, email, '/admin');
  await expect(page.getByRole('heading', { name: 'The office door is stuck' })).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('heading', { name: 'The guest list' })).toBeVisible();
  complaints.splice(0);
});

test('every screen of the guest list is fit for assistive technology and fits any width', async ({
  page,
}) => {
  const email = await aMember('A note that is long enough to be cut off where there is little room for it.');
  const waiting = await aRequest('A word to the admins, which may take up to three hundred characters.');
  await anAdmin(page);
  await requestOf(page, waiting);
  await find(page, email);
  await holdsUp(page, 'the guest list');
  await openEntry(page, email);
  await holdsUp(page, 'an entry');
  await sheet(page).getByRole('button', { name: 'Remove from the list' }).click();
  await holdsUp(page, 'remove a member', [360, 1280]);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill(`unknown-${email}`);
  await expect(page.getByText(/^Nobody on the list matches/)).toBeVisible();
  await holdsUp(page, 'no match', [360, 1280]);
});
