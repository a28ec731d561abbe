import { readFile } from 'node:fs/promises';
import { lines } from '@improv/testing/lines';
import { db } from '@improv/testing/stack/stackContext';
import { aPlayer, endTheScene, expect, holdsUp, say, signIn, stepOnStage, test } from './src/theatre.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
})) {
  test(`a player on a ${device} reads what is kept, takes it along, and deletes it all`, async ({
    page,
    complaints,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const email = await aPlayer(page);
    await stepOnStage(page, 'a lighthouse with two doors');
    await say(page, lines[0]);
    await endTheScene(page);
    await page.getByRole('link', { name: 'To the lobby', exact: true }).click();
    await page.getByRole('link', { name: 'My data' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What we know about you');

    const about = page.getByRole('region', { name: 'Who you are' });
    await expect(about).toContainText(email);
    await expect(about).toContainText('player, text');
    await expect(page.getByRole('region', { name: 'What you did here' })).toContainText(
      '1 show, 0 voice minutes',
    );
    const shows = page.getByRole('region', { name: 'Your shows, word for word' });
    await shows.getByText(/^free scene, a lighthouse with two doors/).click();
    await expect(shows).toContainText(`You: ${lines[0]}`);
    if (device === 'desktop') await holdsUp(page, 'my data');

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it as one file' }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^improv-olympics-my-data-\d{4}-\d\d-\d\d\.json$/);
    const whole = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(whole).toMatchObject({ person: { email }, shows: [{ turns: [{}, { line: lines[0] }, {}] }] });
    await expect(page.getByText('Packed: your data with 1 show.')).toBeVisible();

    await page.getByRole('button', { name: 'Delete my data' }).click();
    const asked = page.getByRole('dialog', { name: 'Delete everything?' });
    await expect(asked).toContainText('no longer on the guest list');
    await expect(asked).toContainText('an opaque id');
    const words = asked.getByRole('textbox');
    await words.fill('delete some of it');
    await asked.getByRole('button', { name: 'Delete everything' }).click();
    await expect(words).toHaveAccessibleDescription('Type the words: delete everything');
    if (device === 'desktop') await holdsUp(page, 'delete everything?');
    const { uid } = whole.person as { uid: string };
    const kept = db.collection('sessions').where('uid', '==', uid);
    expect((await kept.get()).size).toBe(1);
    await words.fill('Delete everything');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The stage has forgotten you');
    await expect(page.getByRole('main')).toContainText('1 show with it');
    if (device === 'desktop') await holdsUp(page, 'farewell');
    expect((await kept.get()).size).toBe(0);
    expect((await db.doc(`members/${email}`).get()).exists).toBe(false);

    await page.getByRole('button', { name: 'Leave the theatre' }).click();
    await expect(page.getByRole('button', { name: 'Sign in with Google' })).toBeVisible();
    await signIn(page, email);
    // A person who is not on the list may call less often, and what they called as a member counts: a minute at most.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re not on the list yet', {
      timeout: 75_000,
    });
    expect(complaints.splice(0).every((complaint) => complaint.includes('429'))).toBe(true);
  });
}
