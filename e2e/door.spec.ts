import { letIn } from '@improv/testing/stack/stackContext';
import { standInForGoogle } from './src/google.ts';
import { anAddress, expect, signIn, test } from './src/theatre.ts';

const signInButton = { name: 'Sign in with Google' } as const;

test('signed out, nothing but the landing page can be reached', async ({ page }) => {
  for (const path of ['/', '/shows', '/scene/0f8fad5b-d9cb-469f-a165-70867728950e', '/notes/x', '/nowhere']) {
    await page.goto(path);
    await expect(page.getByRole('button', signInButton)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('make up a scene with a cast that answers');
    // But for the two leaflets that anybody may read.
    await expect(page.getByRole('link')).toHaveText(['Privacy', 'Terms']);
  }
});

test('a stranger is told so kindly, asks for access once, and is let in within seconds of a yes', async ({
  page,
}) => {
  const email = anAddress();
  await signIn(page, email);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re not on the list yet');
  await expect(page.getByRole('main')).toContainText(email);
  await page.getByRole('textbox').fill('Marla told me about it.');
  await page.getByRole('button', { name: 'Ask for access' }).click();
  await expect(page.getByRole('main')).toContainText('You have asked to be let in.');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('You have asked to be let in.');
  await expect(page.getByRole('button', { name: 'Ask for access' })).toHaveCount(0);
  await letIn(email);
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
});

for (const [name, heading] of [
  ['Pat Player', /.+/],
  ['Sam Stranger', 'You’re not on the list yet'],
] as const) {
  test(`${name} comes in with one click, stays over a reload, and leaves`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: `Continue as ${name}` }).click();
    const door = page.getByRole('button', { name: /Step on stage|Ask for access/ });
    await expect(door.or(page.getByText('You have asked'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.reload();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', signInButton)).toBeVisible();
  });
}

test("Google's own window signs a member in", async ({ page, context }) => {
  await standInForGoogle(context);
  const email = anAddress();
  await letIn(email);
  await page.goto('/');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', signInButton).click();
  const window = await opened;
  await window.getByText('Add new account').click();
  await window.locator('#email-input').fill(email);
  await window.locator('#display-name-input').fill('Gil Guest');
  await window.locator('#sign-in').click();
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
});

test('a link to a page leads there after signing in', async ({ page }) => {
  const email = anAddress();
  await letIn(email);
  await signIn(page, email, '/shows');
  await expect(page).toHaveURL(/\/shows$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/shows/i);
});
