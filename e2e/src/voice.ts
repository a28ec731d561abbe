import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downSampleRate } from '@improv/contract';
import type { Page } from 'playwright/test';
import { z } from 'zod';
import { address } from '../../functions/test/stand/addresses.ts';
import { letIn } from '../../functions/test/stand/backstage.ts';
import { anAddress, test as base, expect, signIn } from './theatre.ts';

/** Seconds of silence before each time that the line is spoken: the cast has begun to answer by then. */
const silence = 3.2;

/** A visitor with a microphone into which somebody speaks the same line again and again. */
export const test = base.extend<object, { spokenWav: string }>({
  spokenWav: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'microphone-'));
      const file = join(folder, 'spoken.wav');
      const pause = Buffer.alloc(Math.round(downSampleRate * silence) * 2);
      await writeFile(
        file,
        wav(Buffer.concat([pause, await spoken('Captain Marla, the lifeboats are full!')])),
      );
      await use(file);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, spokenWav }, use) => {
      const args = [
        ...(launchOptions.args ?? []),
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${spokenWav}`,
        '--autoplay-policy=no-user-gesture-required',
      ];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

/** Real speech by the understudy's own voice: PCM16 at 24 kHz. */
async function spoken(text: string): Promise<Buffer> {
  const response = await fetch(`${address('UNDERSTUDY_URL')}/v1beta/models/speech:generateContent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': 'any' },
    body: JSON.stringify({
      contents: [{ role: 'user', parts: [{ text }] }],
      generationConfig: { responseModalities: ['AUDIO'] },
    }),
  });
  const { candidates } = Answer.parse(await response.json());
  return Buffer.concat(
    candidates.flatMap(({ content: { parts } }) =>
      parts.map(({ inlineData }) => Buffer.from(inlineData.data, 'base64')),
    ),
  );
}

const Answer = z.object({
  candidates: z.array(
    z.object({
      content: z.object({ parts: z.array(z.object({ inlineData: z.object({ data: z.string() }) })) }),
    }),
  ),
});

/** A mono file of PCM16, as browsers read it. */
function wav(pcm: Buffer): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + pcm.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(downSampleRate, 24);
  head.writeUInt32LE(downSampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([head, pcm]);
}

/** What the next utterances in a show are understood as: the understudy here may have no ears. */
export async function willBeHeardAs(show: string, ...lines: readonly string[]): Promise<void> {
  for (const text of lines) {
    const response = await fetch(`${address('UNDERSTUDY_URL')}/control/hears`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ show, text }),
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
}

export const mute = (page: Page) => voice(page).getByRole('button', { name: 'Mute my microphone' }).click();
