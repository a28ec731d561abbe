import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '@improv/testing/stack/addresses';
import { letIn } from '@improv/testing/stack/stackContext';
import { fakeMicrophone, speakInto } from '@improv/testing/voice/fakeMicrophone';
import type { Page } from 'playwright/test';
import { anAddress, test as base, expect, signIn } from './theatre.ts';

/** Seconds of silence before each time that the line is spoken: the cast has begun to answer by then. */
const silence = 3.2;

/** A visitor with a microphone that hears the same line again and again. */
export const test = base.extend<object, { spokenWav: string }>({
  spokenWav: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'microphone-'));
      const file = join(folder, 'spoken.wav');
      await speakInto(file, address('UNDERSTUDY_URL'), 'Captain Marla, the lifeboats are full!', silence);
      await use(file);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, spokenWav }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...fakeMicrophone(spokenWav)] });
    },
    { scope: 'worker' },
  ],
});

/** What the next utterances in a show are understood as: the understudy here may have no ears. */
export async function willBeHeardAs(sessionId: string, ...lines: readonly string[]): Promise<void> {
  for (const text of lines) {
    const response = await fetch(`${address('UNDERSTUDY_URL')}/control/hears`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ show: sessionId, text }),
    });
    expect(response.ok).toBe(true);
  }
}

/** A member who may speak, in the lobby. */
export async function aSpeaker(page: Page): Promise<void> {
  const email = anAddress();
  await letIn(email, { tier: 'voice' });
  await signIn(page, email);
  await expect(page.getByRole('button', { name: 'Step on stage' })).toBeVisible();
}

/** Everything about speaking. */
export const voice = (page: Page) => page.getByRole('region', { name: 'Voice' });

/** From typing to speaking, past the explanation. */
export async function takeTheMicrophone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Speak', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use my microphone' }).click();
  await expect(voice(page).getByRole('button', { name: 'Mute my microphone' })).toBeVisible();
  // What detects speech is large, and made ready beside all other tests.
  await expect(voice(page)).not.toContainText('Calling the cast', { timeout: 45_000 });
}

export const mute = (page: Page) => voice(page).getByRole('button', { name: 'Mute my microphone' }).click();
