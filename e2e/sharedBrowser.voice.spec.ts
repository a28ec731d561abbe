import { db } from '@improv/testing/stack/stackContext';
import { expect, stepOnStage } from './src/theatre.ts';
import { aSpeaker, takeTheMicrophone, test, voice } from './src/voice.ts';

test('who signs out in another tab is no longer heard in the first', async ({ page, context }) => {
  test.slow();
  await aSpeaker(page);
  const sessionId = await stepOnStage(page, 'the engine room of a ferry');
  await takeTheMicrophone(page);
  const spoken = db.collection('audioSessions').where('sessionId', '==', sessionId);
  const endedBy = async () => (await spoken.get()).docs[0]?.get('endedBy');
  await expect.poll(endedBy).toBeNull();
  const second = await context.newPage();
  await second.goto('/');
  await second.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible({ timeout: 2_000 });
  await expect(voice(page)).toHaveCount(0);
  // The service has been told goodbye, rather than to keep the place for a return.
  await expect.poll(endedBy).toBe('done');
});
