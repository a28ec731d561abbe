import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveModelConfig } from '../../src/models/modelConfig.ts';
import { ReconnectingLiveSession } from '../../src/models/reconnectingLiveSession.ts';
import { addUsage, noUsage } from '../../src/models/usage.ts';
import { ScriptedLive } from './support/scriptedLive.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function aSession({ handle = null, languages = [] }: { handle?: string | null; languages?: string[] } = {}) {
  const live = new ScriptedLive();
  /** What was told, each with the time of it. */
  const told: [what: string, at: number][] = [];
  const state = { idle: true, spent: noUsage };
  const tell = (what: string) => void told.push([what, Date.now()]);
  const session = new ReconnectingLiveSession(
    live.ai,
    liveModelConfig,
    { instructions: 'You play by voice.', handle, languages },
    {
      used: (usage) => {
        state.spent = addUsage(state.spent, usage);
      },
      message: () => tell('message'),
      broken: () => tell('broken'),
      up: () => tell('up'),
      trouble: () => tell('trouble'),
      lost: () => tell('lost'),
      isIdle: () => state.idle,
    },
  );
  return { live, session, state, told, heard: () => told.map(([what]) => what) };
}

async function anOpenSession(given?: Parameters<typeof aSession>[0]) {
  const all = aSession(given);
  await all.session.open();
  all.told.length = 0;
  return all;
}

describe('the first line', () => {
  it('begins a new session, or goes on with an earlier one', async () => {
    const fresh = aSession();
    await fresh.session.open();
    expect(fresh.live.handles).toEqual([null]);
    expect(fresh.live.line.instructions).toBe('You play by voice.');
    expect(fresh.heard()).toEqual(['up']);
    const resumed = aSession({ handle: 'earlier' });
    await resumed.session.open();
    expect(resumed.live.handles).toEqual(['earlier']);
    expect(resumed.heard()).toEqual(['up']);
    expect(resumed.session.reconnects).toBe(0);
  });

  it('is tried three times, afresh once the earlier session was refused', async () => {
    const { live, session, heard } = aSession({ handle: 'earlier' });
    live.outcomes = ['is refused', 'closes at once'];
    await session.open();
    expect(live.handles).toEqual(['earlier', null, null]);
    expect(heard()).toEqual(['up']);
    expect(session.current?.isOpen()).toBe(true);
  });

  it('is told which languages the player may speak, and is tried without them when it is refused', async () => {
    const { live, session } = aSession({ languages: ['de-AT', 'en'] });
    live.outcomes = ['is refused'];
    await session.open();
    expect(live.lines.map(({ languages }) => languages)).toEqual([['de-AT', 'en'], []]);
    const kept = aSession({ languages: ['de-AT', 'en'] });
    await kept.session.open();
    kept.live.line.hangsUp();
    await pass(0);
    expect(kept.live.lines.map(({ languages }) => languages)).toEqual([
      ['de-AT', 'en'],
      ['de-AT', 'en'],
    ]);
  });

  it('fails with what the third try failed with', async () => {
    const { live, session, heard } = aSession();
    live.otherwise = 'is refused';
    await expect(session.open()).rejects.toThrow('try 3 was refused');
    expect(live.lines).toHaveLength(3);
    expect(heard()).toEqual([]);
    expect(session.current).toBeNull();
  });

  it('is not mended by anything that goes wrong while it is being opened', async () => {
    const { live, session, heard } = aSession();
    live.outcomes = ['hangs'];
    const opening = session.open();
    session.reconnect();
    expect(heard()).toEqual([]);
    await pass(liveModelConfig.connectMs);
    await opening;
    expect(live.lines).toHaveLength(2);
  });
});

