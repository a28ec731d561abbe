import { defineConfig } from 'vitest/config';

const integration = '**/*.integration.test.ts';
const elsewhere = ['**/node_modules/**', '**/dist*/**', 'e2e/**'];

/** `unit` needs nothing but Node; `integration` runs against the local stack, which `npm test` starts. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [integration, ...elsewhere],
          // Real servers and child processes on a shared machine.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: [integration],
          exclude: elsewhere,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One stack for all: several files at once would compete for its workers.
          fileParallelism: false,
        },
      },
    ],
  },
});
