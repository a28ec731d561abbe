import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Context } from '../../src/live/context.ts';
import { type Running, runUnderstudy } from '../server.ts';
import { briefFor } from '../show.ts';
import { goLive, type Player } from './player.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy({ live: { speed: 50, playback: 50 } });
});
afterAll(() => understudy.close());

/** The Partner has to begin with this letter. */
const letter = (wanted: string) => ({ partnerRule: { kind: 'first-letter', letter: wanted } });

function tell({ session }: Player, note: object): void {
  session.sendClientContent({
    turns: [{ role: 'user', parts: [{ text: JSON.stringify(note) }] }],
    turnComplete: false,
  });
}

async function answers(player: Player, line = 'I brought my trombone.'): Promise<string> {
  player.type(line);
  return (await player.turn()).said;
}

describe('a note of what is new in the show', () => {
  it('leaves all else as it was told', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'news', turn: 1 });
    tell(player, { turn: 2, ...letter('Q') });
    expect(await answers(player)).toMatch(/^Q/);
    tell(player, { turn: 3 });
    expect(await answers(player)).toMatch(/^Q/);
    const turns = (await understudy.log()).filter(({ show }) => show === 'news').map(({ turn }) => turn);
    expect(turns).toEqual([2, 3]);
    player.session.close();
  });

  it('is still known on a later connection of the session', async () => {
    const player = await goLive(understudy, { sessionResumption: {} });
    player.brief({ show: 'news-resumed', turn: 1 });
    tell(player, { turn: 2, ...letter('Q') });
    await answers(player);
    await player.next((message) => message.sessionResumptionUpdate?.resumable);
    player.session.close();
    await vi.waitFor(async () => expect(await understudy.connections()).toEqual([]));
    const back = await goLive(understudy, { sessionResumption: { handle: player.handle() } });
    tell(back, { turn: 3 });
    expect(await answers(back)).toMatch(/^Q/);
    back.session.close();
  });

  it('says nothing to one who has lost the rest by compression, until all of it is told again', async () => {
    const player = await goLive(understudy, {
      contextWindowCompression: { triggerTokens: '1400', slidingWindow: { targetTokens: '300' } },
    });
    player.brief({ show: 'lost', turn: 1 });
    expect(await answers(player)).not.toMatch(/understudy/);
    for (let turn = 2; turn < 5; turn += 1) {
      tell(player, { turn, storySoFar: 'Long ago. '.repeat(60) });
      await answers(player);
    }
    tell(player, { turn: 5 });
    expect(await answers(player)).toMatch(/The understudy is in the wings/);
    player.brief({ show: 'lost', turn: 6 });
    expect(await answers(player)).not.toMatch(/understudy/);
    player.session.close();
  });
});

describe('what the model has before it', () => {
  const setup = {
    model: 'models/gemini-3.8-live',
    contextWindowCompression: { triggerTokens: 1_000, slidingWindow: { targetTokens: 500 } },
  };
  const whole = { ...briefFor({ turn: 1, script: [{ n: 0, speaker: 'mc', text: 'A ferry.' }] }) };
  const text = { modality: 'TEXT', by: 'user' } as const;
  const audio = { modality: 'AUDIO', tokenCount: 10 } as const;

  it('has its own lines in the script, and the one that is told otherwise as it is told', () => {
    const context = new Context(setup, 0, []);
    context.add({ ...text, tokenCount: 1, note: whole });
    context.add({ ...audio, by: 'user', line: { n: 1, speaker: 'player', text: 'Ahoy.' } });
    context.add({ ...audio, by: 'model', line: { n: 1, speaker: 'partner', text: 'Ahoy, captain of all.' } });
    context.add({
      ...text,
      tokenCount: 1,
      note: { turn: 2, 'script+': [{ n: 1, speaker: 'partner', text: 'Ahoy, …' }], 'avoid+': ['Ahoy,'] },
    });
    context.add({ ...audio, by: 'user', line: { n: 2, speaker: 'player', text: 'Still here?' } });
    const brief = context.brief();
    expect(brief?.script.map((line) => line.text)).toEqual(['A ferry.', 'Ahoy.', 'Ahoy, …']);
    expect(brief?.avoid).toEqual(['Ahoy,']);
  });

  it('is cut to begin with the user, and forgets what was told before', () => {
    const context = new Context(setup, 100, []);
    context.add({ ...text, tokenCount: 500, note: whole });
    context.add({ ...audio, by: 'user', tokenCount: 200 });
    context.add({ ...audio, by: 'model', tokenCount: 150 });
    expect(context.prompt()).toEqual([
      { modality: 'TEXT', tokenCount: 600 },
      { modality: 'AUDIO', tokenCount: 350 },
    ]);
    expect(context.brief()?.turn).toBe(1);
    context.add({ ...audio, by: 'user', tokenCount: 200 });
    expect(context.prompt()).toEqual([
      { modality: 'TEXT', tokenCount: 100 },
      { modality: 'AUDIO', tokenCount: 200 },
    ]);
    expect(context.brief()).toBeNull();
  });
});