describe('a line that dies each time it is up', () => {
  /** Every connection is closed soon after its setup. */
  async function aStorm(diesAfterMs: number) {
    const all = await anOpenSession({ handle: 'earlier' });
    const killing = setInterval(() => {
      const { line, session } = { line: all.live.line, session: all.session };
      if (session.current?.isOpen() && Date.now() - line.triedAt >= diesAfterMs) line.hangsUp();
    }, 10);
    return { ...all, end: () => clearInterval(killing) };
  }

  it.each([30, 400, 1_500])(
    'is a storm that has an end: told of by 4 s, over by 30 s (%i ms)',
    async (ms) => {
      const { live, session, told, end } = await aStorm(ms);
      await pass(40_000);
      end();
      expect(live.lines.length).toBeLessThanOrEqual(15);
      expect(told.filter(([what]) => what === 'trouble')).toHaveLength(1);
      const at = (wanted: string) => told.find(([what]) => what === wanted)?.[1] ?? Number.NaN;
      expect(at('trouble')).toBeLessThanOrEqual(4_000 + ms + 10);
      expect(at('lost')).toBeLessThanOrEqual(30_000 + ms + 10);
      expect(session.isClosed).toBe(true);
    },
  );

  it('is resumed no more after the second time', async () => {
    const { live, end } = await aStorm(30);
    await pass(10_000);
    end();
    expect(live.handles.slice(0, 2)).toEqual(['earlier', 'earlier']);
    expect(live.handles.slice(2).every((handle) => handle === null)).toBe(true);
  });

  it('is no storm when the connection holds afterwards', async () => {
    const { live, session, heard } = await anOpenSession();
    for (let n = 0; n < 3; n += 1) {
      live.line.hangsUp();
      await pass(6_000);
    }
    expect(heard()).not.toContain('trouble');
    expect(session.reconnects).toBe(3);
  });
});

describe('a line that breaks', () => {
  it('is opened anew at once, by the newest handle that can be resumed', async () => {
    const { live, session, heard } = await anOpenSession();
    live.line.gives('h1');
    live.line.gives('h2');
    live.line.says({ sessionResumptionUpdate: { resumable: false, newHandle: '' } });
    live.line.says({ sessionResumptionUpdate: { resumable: false, newHandle: 'h3' } });
    expect(session.handle).toBe('h2');
    live.line.hangsUp();
    expect(session.current).toBeNull();
    await pass(0);
    expect(live.handles).toEqual([null, 'h2']);
    expect(live.waits).toEqual([0]);
    expect(heard().slice(-2)).toEqual(['broken', 'up']);
    expect(session.reconnects).toBe(1);
    expect(session.current?.isOpen()).toBe(true);
  });

  it('is begun afresh when it can not be resumed', async () => {
    const { live, session, heard } = await anOpenSession({ handle: 'earlier' });
    live.outcomes = ['is refused'];
    live.line.hangsUp();
    await pass(250);
    expect(live.handles).toEqual(['earlier', 'earlier', null]);
    expect(session.handle).toBeNull();
    expect(heard()).toEqual(['broken', 'up']);
  });

  it('is tried for again and again, ever more slowly', async () => {
    const { live, session } = await anOpenSession();
    live.otherwise = 'is refused';
    live.line.hangsUp();
    await pass(10_000);
    expect(live.waits).toEqual([0, 250, 500, 1_000, 2_000, 4_000]);
    live.otherwise = 'opens';
    await pass(4_000);
    expect(session.reconnects).toBe(1);
    // Once it has held for a while, it starts from the beginning.
    await pass(5_000);
    live.otherwise = 'is refused';
    live.line.hangsUp();
    const brokeAt = Date.now();
    await pass(250);
    expect(live.lines.slice(-2).map(({ triedAt }) => triedAt - brokeAt)).toEqual([0, 250]);
  });

  it('counts as unreached when no answer comes in time, and is closed when one comes later', async () => {
    const { live, session } = await anOpenSession();
    live.outcomes = ['hangs'];
    live.line.hangsUp();
    await pass(liveModelConfig.connectMs + 250);
    expect(live.waits).toEqual([0, liveModelConfig.connectMs + 250]);
    expect(session.current?.isOpen()).toBe(true);
    const [, late] = live.lines;
    late?.opens();
    await pass(0);
    expect(late?.closedAt).not.toBeNull();
    expect(session.current?.isOpen()).toBe(true);
  });

  it('is tried for again when it closes as soon as it is open', async () => {
    const { live, session, heard } = await anOpenSession();
    live.outcomes = ['closes at once'];
    live.line.hangsUp();
    await pass(250);
    expect(live.lines).toHaveLength(3);
    expect(session.reconnects).toBe(1);
    expect(heard()).toEqual(['broken', 'up']);
  });

  it('is told of as trouble once it has been gone for four seconds, and only once', async () => {
    const { live, told, heard } = await anOpenSession();
    live.otherwise = 'is refused';
    live.line.hangsUp();
    await pass(3_999);
    expect(heard()).toEqual(['broken']);
    await pass(20_000);
    expect(heard()).toEqual(['broken', 'trouble']);
    const [, [, at] = ['', 0]] = told;
    expect(at).toBe(4_000);
  });

  it('is given up once it has been gone for thirty seconds', async () => {
    const { live, session, told } = await anOpenSession();
    live.otherwise = 'is refused';
    live.line.hangsUp();
    await pass(29_999);
    expect(session.isClosed).toBe(false);
    await pass(60_000);
    expect(session.isClosed).toBe(true);
    const [what, at] = told.at(-1) ?? ['', 0];
    expect(what).toBe('lost');
    expect(at).toBe(30_000);
    const { triedAt } = live.line;
    expect(triedAt).toBeLessThanOrEqual(at);
    session.reconnect();
    await pass(60_000);
    expect(told.at(-1)).toEqual(['lost', at]);
    expect(live.line.triedAt).toBe(triedAt);
  });

  it('may trouble again the next time', async () => {
    const { live, heard } = await anOpenSession();
    for (let n = 0; n < 2; n += 1) {
      live.otherwise = 'is refused';
      live.line.hangsUp();
      await pass(8_000);
      live.otherwise = 'opens';
      await pass(4_000 + 5_000);
    }
    expect(heard()).toEqual(['broken', 'trouble', 'up', 'broken', 'trouble', 'up']);
  });

  it('is paid for as reckoned where the model did not report in time', async () => {
    const { live, session, state } = await anOpenSession();
    session.current?.text(['Ahoy!'], true);
    expect(state.spent).toEqual(noUsage);
    live.line.hangsUp();
    expect(state.spent.outputTokens).toBeGreaterThan(0);
    await pass(0);
    const before = state.spent;
    live.line.says({ usageMetadata: { promptTokenCount: 500, responseTokenCount: 50 } });
    expect(state.spent.inputTokens - before.inputTokens).toBe(500);
  });
});

