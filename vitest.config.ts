import { defineConfig } from 'vitest/config';

const integration = '**/*.integration.test.ts';
const elsewhere = ['**/node_modules/**', '**/dist*/**', 'e2e/**'];
/** What has a database or a whole stack of its own. */
const apart = ['audio/**/*.integration.test.ts', 'local/**/*.integration.test.ts'];

/** Real servers and child processes on a shared machine; several files at once would compete for them. */
const oneByOne = { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false };

/**
 * `unit` needs nothing but Node. The others run against the local stack, which `npm test` starts: `integration` shares it
 * with its functions, and `apart` only its servers, so that these two can go on side by side.
 */
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
          exclude: [...apart, ...elsewhere],
          ...oneByOne,
        },
      },
      { test: { name: 'apart', include: apart, exclude: elsewhere, ...oneByOne } },
    ],
  },
});
