import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveModelConfig } from '../../src/models/modelConfig.ts';
import { noUsage } from '../../src/models/usage.ts';
import { aPartner, interrupted, made, over, speak } from './support/scriptedPartner.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('an exchange by voice', () => {
  it('goes from what the player says to the end of the answer', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1, 2);
    live.line.content({ inputTranscription: { text: 'Ahoy' } });
    live.line.speaks(7, 8);
    live.line.content({ outputTranscription: { text: 'Welcome' } });
    live.line.content(made);
    live.line.content(over);
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 1', 'audio 2', 'end']);
    expect(heard).toEqual(['understood Ahoy', 'audio 7 8', 'words Welcome', 'made', 'over']);
  });

  it('takes audio between the start and the end of speech only, and marks each once', async () => {
    const { live, partner } = await aPartner();
    partner.hear(Uint8Array.of(1));
    partner.endSpeech();
    partner.startSpeech();
    partner.hear(Uint8Array.of(2));
    partner.startSpeech();
    partner.hear(Uint8Array.of(3));
    partner.endSpeech();
    partner.endSpeech();
    partner.hear(Uint8Array.of(4));
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 2', 'audio 3', 'end']);
  });

  it('passes by what comes when nothing was asked', async () => {
    const { live, partner, heard } = await aPartner();
    live.line.speaks(7);
    live.line.content({ inputTranscription: { text: 'Ahoy' } });
    live.line.content(over);
    partner.say(['Go on.']);
    live.line.content({ inputTranscription: { text: 'Ahoy' } });
    expect(heard).toEqual([]);
  });

  it('answers what is said in writing', async () => {
    const { live, partner, heard } = await aPartner();
    partner.say(['One.', 'Two.']);
    live.line.answers(7);
    expect(live.line.sent).toEqual(['told: the show', 'asked: One. | Two.']);
    expect(heard).toEqual(['audio 7', 'made', 'over']);
  });
});

describe('an answer that is talked over', () => {
  it('is passed by until the model has stopped, and the next is heard', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    partner.startSpeech();
    live.line.speaks(8);
    live.line.content(interrupted);
    live.line.content(over);
    partner.endSpeech();
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'audio 9', 'made', 'over']);
  });

  it('is passed by after the end of the speech too, when the model is late to stop', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    partner.startSpeech();
    live.line.content(interrupted);
    partner.endSpeech();
    live.line.speaks(8);
    live.line.content(over);
    expect(heard).toEqual(['audio 7']);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'audio 9', 'made', 'over']);
  });

  it('had nothing more to say when nothing tells that it was interrupted', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    speak(partner, 2);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'audio 9', 'made', 'over']);
  });

  it('ends without a word of it when it had been made already', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    live.line.content(made);
    speak(partner, 2);
    live.line.content(over);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'made', 'audio 9', 'made', 'over']);
  });
});

describe('a correction', () => {
  it('is answered instead of what was heard, of which nothing had come', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    partner.say(['Oats, not boats.']);
    live.line.content(over);
    live.line.answers(9);
    expect(live.line.sent.slice(-2)).toEqual(['end', 'asked: Oats, not boats.']);
    expect(heard).toEqual(['audio 9', 'made', 'over']);
  });

  it('is all that is answered when the model had not begun', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    partner.say(['Oats, not boats.']);
    live.line.answers(9);
    expect(heard).toEqual(['audio 9', 'made', 'over']);
  });

  it('may be answered with nothing', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    partner.say(['Oats, not boats.']);
    live.line.content(over);
    expect(heard).toEqual([]);
    live.line.content(over);
    expect(heard).toEqual(['over']);
  });

  it('takes back the first answer when that turns out to have been begun', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    partner.say(['Oats, not boats.']);
    live.line.speaks(7);
    live.line.content(interrupted);
    live.line.content(over);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'restarted', 'audio 9', 'made', 'over']);
  });

  it('stops an answer that is being heard', async () => {
    const { live, partner, heard } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    partner.say(['Oats, not boats.']);
    live.line.speaks(8);
    live.line.content(interrupted);
    live.line.content(over);
    live.line.answers(9);
    expect(heard).toEqual(['audio 7', 'audio 9', 'made', 'over']);
  });

  it('ends the speech that it comes in', async () => {
    const { live, partner } = await aPartner();
    partner.startSpeech();
    partner.hear(Uint8Array.of(1));
    partner.say(['Go on.']);
    partner.hear(Uint8Array.of(2));
    expect(live.line.sent).toEqual(['told: the show', 'start', 'audio 1', 'end', 'asked: Go on.']);
  });

  it('waits for the ends of all that were interrupted', async () => {
    const { live, partner, heard } = await aPartner();
    partner.say(['One.']);
    partner.say(['Two.']);
    partner.say(['Three.']);
    live.line.content(interrupted);
    live.line.speaks(7);
    live.line.content(interrupted);
    live.line.content(over);
    live.line.speaks(8);
    live.line.content(over);
    live.line.answers(9);
    expect(heard).toEqual(['audio 9', 'made', 'over']);
  });
});

