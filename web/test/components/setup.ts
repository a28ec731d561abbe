import { cleanup } from '@testing-library/react';
import { afterEach, expect, vi } from 'vitest';
import { startAnew } from './answers.ts';

vi.mock('../../src/server/call.ts', async () => (await import('./answers.ts')).callStandIn);
// It needs a browser's WebAssembly and its files.
vi.mock('../../src/voice/sound/speechModel.ts', async () => (await import('./browserSound.ts')).speechModel);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  sessionStorage.clear();
  localStorage.clear();
  expect(startAnew()).toEqual([]);
});
