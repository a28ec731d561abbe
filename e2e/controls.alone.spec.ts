// What admins save here holds for all members, so these tests run by themselves: see the config.
import { randomUUID } from 'node:crypto';
import { aStranger, closeBrowsers } from '@improv/testing/stack/person';
import { db, letIn } from '@improv/testing/stack/stackContext';
import type { Browser, Page } from 'playwright/test';
import {
  anAddress,
  aPlayer,
  cueForALine,
  expect,
  holdsUp,
  say,
  signIn,
  stepOnStage,
  test,
} from './src/theatre.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.afterAll(closeBrowsers);

const runtime = db.doc('config/runtime');
const lever = { name: 'Close the stage' } as const;

/** Lets a test change the controls, and puts them back whatever happens. */
async function withControlsOfOurOwn(act: () => Promise<void>): Promise<void> {
  const before = (await runtime.get()).data();
  try {
    await act();
  } finally {
    if (before) await runtime.set(before);
    else await runtime.delete();
  }
}

async function atTheControls(browser: Browser): Promise<Page> {
  const email = anAddress();
  await letIn(email, { role: 'admin' });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, email, '/admin/controls');
  await expect(page.getByRole('checkbox', lever)).toBeVisible();
  return page;
}

async function save(admin: Page): Promise<void> {
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
}

async function saved(admin: Page): Promise<void> {
  await expect(admin.getByText('Saved, and in effect now.')).toBeVisible();
}

test('the emergency stop closes the stage to new shows with a message, and running ones play on', async ({
  page,
  browser,
  complaints,
}) => {
  test.slow();
  await withControlsOfOurOwn(async () => {
    const admin = await atTheControls(browser);
    await aPlayer(page);
    await stepOnStage(page, 'a boiler room');
    await page.getByRole('link', { name: 'Back to the lobby' }).click();
    const start = page.getByRole('button', { name: 'Step on stage' });
    await expect(start).toBeEnabled();

    await admin.getByRole('textbox', { name: 'What players read' }).fill('The boiler has the hiccups.');
    await admin.getByRole('checkbox', lever).check();
    await expect(admin.getByText('Closes when you save.')).toBeVisible();
    await save(admin);
    const asked = admin.getByRole('dialog', { name: 'Close the stage?' });
    await expect(asked).toContainText('can start a new show');
    await expect(asked).toContainText('play on to their end');
    await expect(asked).toContainText('The boiler has the hiccups.');
    await holdsUp(admin, 'close the stage?');
    await asked.getByRole('button', { name: 'Keep it open' }).click();
    await expect(admin.getByText('You have unsaved changes.')).toBeVisible();
    expect((await runtime.get()).get('emergencyStop.on') ?? false).toBe(false);
    await save(admin);
    await asked.getByRole('button', { name: 'Yes, close it' }).click();
    await saved(admin);
    await holdsUp(admin, 'controls while closed');

    // The player's page is older than the stop: the press is refused, and the page learns why.
    await page.getByRole('textbox', { name: 'Where are we?' }).fill('a lift');
    await start.click();
    const closed = page.getByRole('region', { name: 'The stage is closed for now' });
    await expect(closed).toContainText('The boiler has the hiccups.');
    expect(complaints.splice(0).every((complaint) => complaint.includes('503'))).toBe(true);
    await expect(start).toBeDisabled();
    await expect(start).toHaveAccessibleDescription(/closed for now/);
    await start.click({ force: true });
    await expect(page).toHaveURL(/\/$/);
    await holdsUp(page, 'lobby while closed');
    await page.getByRole('link', { name: 'Continue Free scene, a boiler room' }).click();
    await cueForALine(page);
    expect(await say(page, 'The gauge says Tuesday.')).toBe(true);

    await admin.getByRole('link', { name: 'Today' }).click();
    await expect(admin.getByText('The emergency stop is on.')).toBeVisible();
    await admin.getByRole('link', { name: 'To the controls' }).click();
    await admin.getByRole('checkbox', lever).uncheck();
    await save(admin);
    await saved(admin);
    await page.goto('/');
    await expect(start).toBeEnabled();
    await expect(closed).toHaveCount(0);
    await admin.context().close();
  });
});

