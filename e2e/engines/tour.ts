import { letIn } from '@improv/testing/stack/stackContext';
import { withFaults } from '@improv/testing/stack/understudyControl';
import { expect } from 'playwright/test';
import { anAddress } from '../src/theatre.ts';
import { button, containing, type Driver, field, link, pressed, see, textOf, until } from './driver.ts';

/** Short ones: they are typed key by key. */
const lines = ['Your lamp sings.', 'It sings of the ferry.', 'Then the ferry answers.'] as const;

const line = field('Your line');
const log = "//*[@role='log']";
const unfinished = `(${log}//*[@aria-hidden='true']//*[contains(@class, 'line-words')])[1]`;
const playersTurn = "//button[normalize-space()='End the scene'][not(@aria-disabled='true')]";

/** One short visit: in at the door, a show of three turns, a reload in the middle of it, the notes, and the guest list. */
export async function tour(driver: Driver, app: string): Promise<void> {
  const email = anAddress();
  await letIn(email, { role: 'admin' });
  await driver.open(app);
  await see(driver, field('Email address'));
  await driver.type(field('Email address'), email);
  await driver.press(button('Continue'));

  await see(driver, field('Where are we?'));
  await driver.type(field('Where are we?'), 'the engine room of a ferry');
  await driver.press(button('Step on stage'));
  await pressed(driver, button('Take it'));
  await until('the welcome', async () => (await textOf(driver, log))?.includes('MC') ?? false);
  await see(driver, playersTurn);
  const show = (await driver.evaluate<string>('location.pathname')).split('/').at(-1) ?? '';

  await say(driver, lines[0]);
  await withFaults([{ task: 'partner', show, tokenMs: 100 }], () => sayAndWatch(driver, lines[1]));

  await driver.reload();
  await see(driver, playersTurn);
  for (const said of [lines[0], lines[1]]) expect(await textOf(driver, log)).toContain(said);
  await say(driver, lines[2]);

  await driver.press(button('End the scene'));
  await pressed(driver, button('Yes, end it'));
  await pressed(driver, link('Read the notes'));
  await see(driver, containing('The Coach’s notes', 'h1'));
  await see(driver, containing('mission', 'h2'));

  await pressed(driver, link('Console'));
  await see(driver, field('Search the guest list'));
  await driver.type(field('Search the guest list'), email);
  await see(driver, containing(email, "*[self::li or @role='listitem']"));
}

/** Says a line and hears the cast out. */
async function say(driver: Driver, words: string): Promise<void> {
  await send(driver, words);
  await see(driver, playersTurn);
}

/** Says a line, and sees the answer grow before it is whole. */
async function sayAndWatch(driver: Driver, words: string): Promise<void> {
  await send(driver, words);
  const first = await until('the first words', () => textOf(driver, unfinished));
  await until('more words', async () => ((await textOf(driver, unfinished))?.length ?? 0) > first.length);
  await see(driver, playersTurn);
}

async function send(driver: Driver, words: string): Promise<void> {
  await driver.type(line, words);
  await driver.press(button('Say it'));
  await until('the line in the script', async () => (await textOf(driver, log))?.includes(words) ?? false);
}
