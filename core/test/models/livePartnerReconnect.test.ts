import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLivePartner } from '../../src/models/livePartnerSession.ts';
import { liveModelConfig } from '../../src/models/modelConfig.ts';
import { ScriptedLive } from './support/scriptedLive.ts';
import { aPartner, interrupted, made, over, speak } from './support/scriptedPartner.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const { firstAudioMs, silenceMs } = liveModelConfig;

describe('a line that breaks', () => {
  it('is not noticed when nothing was going on', async () => {
    const { live, partner, heard } = await aPartner();
    live.line.hangsUp();
    await pass(0);
    expect(heard).toEqual([]);
    expect(partner.reconnects).toBe(1);
  });

  it('has what the player was saying said again, once and in order, and goes on with it', async () => {
    const { live, partner, heard } = await aPartner();
    partner.startSpeech();
    partner.hear(Uint8Array.of(1));
    partner.hear(Uint8Array.of(2));
    live.line.hangsUp();
    partner.hear(Uint8Array.of(3));
    await pass(0);
    partner.hear(Uint8Array.of(4));
    partner.endSpeech();
    const spoken = ['start', 'audio 1', 'audio 2', 'audio 3', 'audio 4', 'end'];
    expect(live.line.sent).toEqual(['told: the show', ...spoken]);
    live.line.answers(9);
    expect(heard).toEqual(['cut off', 'audio 9', 'made', 'over']);
  });

  it('has it all said again on each line that follows', async () => {
    const { live, partner } = await aPartner();
    partner.startSpeech();
    for (let n = 1; n <= 3; n += 1) {
      partner.hear(Uint8Array.of(n));
      live.line.hangsUp();
      await pass(500);
    }
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 1', 'audio 2', 'audio 3']);
  });

  it('has what was said while it was away said after, to its end', async () => {
    const { live, partner } = await aPartner();
    live.outcomes = ['is refused', 'is refused'];
    live.line.hangsUp();
    speak(partner, 1, 2);
    await pass(1_000);
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 1', 'audio 2', 'end']);
  });

  it('has an answer begun anew that it cut off', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    live.line.hangsUp();
    await pass(0);
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 1', 'end']);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'cut off', 'audio 9', 'made', 'over']);
  });

  it('has what was written asked again', async () => {
    const { live, partner } = await aPartner();
    partner.say(['Go on.']);
    live.line.hangsUp();
    await pass(0);
    expect(live.line.sent).toEqual(['told: the show', 'asked: Go on.']);
  });

  it('has asked instead what is said meanwhile', async () => {
    const { live, partner } = await aPartner();
    speak(partner, 1);
    live.line.hangsUp();
    partner.say(['Oats.']);
    await pass(0);
    expect(live.line.sent).toEqual(['told: the show', 'asked: Oats.']);
  });

  it('lets an exchange go that is not to begin anew', async () => {
    const { live, partner, heard, state } = await aPartner();
    state.beginsAnew = false;
    speak(partner, 1);
    live.line.hangsUp();
    await pass(firstAudioMs * 2);
    expect(live.line.sent).toEqual(['told: the show']);
    expect(live.lines).toHaveLength(2);
    partner.tell();
    expect(live.line.sent).toEqual(['told: the show', 'told: news']);
    expect(heard).toEqual(['cut off']);
  });

  it('ends an exchange whose answer had been made', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    live.line.content(made);
    live.line.hangsUp();
    await pass(0);
    expect(heard).toEqual(['audio 7', 'made', 'over']);
    expect(live.line.sent).toEqual(['told: the show']);
  });

  it('leaves nothing to wait for of the line before', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    partner.startSpeech();
    live.line.content(interrupted);
    partner.endSpeech();
    live.line.hangsUp();
    await pass(0);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'cut off', 'audio 9', 'made', 'over']);
  });

  it('is told of as trouble, and then as lost', async () => {
    const { live, partner, heard } = await aPartner();
    live.otherwise = 'is refused';
    speak(partner, 1);
    live.line.hangsUp();
    await pass(10_000);
    expect(heard).toEqual(['cut off', 'trouble']);
    await pass(19_000);
    partner.say(['Is anybody there?']);
    while (!heard.includes('lost')) await vi.advanceTimersToNextTimerAsync();
    expect(heard).toEqual(['cut off', 'trouble', 'lost']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a model that says nothing', () => {
  it('is taken to have gone when no answer begins in time', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    await pass(firstAudioMs - 1);
    expect(live.lines).toHaveLength(1);
    await pass(10);
    expect(live.lines).toHaveLength(2);
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 1', 'end']);
    expect(heard).toEqual(['cut off']);
    // On the new line it has as long again.
    await pass(firstAudioMs - 20);
    expect(live.lines).toHaveLength(2);
    await pass(30);
    expect(live.lines).toHaveLength(3);
  });

  it('has as long for something written, and again from the end of the exchange before', async () => {
    const { live, partner } = await aPartner();
    speak(partner, 1);
    partner.say(['Go on.']);
    await pass(firstAudioMs - 1);
    live.line.content(over);
    await pass(firstAudioMs - 1);
    expect(live.lines).toHaveLength(1);
    await pass(10);
    expect(live.line.sent).toEqual(['told: the show', 'asked: Go on.']);
    partner.say(['Go on!']);
    await pass(firstAudioMs + 10);
    expect(live.lines).toHaveLength(3);
  });

  it('is taken to have gone when it stops within an answer', async () => {
    const { live, partner } = await aPartner();
    partner.say(['Go on.']);
    await pass(firstAudioMs - 1);
    live.line.speaks(7);
    await pass(silenceMs - 1);
    live.line.speaks(8);
    await pass(silenceMs - 1);
    expect(live.lines).toHaveLength(1);
    await pass(10);
    expect(live.lines).toHaveLength(2);
  });

  it('is given a minute and a half to play an answer that has been made', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    live.line.content(made);
    await pass(89_999);
    expect(live.lines).toHaveLength(1);
    await pass(10);
    expect(live.lines).toHaveLength(2);
    expect(heard).toEqual(['audio 7', 'made', 'over']);
  });

  it('is waited for as long as the player speaks, and between exchanges', async () => {
    const { live, partner } = await aPartner();
    partner.say(['Go on.']);
    live.line.speaks(7);
    partner.startSpeech();
    await pass(600_000);
    live.line.content(interrupted);
    live.line.content(over);
    partner.endSpeech();
    live.line.answers(8);
    await pass(600_000);
    expect(live.lines).toHaveLength(1);
  });
});