describe('a change of lines', () => {
  it('waits for the old line to be closed on the other side, as long as a second', async () => {
    const { live, session, heard } = await anOpenSession();
    const [old] = live.lines;
    if (old) old.answersClose = false;
    session.reconnect();
    expect(session.current).toBeNull();
    await pass(999);
    expect(old?.closedAt).toBe(0);
    expect(live.lines).toHaveLength(1);
    await pass(2);
    expect(live.lines).toHaveLength(2);
    expect(heard()).toEqual(['broken', 'up']);
    session.reconnect();
    await pass(0);
    expect(live.lines).toHaveLength(3);
  });

  it('hears nothing more of the old line', async () => {
    const { live, session, heard } = await anOpenSession();
    const [old] = live.lines;
    if (old) old.answersClose = false;
    session.reconnect();
    old?.gives('too-late');
    await pass(1_000);
    old?.hangsUp();
    await pass(1_000);
    expect(live.handles).toEqual([null, null]);
    expect(heard()).toEqual(['broken', 'up']);
  });

  it('forgets the session when it is to be afresh, under way too', async () => {
    const { live, session } = await anOpenSession({ handle: 'earlier' });
    session.reconnect(true);
    await pass(0);
    expect(live.handles).toEqual(['earlier', null]);
    live.line.gives('h1');
    session.reconnect();
    session.reconnect(true);
    await pass(10_000);
    expect(live.handles).toEqual(['earlier', null, null]);
    expect(session.reconnects).toBe(2);
  });

  it('happens once, however often it is asked for', async () => {
    const { live, session, heard } = await anOpenSession();
    session.reconnect();
    session.reconnect();
    live.line.hangsUp();
    session.reconnect();
    await pass(10_000);
    expect(live.lines).toHaveLength(2);
    expect(heard()).toEqual(['broken', 'up']);
  });
});

