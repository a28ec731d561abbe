import { lines } from '@improv/testing/lines';
import { db } from '@improv/testing/stack/stackContext';
import { aPlayer, expect, holdsUp, say, stepOnStage, test } from './src/theatre.ts';

test('a line typed after the house went dark is there to copy, and the scene can be played again', async ({
  page,
  complaints,
}) => {
  await aPlayer(page);
  const show = await stepOnStage(page, 'the engine room of a ferry');
  for (const line of lines.slice(0, 3)) await say(page, line);
  // A quarter of an hour goes by.
  await db.doc(`sessions/${show}`).update({ expiresAt: new Date(Date.now() - 60_000) });
  const thought = 'The lamp has been writing letters to the ferry for years. '.repeat(2).trim();
  await page.getByRole('textbox', { name: 'Your line' }).fill(thought);
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect(page.getByRole('heading', { name: 'Curtain' })).toBeVisible();
  const unsaid = page.getByRole('textbox', { name: 'What you had typed' });
  await expect(unsaid).toHaveValue(thought);
  await holdsUp(page, 'the curtain call with an unsaid line');
  await page.reload();
  await expect(unsaid).toHaveValue(thought);
  await page.getByRole('link', { name: 'Play this scene again' }).click();
  await expect(page.getByRole('textbox', { name: 'Where are we?' })).toHaveValue(
    'the engine room of a ferry',
  );
  await expect(page.getByRole('radio', { name: 'Free scene', exact: true })).toBeChecked();
  // The browser reports the refused line; the page has said it better.
  complaints.splice(0);
});
