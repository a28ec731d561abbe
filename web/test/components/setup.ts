import { cleanup } from '@testing-library/react';
import { afterEach, expect, vi } from 'vitest';
import { startAnew } from './answers.ts';

vi.mock('../../src/server/call.ts', async () => (await import('./answers.ts')).callStandIn);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  sessionStorage.clear();
  localStorage.clear();
  expect(startAnew()).toEqual([]);
});
