import { expect, holdsUp, stepOnStage, test } from './src/theatre.ts';
import { aSpeaker } from './src/voice.ts';

const secondsOf = (directive: string, caching: string) =>
  Number(new RegExp(`${directive}=(\\d+)`).exec(caching)?.[1] ?? 0);

test('a file that a deploy has removed is missing, and no cache remembers that for long', async ({
  request,
}) => {
  const gone = await request.get('/assets/Voice-00000000.js');
  expect(gone.status()).toBe(404);
  const caching = gone.headers()['cache-control'] ?? '';
  expect(caching).not.toContain('immutable');
  // What a cache may take for true, at once and while it asks again: a rolled back deploy brings the file back.
  expect(secondsOf('max-age', caching)).toBeLessThanOrEqual(600);
  expect(secondsOf('stale-while-revalidate', caching)).toBeLessThanOrEqual(86_400);
  const page = await request.get('/scene/any');
  expect(page.status()).toBe(200);
  expect(page.headers()['content-type']).toContain('text/html');
});

test('a part of the app that a deploy has removed offers the new version, and keeps what is typed', async ({
  page,
  context,
  complaints,
}) => {
  await aSpeaker(page);
  await stepOnStage(page);
  await context.route(/\/assets\/Voice-[^/]+\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  const line = page.getByRole('textbox', { name: 'Your line' });
  await line.fill('Half a thought about the');
  await page.getByRole('button', { name: 'Speak' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'new version' })).toContainText('is kept');
  await expect(page.getByRole('alert').filter({ hasText: 'earlier version' })).toBeVisible();
  await holdsUp(page, 'the offer of a new version');
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Load the new version' }).click();
  await expect(page.getByText('new version')).toHaveCount(0);
  await expect(line).toHaveValue('Half a thought about the');
  expect(complaints.splice(0).every((complaint) => complaint.includes('404'))).toBe(true);
});
