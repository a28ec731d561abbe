import { letIn } from '@improv/testing/stack/stackContext';
import { googleScript } from './src/google.ts';
import { anAddress, expect, holdsUp, signIn, test } from './src/theatre.ts';

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

test("Google's own window signs a member in", async ({ page }) => {
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

test("Google's window opens at the first press, however long its script takes to load", async ({
  page,
  context,
}) => {
  // As Safari does: a popup that comes long after the press is blocked.
  await page.addInitScript(`
    const { open } = window;
    let pressedAt = -Infinity;
    addEventListener('pointerdown', () => { pressedAt = performance.now(); }, true);
    window.open = (...args) => performance.now() - pressedAt < 1_000 ? open.apply(window, args) : null;`);
  await context.route(googleScript, async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    await route.fallback();
  });
  await page.goto('/');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', signInButton).click();
  await (await opened).getByText('Add new account').waitFor();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test("a press that is too early for Google's window is answered, and the window opens by itself while the browser lets it", async ({
  page,
  context,
}) => {
  await context.route(googleScript, async (route) => {
    await new Promise((done) => setTimeout(done, 2_000));
    await route.fallback();
  });
  await page.goto('/');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', signInButton).click({ force: true });
  await expect(page.getByRole('status').filter({ hasText: 'One moment' })).toBeVisible();
  await (await opened).getByText('Add new account').waitFor();
});

test("Google's script that never comes keeps no one from pressing the button", async ({
  page,
  context,
  complaints,
}) => {
  await context.route(googleScript, (route) => route.abort());
  await page.goto('/');
  await page.getByRole('button', signInButton).click();
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toContainText('Google can’t be reached');
  expect(complaints.splice(0).every((complaint) => complaint.includes('Failed to load'))).toBe(true);
});

test.describe('in the browser of another app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22G86 Instagram 400.0.0.1',
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('people are told before they sign in to open the page elsewhere, with its address to copy', async ({
    page,
  }) => {
    await page.goto('/shows');
    await expect(page.getByRole('main')).toContainText('Open this page in Safari or Chrome.');
    await expect(page.getByRole('main')).toContainText('Instagram');
    const address = page.getByRole('textbox', { name: 'The address of this page' });
    await expect(address).toHaveValue(/\/shows$/);
    await page.getByRole('button', { name: 'Copy the address' }).click();
    await expect(page.getByRole('main')).toContainText('Copied.');
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());
    await holdsUp(page, "the landing page in another app's browser");
  });
});

test('a link to a page leads there after signing in', async ({ page }) => {
  const email = anAddress();
  await letIn(email);
  await signIn(page, email, '/shows');
  await expect(page).toHaveURL(/\/shows$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/shows/i);
});