describe('what the Partner is told', () => {
  it('is how the show stands, on each line', async () => {
    const fresh = await aPartner();
    expect(fresh.live.line.sent).toEqual(['told: the show']);
    const resumed = await aPartner({ handle: 'earlier' });
    expect(resumed.live.line.sent).toEqual(['told: the show']);
  });

  it('is what is new, at a pause, as it is by then', async () => {
    const { live, partner, state } = await aPartner();
    state.news = 'idle';
    partner.tell();
    speak(partner, 1);
    state.news = 'too soon';
    partner.tell();
    state.news = 'in time';
    partner.tell();
    live.line.speaks(7);
    expect(live.line.sent.slice(1)).toEqual(['told: idle', 'start', 'audio 1', 'end']);
    live.line.content({ ...made, ...over });
    expect(live.line.sent.slice(5)).toEqual(['told: in time']);
  });

  it('comes before the answer when it is told while the player speaks', async () => {
    const { live, partner } = await aPartner();
    partner.startSpeech();
    partner.tell();
    partner.hear(Uint8Array.of(1));
    partner.endSpeech();
    expect(live.line.sent.slice(1)).toEqual(['start', 'audio 1', 'told: news', 'end']);
  });

  it('is the whole show again on a line that goes on, which may lack the news', async () => {
    const { live, partner, state } = await aPartner();
    live.line.gives('h1');
    partner.tell();
    state.show = 'the show, a turn on';
    live.line.hangsUp();
    await pass(0);
    expect(live.handles).toEqual([null, 'h1']);
    expect(live.line.sent).toEqual(['told: the show, a turn on']);
  });

  it('is told once when there was news while the line was away', async () => {
    const { live, partner } = await aPartner();
    live.line.gives('h1');
    live.line.hangsUp();
    partner.tell();
    partner.tell();
    await pass(0);
    expect(live.line.sent).toEqual(['told: the show']);
  });

  it('is how the show stands by then, on a line that is begun afresh', async () => {
    const { live, state } = await aPartner();
    state.show = 'the show, a turn on';
    live.line.hangsUp();
    await pass(0);
    expect(live.line.sent).toEqual(['told: the show, a turn on']);
  });

  it('is nothing when there is nothing to tell', async () => {
    const { live, partner, state } = await aPartner();
    state.news = null;
    partner.tell();
    expect(live.line.sent).toEqual(['told: the show']);
  });
});