test('default limits, the voice and the house’s budget hold as soon as they are saved', async ({
  page,
  browser,
  complaints,
}) => {
  await withControlsOfOurOwn(async () => {
    const admin = await atTheControls(browser);
    await admin.setViewportSize({ width: 360, height: 740 });
    const field = (name: string) => admin.getByRole('textbox', { name: new RegExp(`^${name}`) });
    await field('Shows a day').fill('7');
    await field('Cost a day, dollars').fill('1.50');
    await field('Voice a day').fill('25');
    await admin.getByRole('radio', { name: /^100 %/ }).check();
    await save(admin);
    await saved(admin);
    await expect(field('Cost a day, dollars')).toHaveValue('1.5');

    const email = anAddress();
    await letIn(email, { tier: 'voice' });
    await signIn(page, email);
    const main = page.getByRole('main');
    await expect(main).toContainText('of 7');
    await expect(main).toContainText('$1.50 left of $1.50');
    await expect(main).toContainText('25 min left of 25 min');
    await holdsUp(page, 'lobby with voice');

    await field('Total cost a day').fill('0');
    await save(admin);
    await saved(admin);
    await page.getByRole('textbox', { name: 'Where are we?' }).fill('a bank');
    await page.getByRole('button', { name: 'Step on stage' }).click();
    const refused = page.getByRole('alert').filter({ hasText: 'where you are' });
    await expect(refused).toContainText('The house has spent its $0.00 for today');
    await expect(refused).toContainText(/midnight UTC, in .+\. ?That is \d\d:\d\d on \w+day where you are\./);
    expect(complaints.splice(0).every((complaint) => complaint.includes('429'))).toBe(true);
    await admin.getByRole('link', { name: 'Today' }).click();
    await expect(admin.getByText('The total limit for today is reached.')).toBeVisible();
    await admin.context().close();
  });
});

test('of two admins who save at once the second sees the newer values, and chooses', async ({ browser }) => {
  await withControlsOfOurOwn(async () => {
    const admin = await atTheControls(browser);
    const colleague = await aStranger();
    await letIn(colleague.email, { role: 'admin' });
    const change = async (message: string, voicePercent: 0 | 10) => {
      const { controls, revision } = await colleague.call('getControls', {});
      const emergencyStop = { ...controls.emergencyStop, message };
      await colleague.call('saveControls', {
        revision,
        controls: { ...controls, emergencyStop, flags: { voicePercent } },
      });
    };
    const message = admin.getByRole('textbox', { name: 'What players read' });
    const meanwhile = admin.getByRole('region', { name: 'Another admin saved in the meantime' });
    const theirs = `Rain, ${randomUUID()}.`;
    await change(theirs, 10);
    await message.fill('Snow.');
    await save(admin);
    const row = meanwhile.getByRole('row', { name: /^Message/ });
    await expect(row).toContainText(theirs);
    await expect(row).toContainText('Snow.');
    // The voice is the colleague's change alone: there is nothing to choose.
    await expect(meanwhile.getByRole('row')).toHaveCount(2);
    await holdsUp(admin, 'saved meanwhile');
    await meanwhile.getByRole('button', { name: 'Save mine' }).click();
    await saved(admin);
    await expect(meanwhile).toHaveCount(0);
    expect((await colleague.call('getControls', {})).controls).toMatchObject({
      emergencyStop: { message: 'Snow.' },
      flags: { voicePercent: 10 },
    });

    await change('Hail.', 0);
    await message.fill('Fog.');
    await save(admin);
    await meanwhile.getByRole('button', { name: 'Keep theirs' }).click();
    await expect(message).toHaveValue('Hail.');
    await expect(admin.getByRole('radio', { name: /^0 %/ })).toBeChecked();
    await expect(admin.getByText('Everything is saved.')).toBeVisible();
    await admin.context().close();
  });
});

test('a wrong value that was typed into the database is named, replaced, and gone once the controls are saved', async ({
  browser,
}) => {
  await withControlsOfOurOwn(async () => {
    await runtime.set({ flags: { voicePercent: 50 } }, { merge: true });
    const admin = await atTheControls(browser);
    const banner = admin.getByRole('region', { name: 'Some settings can’t be read' });
    await expect(banner).toHaveCount(0);
    await runtime.set({ flags: { voicePercent: '25 %' } }, { merge: true });
    await admin.goto('/admin');
    await expect(banner).toContainText('config/runtime flags.voicePercent is "25 %"');
    await expect(banner).toContainText('Used instead: 50.');
    await holdsUp(admin, 'console with a wrong value');
    await admin.getByRole('link', { name: 'Controls' }).click();
    await expect(admin.getByRole('radio', { name: /^50 %/ })).toBeChecked();
    const exactly = admin.getByRole('textbox', { name: 'Or exactly, per cent' });
    await exactly.fill('101');
    await save(admin);
    await expect(admin.getByText('The roll-out is a whole number from 0 to 100.')).toBeVisible();
    await exactly.fill('25');
    await save(admin);
    await saved(admin);
    await expect(banner).toHaveCount(0);
    expect((await runtime.get()).get('flags.voicePercent')).toBe(25);
    await admin.context().close();
  });
});
