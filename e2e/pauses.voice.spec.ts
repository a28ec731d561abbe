import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address } from '@improv/testing/stack/addresses';
import { speakInto } from '@improv/testing/voice/fakeMicrophone';
import { cueForALine, expect, script, stepOnStage } from './src/theatre.ts';
import { aSpeaker, mute, takeTheMicrophone, willBeHeardAs, test as withMicrophone } from './src/voice.ts';

const halves = ['I open the door and', 'the bear is wearing my hat'] as const;

/** A player who pauses for 0.9 s within a thought: the synthesizer leaves 0.18 s of that around the words. */
const test = withMicrophone.extend<object, { spokenWav: string }>({
  spokenWav: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'pauses-'));
      const file = join(folder, 'spoken.wav');
      await speakInto(file, address('UNDERSTUDY_URL'), halves, 6, 0.72);
      await use(file);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

test('a pause of 0.9 s within a thought does not end the line, as the browser’s own detector hears it', async ({
  page,
}) => {
  test.slow();
  /** Seconds that each line was open; the first may be the rest of one that was being said already. */
  const lines: number[] = [];
  let startedAtMs = 0;
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const kind = /^\{"kind":"(speech\w+)"/.exec(String(payload))?.[1];
      if (kind === 'speechStart') startedAtMs = Date.now();
      if (kind === 'speechEnd') lines.push((Date.now() - startedAtMs) / 1_000);
    }),
  );
  await aSpeaker(page);
  const sessionId = await stepOnStage(page);
  const line = `${halves.join(' ')}.`;
  await willBeHeardAs(sessionId, line);
  await takeTheMicrophone(page);
  await expect.poll(() => lines.length, { timeout: 45_000 }).toBeGreaterThanOrEqual(2);
  await mute(page);
  // Each half takes less than 2 s; both, and the pause, take more than 3.
  expect(Math.max(...lines)).toBeGreaterThan(3);
  await expect(script(page)).toContainText(line);
  await cueForALine(page);
});