describe('a context that is compressed', () => {
  const { compressAtTokens, keptTokens } = liveModelConfig;

  /** An exchange with so many tokens before the answer, after which there is news. */
  async function exchange({ live, partner }: Awaited<ReturnType<typeof aPartner>>, promptTokenCount: number) {
    speak(partner, 1);
    live.line.speaks(7);
    live.line.says({ usageMetadata: { promptTokenCount, responseTokenCount: 100 } });
    live.line.content({ ...made, ...over });
    partner.tell();
    return live.line.sent.at(-1);
  }

  it('has the whole show told again just before, and after', async () => {
    const playing = await aPartner();
    expect(await exchange(playing, 2_000)).toBe('told: news');
    expect(await exchange(playing, compressAtTokens - 2_000)).toBe('told: news');
    expect(await exchange(playing, compressAtTokens - 500)).toBe('told: the show');
    expect(await exchange(playing, keptTokens)).toBe('told: the show');
    expect(await exchange(playing, keptTokens + 500)).toBe('told: news');
  });

  it('is noticed behind a long line, after which it is hardly shorter than before', async () => {
    const playing = await aPartner();
    await exchange(playing, 2_500);
    // A hundred seconds of speech.
    playing.partner.startSpeech();
    for (let n = 0; n < 100; n += 1) playing.partner.hear(new Uint8Array(32_000));
    playing.partner.endSpeech();
    playing.live.line.says({ usageMetadata: { promptTokenCount: 2_900, responseTokenCount: 100 } });
    playing.live.line.answers(7);
    playing.partner.tell();
    expect(playing.live.line.sent.at(-1)).toBe('told: the show');
  });

  it('is taken to be on its way when nothing is reported', async () => {
    const { live, partner } = await aPartner();
    for (let turn = 1; turn <= 5; turn += 1) {
      partner.startSpeech();
      for (let n = 0; n < compressAtTokens / 5 / 25; n += 1) partner.hear(new Uint8Array(32_000));
      partner.endSpeech();
      live.line.answers(7);
      partner.tell();
      expect(live.line.sent.at(-1)).toBe(turn < 5 ? 'told: news' : 'told: the show');
    }
  });

  it('is left for a fresh one at a pause when the model does not compress it', async () => {
    const playing = await aPartner();
    const { live, heard } = playing;
    live.line.gives('h1');
    await exchange(playing, compressAtTokens + 2_000);
    expect(live.lines).toHaveLength(1);
    live.line.gives('h2');
    await exchange(playing, 2 * compressAtTokens);
    await pass(0);
    expect(live.handles).toEqual([null, null]);
    expect(live.line.sent).toEqual(['told: the show']);
    expect(heard).toEqual(['audio 7', 'made', 'over', 'audio 7', 'made', 'over']);
  });
});

describe('a Partner who leaves', () => {
  it('hangs up at once when nothing is owed', async () => {
    const { live, partner } = await aPartner();
    await partner.close();
    expect(live.line.closedAt).toBe(0);
    expect(live.line.sent).toEqual(['told: the show']);
    live.line.hangsUp();
    await pass(60_000);
    expect(live.lines).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops an answer first, and hears what it has cost', async () => {
    const { live, partner, heard, state } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    const closing = partner.close();
    await pass(400);
    expect(live.line.sent.at(-1)).toBe('start');
    expect(live.line.closedAt).toBeNull();
    live.line.speaks(8);
    live.line.says({ usageMetadata: { promptTokenCount: 500, responseTokenCount: 50 } });
    live.line.content(over);
    await closing;
    expect(live.line.closedAt).toBe(400);
    expect([state.spent.inputTokens, state.spent.outputTokens]).toEqual([500, 50]);
    expect(heard).toEqual(['audio 7']);
  });

  it('does not wait longer than a second for it, and reckons it then', async () => {
    const { live, partner, state } = await aPartner();
    speak(partner, 1);
    live.line.speaks(7);
    live.line.content(made);
    const closing = partner.close();
    await pass(999);
    expect(live.line.closedAt).toBeNull();
    expect(state.spent).toEqual(noUsage);
    await pass(1);
    await closing;
    expect(live.line.closedAt).toBe(1_000);
    expect(state.spent.outputTokens).toBeGreaterThan(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves once', async () => {
    const { live, partner } = await aPartner();
    speak(partner, 1);
    const closing = partner.close();
    await partner.close();
    expect(live.line.closedAt).toBeNull();
    live.line.content(over);
    await closing;
    expect(live.line.sent.filter((sent) => sent === 'start')).toHaveLength(2);
  });

  it('does not wait while its line is being mended, and is not called back', async () => {
    const { live, partner, heard } = await aPartner();
    live.otherwise = 'is refused';
    speak(partner, 1);
    live.line.hangsUp();
    await pass(300);
    await partner.close();
    await pass(120_000);
    expect(live.lines).toHaveLength(3);
    expect(heard).toEqual(['cut off']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('what an exchange costs', () => {
  it('is told when it is reported after the end too', async () => {
    const { live, partner, state } = await aPartner();
    speak(partner, 1);
    live.line.answers(7);
    expect(state.spent).toEqual(noUsage);
    live.line.says({ usageMetadata: { promptTokenCount: 500, responseTokenCount: 50 } });
    expect([state.spent.inputTokens, state.spent.outputTokens]).toEqual([500, 50]);
  });
});
