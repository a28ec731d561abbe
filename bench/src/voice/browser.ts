// How soon the cast is heard: from the end of the player's speech to the first audio played, in Chromium with a fake
// microphone into which real speech is spoken, on the page as players have it; and beside it, of the same turns, the time
// that the model itself took to its first audio. The difference is the product's: browser, service and both ways. Fails
// when its p95 is over the limit.
//   npm run bench:voice:browser -- --turns 12
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { memberEntry } from '@improv/testing/memberEntry';
import { playContextOn } from '@improv/testing/playContext';
import { fakeMicrophone, speakInto } from '@improv/testing/voice/fakeMicrophone';
import { Timestamp } from 'firebase-admin/firestore';
import { chromium, type Page } from 'playwright';
import { appUrl, startStack } from '../stack.ts';
import { summary } from '../statistics.ts';
import { UnderstudyControl } from '../understudy.ts';

const { values } = parseArgs({ options: { turns: { type: 'string', default: '12' } } });
const turns = Number(values.turns);
if (!Number.isInteger(turns) || turns < 1 || turns > 14) {
  console.error('--turns takes a whole number from 1 to 14: one scene');
  process.exit(1);
}
/** What the product may add to the model's own first audio, milliseconds. */
const mostAddedMs = 120;
/** By this name the page measures it, see web/src/voice. */
const measure = 'voice: speech end to first audio';
/** Seconds before each time that the line is spoken: the answer before it has been heard out by then. */
const silence = 9;
/** A turn takes no longer than this, milliseconds. */
const mostTurnMs = 30_000;
const line = 'Captain Marla, the lifeboats are full!';
const email = 'browser@example.com';

const scratch = await mkdtemp(join(tmpdir(), 'improv-voice-'));
const stack = await startStack({ UNDERSTUDY_EARS: 'none' });
let passed = false;
try {
  const { db } = playContextOn(stack.firestore);
  await db
    .collection('members')
    .doc(email)
    .set(memberEntry(email, Timestamp.now(), { tier: 'voice' }));
  const wav = join(scratch, 'spoken.wav');
  await speakInto(wav, stack.understudyUrl, line, silence);
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...fakeMicrophone(wav),
    ],
  });
  try {
    const page = await browser.newPage();
    const understudy = new UnderstudyControl(stack.understudyUrl);
    const sessionId = await playScene(page, understudy);
    const measured = await measuredOn(page);
    const model = (await understudy.readLog()).firstAudio(sessionId);
    const added = measured.slice(0, model.length).map((ms, n) => ms - (model[n] ?? 0));
    const addedMs = summary(added);
    passed = added.length > 0 && addedMs.p95 <= mostAddedMs;
    console.log(
      JSON.stringify({
        benchmark: 'voice-browser',
        turns: added.length,
        speech_end_to_first_audio_ms: summary(measured),
        model_first_audio_ms: summary(model),
        added_ms: addedMs,
        most_added_ms: mostAddedMs,
        passed,
      }),
    );
  } finally {
    await browser.close();
  }
} finally {
  await stack.stop();
  await rm(scratch, { recursive: true, force: true });
}
process.exit(passed ? 0 : 1);

/** Signs in, steps on stage, and lets the microphone do the talking. @returns the session's id */
async function playScene(page: Page, understudy: UnderstudyControl): Promise<string> {
  await page.goto(appUrl);
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('radio', { name: 'Free scene', exact: true }).check();
  await page.getByRole('textbox', { name: 'Where are we?' }).fill('the engine room of a ferry');
  await page.getByRole('button', { name: 'Step on stage' }).click();
  await page.waitForURL(/\/scene\/[0-9a-f-]+$/);
  await page.getByRole('button', { name: 'End the scene', disabled: false }).waitFor();
  const sessionId = page.url().split('/').at(-1) ?? '';
  await understudy.willHear(
    sessionId,
    Array.from({ length: turns }, (_, n) => `${line} Number ${n + 1}.`),
  );
  await page.getByRole('button', { name: 'Speak', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use my microphone' }).click();
  const deadline = performance.now() + turns * mostTurnMs;
  while ((await measuredOn(page)).length < turns) {
    if (performance.now() > deadline) throw new Error('the page has not heard enough answers');
    await pause(500);
  }
  return sessionId;
}

/** What the page has measured so far, milliseconds. Only the debugger may evaluate text in it: its policy refuses all else. */
function measuredOn(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(
    `performance.getEntriesByName(${JSON.stringify(measure)}).map(({ duration }) => duration)`,
  );
}
