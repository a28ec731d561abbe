import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodeLoadError, loadCode, useNewVersion } from '../src/newVersion/loadCode.ts';
import { newVersionMessages } from '../src/newVersion/messages.ts';

const worklet = '/assets/capture-1.js';
const broken = new Error('The context is closed.');
const fail = () => Promise.reject(broken);
const offers = () => useNewVersion.getState().available;

/** What the server answers for a file; nothing stands for one that can't be reached. */
function serves(statuses: Readonly<Record<string, number>>): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const status = statuses[address];
    if (status === undefined) throw new TypeError('Failed to fetch');
    return new Response(null, { status });
  });
}

beforeEach(() => useNewVersion.setState({ available: false }));
afterEach(() => vi.unstubAllGlobals());

describe('code that can not be loaded', () => {
  it('has been replaced when the server answers: the new version is offered', async () => {
    serves({ '/': 200 });
    await expect(loadCode(fail)).rejects.toThrow(new CodeLoadError(newVersionMessages.outdated));
    expect(offers()).toBe(true);
  });

  it('has been replaced when its file is gone', async () => {
    serves({ '/': 200, [worklet]: 404 });
    await expect(loadCode(fail, worklet)).rejects.toBeInstanceOf(CodeLoadError);
    expect(offers()).toBe(true);
  });

  it('fails for a reason of its own when its file is there', async () => {
    serves({ '/': 200, [worklet]: 200 });
    await expect(loadCode(fail, worklet)).rejects.toBe(broken);
    expect(offers()).toBe(false);
  });

  it('is a matter of the connection when nothing answers', async () => {
    serves({});
    await expect(loadCode(fail)).rejects.toThrow(new CodeLoadError(newVersionMessages.unreachable));
    expect(offers()).toBe(false);
  });
});
