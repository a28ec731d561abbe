import { callsJustMade } from '@improv/testing/stack/stackContext';
import { aPlayer, expect, test } from './src/theatre.ts';

test('a page that has called too often waits as long as it is told, and comes up by itself', async ({
  page,
  complaints,
}) => {
  const email = await aPlayer(page);
  const sent: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/us-central1/')) sent.push(Date.now());
  });
  const waitMs = 6_000;
  await callsJustMade(email, 120, 60_000 - waitMs);
  const freesUpAt = Date.now() + waitMs;
  await page.reload();
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
  // One call was refused; the next was not sent before its time.
  const [refused = 0, next = 0] = sent;
  expect(refused).toBeLessThan(freesUpAt);
  expect(next).toBeGreaterThanOrEqual(freesUpAt - 500);
  // The browser reports the refused call.
  expect(complaints.splice(0).every((complaint) => complaint.includes('429'))).toBe(true);
});

test('a page that must wait longer says how long, instead of seeming to hang', async ({
  page,
  complaints,
}) => {
  const email = await aPlayer(page);
  await callsJustMade(email, 120);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText(
    /You have made more than 120 requests within a minute\. Try again in \d\d seconds\./,
  );
  expect(complaints.splice(0).every((complaint) => complaint.includes('429'))).toBe(true);
});
