import { lines } from '@improv/testing/lines';
import { cueForALine, expect, holdsUp, script, stepOnStage } from './src/theatre.ts';
import { aSpeaker, mute, takeTheMicrophone, test, voice, willBeHeardAs } from './src/voice.ts';

const [first] = lines;

/** Lets a test do to the page's sound what the world does: pull the plug, ring the phone. */
const watched = `
  window.sound = { contexts: [], tracks: [], unplugged: false, wakeLocks: 0 };
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    if (sound.unplugged) throw new DOMException('', 'NotFoundError');
    const stream = await ask(wanted);
    sound.tracks.push(...stream.getTracks());
    return stream;
  };
  window.AudioContext = class extends AudioContext {
    constructor(options) { super(options); sound.contexts.push(this); }
  };
  const request = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = (kind) => { sound.wakeLocks += 1; return request(kind); };
`;

test('another microphone is chosen, one that is unplugged is told of, and a phone call, a sleep or a clock that stands still ends nothing', async ({
  page,
  context,
}) => {
  test.slow();
  await page.addInitScript(watched);
  await aSpeaker(page);
  const sessionId = await stepOnStage(page);
  await takeTheMicrophone(page);
  await mute(page);
  await expect.poll(() => page.evaluate<number>('sound.wakeLocks')).toBe(1);

  await voice(page).getByRole('button', { name: 'Voice settings' }).click();
  const choice = page.getByRole('dialog').getByRole('combobox', { name: 'Microphone' });
  const before = await choice.inputValue();
  const other = await choice.locator('option').last().getAttribute('value');
  expect(other).not.toBe(before);
  await choice.selectOption(other);
  await expect(choice).toHaveValue(other ?? '');
  const captured = () => page.evaluate<string>('sound.tracks.at(-1).getSettings().deviceId');
  await expect.poll(captured).toBe(other);
  const takeMyTime = page.getByRole('dialog').getByRole('checkbox', { name: /^Take my time/ });
  await takeMyTime.focus();
  await page.keyboard.press('Space');
  await expect(takeMyTime).toBeChecked();
  await holdsUp(page, 'voice settings', [360, 768, 1280]);
  await page.getByRole('button', { name: 'Back to the scene' }).click();

  await page.evaluate(`sound.unplugged = true; sound.tracks.at(-1).dispatchEvent(new Event('ended'))`);
  await expect(voice(page)).toContainText('No microphone was found. Plug one in');
  await page.evaluate('sound.unplugged = false');
  await voice(page).getByRole('button', { name: 'Voice settings' }).click();
  await choice.selectOption(before);
  await expect(choice).toHaveValue(before);
  await page.getByRole('button', { name: 'Back to the scene' }).click();

  // A phone call takes the loudspeaker away.
  await page.evaluate('sound.contexts.at(-1).suspend()');
  await expect.poll(() => page.evaluate('sound.contexts.at(-1).state')).toBe('running');

  // The computer sleeps, and wakes up.
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  await browser.send('Page.setWebLifecycleState', { state: 'active' });

  // iOS says that the sound runs, and its clock stands still: another context takes over.
  const contexts = () => page.evaluate<number>('sound.contexts.length');
  const made = await contexts();
  await page.evaluate(`Object.defineProperty(sound.contexts.at(-1), 'currentTime', { get: () => 1 })`);
  await expect.poll(contexts).toBe(made + 1);

  await willBeHeardAs(sessionId, first);
  await mute(page);
  await expect(script(page)).toContainText(first, { timeout: 30_000 });
  await mute(page);
  await cueForALine(page);
  await expect(script(page).locator('[data-speaker=partner] .line-words')).toHaveText(/\w/);
});
