import { lines } from '@improv/testing/lines';
import { withFaults } from '@improv/testing/stack/understudyControl';
import {
  aPlayer,
  endTheScene,
  expect,
  readTheNotes,
  say,
  script,
  send,
  stepOnStage,
  test,
} from './src/theatre.ts';

for (const [device, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 740 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport, hasTouch: device === 'a phone' });

    test("a whole show is played, from the lobby to the Coach's notes", async ({ page }) => {
      test.slow();
      await aPlayer(page);
      await stepOnStage(page, 'the engine room of a ferry');
      await expect(script(page)).toContainText('engine room');
      await expect(page.getByText(/understudy/i).first()).toBeVisible();
      let played = 0;
      let goesOn = true;
      while (goesOn) {
        goesOn = await say(page, lines[played] ?? 'And on we go.');
        played += 1;
      }
      expect(played).toBeGreaterThanOrEqual(6);
      expect(played).toBeLessThanOrEqual(15);
      await expect(script(page)).toContainText('From here on, you lead.');
      await readTheNotes(page);
      const quotes = await page.getByRole('main').locator('blockquote > p').allTextContents();
      expect(quotes.length).toBeGreaterThan(0);
      const said = lines.join(' ');
      for (const quote of quotes) expect(said).toContain(quote.replace(/^[“"\s]+|[”"\s]+$/g, ''));

      await page.getByRole('link', { name: 'All my shows' }).click();
      await expect(page.getByRole('main')).toContainText('the engine room of a ferry');
      await page.getByRole('main').getByRole('link').first().click();
      const star = page.getByRole('button', { name: /^Keep .*the engine room of a ferry for good$/ });
      await expect(page.getByRole('main')).toContainText(/kept until \w+ \d+, \d{4}/);
      await star.click();
      await expect(page.getByRole('main')).toContainText('You keep this show for good.');
      await page.getByText('The transcript').click();
      await expect(page.getByRole('main')).toContainText(lines[0]);

      await page.goto('/shows');
      await expect(star).toHaveAttribute('aria-pressed', 'true');
      // The star shows it before the server knows, and a reload would cut its call off.
      const stored = page.waitForResponse(/starSession/);
      await star.click();
      await expect(star).toHaveAttribute('aria-pressed', 'false');
      await stored;
      await page.reload();
      await expect(star).toHaveAttribute('aria-pressed', 'false');
    });
  });
}

test("the Partner's words come in as they are made", async ({ page }) => {
  await aPlayer(page);
  const sessionId = await stepOnStage(page);
  await withFaults([{ task: 'partner', show: sessionId, tokenMs: 150 }], async () => {
    await send(page, 'The lamp of the lighthouse has started to sing.');
    const unfinished = script(page).locator('[aria-hidden=true] .line-words');
    await expect(unfinished).toHaveText(/\w/);
    const first = (await unfinished.textContent()) ?? '';
    await expect(async () =>
      expect(((await unfinished.textContent()) ?? '').length).toBeGreaterThan(first.length),
    ).toPass();
    expect(((await unfinished.textContent()) ?? '').startsWith(first.trim())).toBe(true);
    await expect(page.getByRole('button', { name: 'End the scene' })).toBeEnabled({ timeout: 40_000 });
  });
});

test.describe('with the curtain moving', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the player ends the scene, is asked first, and reads the notes', async ({ page }) => {
    await aPlayer(page);
    await stepOnStage(page);
    await say(page, lines[0]);
    await page.getByRole('button', { name: 'End the scene' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Play on' }).click();
    await say(page, lines[1]);
    await endTheScene(page);
    await readTheNotes(page);
  });
});
