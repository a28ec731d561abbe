import { lines } from '@improv/testing/lines';
import {
  cueForALine,
  endTheScene,
  expect,
  holdsUp,
  readTheNotes,
  script,
  send,
  stepOnStage,
} from './src/theatre.ts';
import { aSpeaker, mute, takeTheMicrophone, test, voice, willBeHeardAs } from './src/voice.ts';

const [first, second, typed] = lines;

for (const [device, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport, hasTouch: device === 'a phone' });

    test('a show is spoken: barging in, losing the line, typing in between, and notes that quote what was said', async ({
      page,
      context,
      complaints,
    }) => {
      test.slow();
      await aSpeaker(page);
      const sessionId = await stepOnStage(page, 'the engine room of a ferry');
      await willBeHeardAs(sessionId, first, second);
      await takeTheMicrophone(page);

      // The first line is spoken over the MC's welcome, the second one over the Partner.
      await expect(script(page)).toContainText(first, { timeout: 30_000 });
      await expect(voice(page)).toContainText('The Partner is speaking');
      await expect(voice(page)).toContainText('You are speaking');
      await mute(page);
      await expect(script(page)).toContainText(second);
      const answer = script(page).locator('[data-speaker=partner] .line-words');
      await expect(answer.first()).toHaveText(/\w.*…$/);

      await expect(voice(page)).toContainText('The Partner is speaking');
      await context.setOffline(true);
      await expect(voice(page)).toContainText('holding your place');
      await context.setOffline(false);
      await expect(voice(page)).not.toContainText('holding your place');
      await cueForALine(page);
      await expect(answer).toHaveCount(2);
      await expect(answer.nth(1)).toHaveText(/[.!?”"]$/);
      // The browser tells of the calls that failed meanwhile; the page has said it better.
      expect(complaints.splice(0).every((complaint) => complaint.includes('ERR_INTERNET_DISCONNECTED'))).toBe(
        true,
      );

      await send(page, typed);
      await expect(voice(page)).toContainText('The Partner is speaking');
      await cueForALine(page);
      await expect(answer).toHaveCount(3);

      // From the end of speech to the first audio: of each of the three lines.
      const measured = await page.evaluate<number>(
        `performance.getEntriesByName('voice: speech end to first audio').length`,
      );
      expect(measured).toBe(3);

      await endTheScene(page);
      await expect(voice(page)).toContainText('The MC is speaking');
      await readTheNotes(page);
      const quotes = await page.getByRole('main').locator('blockquote > p').allTextContents();
      expect(quotes.length).toBeGreaterThan(0);
      const said = [first, second, typed].join(' ');
      for (const quote of quotes) expect(said).toContain(quote.replace(/^[“"\s]+|[”"\s]+$/g, ''));
    });
  });
}

test('holding to talk, setting right what was understood, typing what was not, and going back to typing', async ({
  page,
}) => {
  await aSpeaker(page);
  const sessionId = await stepOnStage(page);
  await page.getByRole('button', { name: 'Speak', exact: true }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Hold to talk' }).check();
  await holdsUp(page, 'before speaking', [360]);
  await page.getByRole('dialog').getByRole('button', { name: 'Use my microphone' }).click();
  const button = voice(page).getByRole('button', { name: 'Hold to talk' });
  await expect(button.or(voice(page).getByText('The MC is speaking'))).toBeVisible();

  await willBeHeardAs(sessionId, 'The captains have left us the soap.');
  await page.getByRole('log').focus();
  await page.keyboard.down('Space');
  await expect(voice(page)).toContainText('Let go to send');
  await holdsUp(page, 'speaking', [360, 1280]);
  await page.keyboard.up('Space');
  await page.getByRole('button', { name: 'Not what I said' }).click();
  await page.getByRole('textbox', { name: 'What you said' }).fill(first);
  await page.getByRole('button', { name: 'That is what I said' }).click();
  await cueForALine(page);
  await expect(script(page)).toContainText(first);
  await expect(script(page)).not.toContainText('soap');

  await willBeHeardAs(sessionId, '');
  await voice(page).getByRole('button', { name: 'Voice settings' }).focus();
  await button.focus();
  await page.keyboard.press('Enter', { delay: 600 });
  await expect(voice(page).getByRole('status')).toContainText('couldn’t make that out');
  await expect(button).toBeFocused();
  await send(page, second);
  await expect(voice(page)).toContainText('The Partner is speaking');
  await voice(page).getByRole('button', { name: 'Back to typing' }).click();
  await expect(voice(page)).toBeHidden();
  await cueForALine(page);
  await send(page, typed);
  await cueForALine(page);
  await expect(page.getByRole('button', { name: 'Speak', exact: true })).toBeVisible();
});

test('a microphone that is refused leaves a sentence and the scene in text', async ({ page }) => {
  await page.addInitScript(
    `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))`,
  );
  await aSpeaker(page);
  await stepOnStage(page);
  await page.getByRole('button', { name: 'Speak', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Use my microphone' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'The browser is blocking the microphone' }),
  ).toBeVisible();
  await holdsUp(page, 'a refused microphone', [360]);
  await page.getByRole('button', { name: 'Keep typing' }).click();
  await send(page, typed);
  await cueForALine(page);
});
