import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelTimeoutError } from '../../src/models/errors.ts';
import { openLiveSession } from '../../src/models/liveSession.ts';
import { liveModelConfig } from '../../src/models/modelConfig.ts';
import { type Outcome, ScriptedLive } from './support/scriptedLive.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function aConnection(outcome: Outcome = 'opens') {
  const live = new ScriptedLive();
  live.otherwise = outcome;
  const heard: string[] = [];
  const opening = openLiveSession(
    live.ai,
    liveModelConfig,
    { instructions: 'You play by voice.', handle: null, languages: [] },
    {
      used: ({ inputTokens }) => void heard.push(`used ${inputTokens}`),
      message: () => void heard.push('message'),
      closed: () => void heard.push('closed'),
    },
  );
  return { live, heard, opening };
}

describe('a connection to the Live model', () => {
  it('is given up after five seconds, and closed when it comes up after all', async () => {
    const { live, heard, opening } = aConnection('hangs');
    const failure = expect(opening).rejects.toThrow(ModelTimeoutError);
    await pass(liveModelConfig.connectMs - 1);
    live.line.says({});
    expect(heard).toEqual(['message']);
    await pass(1);
    await failure;
    live.line.opens();
    live.line.says({});
    await pass(0);
    expect(live.line.closedAt).toBe(5_000);
    expect(heard).toEqual(['message']);
  });

  it('fails with what connecting failed with, and leaves no timer', async () => {
    const { opening } = aConnection('is refused');
    await expect(opening).rejects.toThrow('try 1 was refused');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer once it is open', async () => {
    const { opening } = aConnection();
    expect((await opening).isOpen()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells once that it was closed by the other side, and sends nothing after', async () => {
    const { live, heard, opening } = aConnection();
    const line = await opening;
    live.line.hangsUp();
    live.line.hangsUp();
    live.line.says({});
    line.text(['Ahoy!'], true);
    line.activity('start');
    line.audio(Uint8Array.of(1));
    await line.close();
    expect(line.isOpen()).toBe(false);
    expect(heard).toEqual(['closed']);
    expect(live.line.sent).toEqual([]);
    expect(live.line.closedAt).toBeNull();
  });

  it('closes once the other side has, or after a second', async () => {
    const { live, opening } = aConnection();
    const line = await opening;
    live.line.answersClose = false;
    let closed = false;
    void line.close().then(() => {
      closed = true;
    });
    expect(line.isOpen()).toBe(false);
    await pass(999);
    expect(closed).toBe(false);
    await pass(1);
    expect(closed).toBe(true);
    const other = aConnection();
    await (await other.opening).close();
    expect(other.live.line.closedAt).toBe(1_000);
  });

  it('hears nothing after it was closed, but what was still to be paid', async () => {
    const { live, heard, opening } = aConnection();
    const line = await opening;
    line.activity('end');
    await line.close();
    live.line.says({});
    expect(heard).toEqual([expect.stringMatching(/^used [1-9]/)]);
  });
});
