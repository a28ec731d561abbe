import { afterEach, describe, expect, it, vi } from 'vitest';
import { findEngines } from '../../src/check/engines.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the engines beside Chromium', () => {
  it('are named when they are not installed, with what brings them, and the tests go on', () => {
    vi.stubEnv('PATH', '');
    const said: string[] = [];
    expect(findEngines((line) => said.push(line))).toEqual({
      FIREFOX_PATH: undefined,
      WEBKIT_PATHS: undefined,
    });
    expect(said).toEqual([
      expect.stringMatching(/^Firefox is not installed.*apt-get install firefox-esr/),
      expect.stringMatching(/^WebKit is not installed.*apt-get install webkit2gtk-driver xvfb/),
    ]);
  });
});