describe('a line that announces its end', () => {
  it('is left between two exchanges', async () => {
    const { live, partner, heard } = await aPartner();
    live.line.gives('h1');
    speak(partner, 1);
    live.line.says({ goAway: { timeLeft: '30s' } });
    live.line.speaks(7);
    await pass(1_000);
    live.line.content({ ...made });
    expect(live.lines).toHaveLength(1);
    live.line.content(over);
    await pass(0);
    expect(live.handles).toEqual([null, 'h1']);
    expect(heard).toEqual(['audio 7', 'made', 'over']);
  });
});

describe('a Partner who is to forget', () => {
  it('drops the exchange, and meets the next one on a fresh line', async () => {
    const { live, partner, heard, state } = await aPartner();
    live.line.gives('h1');
    speak(partner, 1);
    live.line.speaks(7);
    state.show = 'the show without it';
    partner.forget();
    expect(partner.handle).toBeNull();
    await pass(firstAudioMs * 2);
    expect(live.handles).toEqual([null, null]);
    expect(live.line.sent).toEqual(['told: the show without it']);
    expect(heard).toEqual(['audio 7']);
  });
});

describe('a Partner who can not be reached', () => {
  it('is not there', async () => {
    const live = new ScriptedLive();
    live.otherwise = 'is refused';
    const events = {} as Parameters<typeof openLivePartner>[2]['events'];
    const options = { instructions: '', handle: null, note: () => [], events };
    await expect(openLivePartner(live.ai, liveModelConfig, options)).rejects.toThrow('try 3 was refused');
  });
});