describe('an end that is announced', () => {
  const goAway = (timeLeft?: string) => ({ goAway: { timeLeft } });

  it('is acted on at once when nothing would be cut off', async () => {
    const { live, heard } = await anOpenSession({ handle: 'earlier' });
    live.line.says(goAway('9.5s'));
    expect(heard()).toEqual(['message', 'broken']);
    await pass(0);
    expect(live.handles).toEqual(['earlier', 'earlier']);
    expect(heard()).toEqual(['message', 'broken', 'up']);
  });

  it('waits for a pause, which comes before the end', async () => {
    const { live, session, state } = await anOpenSession();
    state.idle = false;
    expect(session.leaveIfDue()).toBe(false);
    live.line.says(goAway('9.5s'));
    await pass(5_000);
    expect(live.lines).toHaveLength(1);
    expect(session.leaveIfDue()).toBe(true);
    await pass(0);
    expect(live.waits).toEqual([5_000]);
    // The new line's end has not been announced.
    expect(session.leaveIfDue()).toBe(false);
    await pass(60_000);
    expect(live.lines).toHaveLength(2);
  });

  it('is acted on a second and a half before it comes, whatever is going on', async () => {
    const { live, state } = await anOpenSession();
    state.idle = false;
    live.line.says(goAway('9.5s'));
    await pass(20_000);
    expect(live.lines[0]?.closedAt).toBe(8_000);
    expect(live.lines).toHaveLength(2);
  });

  it('is acted on at once when there is no time left, or none is told', async () => {
    for (const timeLeft of ['1s', undefined, 'soon']) {
      const { live, state } = await anOpenSession();
      state.idle = false;
      live.line.says(goAway(timeLeft));
      await pass(1);
      expect(live.lines).toHaveLength(2);
    }
  });

  it('is what was announced last', async () => {
    const { live, state } = await anOpenSession();
    state.idle = false;
    live.line.says(goAway('60s'));
    live.line.says(goAway('5s'));
    await pass(60_000);
    expect(live.lines[0]?.closedAt).toBe(3_500);
    expect(live.lines).toHaveLength(2);
  });
});

describe('a line that is let go', () => {
  it('stays to be heard until it is hung up, and is not mended', async () => {
    const { live, session, heard } = await anOpenSession();
    const hangUp = session.retire();
    expect(session.isClosed).toBe(true);
    live.line.content({ turnComplete: true });
    expect(heard()).toEqual(['message']);
    await hangUp();
    expect(live.line.closedAt).toBe(0);
    expect(session.current).toBeNull();
    await pass(60_000);
    expect(live.lines).toHaveLength(1);
    expect(heard()).toEqual(['message']);
  });

  it('is not mended when it breaks before it is hung up', async () => {
    const { live, session, heard } = await anOpenSession();
    const hangUp = session.retire();
    live.line.hangsUp();
    await hangUp();
    await pass(60_000);
    expect(live.lines).toHaveLength(1);
    expect(heard()).toEqual([]);
  });

  it('does not leave for an announced end any longer', async () => {
    const { live, session, state } = await anOpenSession();
    state.idle = false;
    live.line.says({ goAway: { timeLeft: '5s' } });
    session.retire();
    expect(vi.getTimerCount()).toBe(0);
    live.line.says({ goAway: { timeLeft: '5s' } });
    expect(vi.getTimerCount()).toBe(0);
    await pass(60_000);
    expect(live.lines).toHaveLength(1);
  });

  it('is tried for no longer while it is being mended', async () => {
    const { live, session, heard } = await anOpenSession();
    live.otherwise = 'is refused';
    live.line.hangsUp();
    await pass(300);
    await session.retire()();
    await pass(60_000);
    expect(live.lines).toHaveLength(3);
    expect(heard()).toEqual(['broken']);
  });

  it('is closed when it comes up afterwards', async () => {
    const { live, session, heard } = await anOpenSession();
    live.outcomes = ['hangs'];
    live.line.hangsUp();
    await pass(0);
    await session.retire()();
    live.line.opens();
    await pass(10_000);
    expect(live.line.closedAt).not.toBeNull();
    expect(session.current).toBeNull();
    expect(heard()).toEqual(['broken']);
    expect(live.lines).toHaveLength(2);
  });
});
