import { defineConfig } from 'vitest/config';

const integration = '**/*.integration.test.ts';
const elsewhere = ['**/node_modules/**', '**/dist*/**', 'e2e/**'];
/**
 * Real servers and child processes on a shared machine: several files at once would compete for them. To load the SDKs
 * anew for every file took a third of the time.
 */
const oneByOne = { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false, isolate: false };

/**
 * These need a process of their own: the first times out in one in which Firestore's client has been at work before, the
 * second takes the processor's time, which holds that of other threads, the third leaves a client behind that goes on looking
 * for its server, the fourth counts the timers of its process, and the fifth plays shows on a Firestore of its own.
 */
const apart = [
  'bench/test/firestoreMeter.test.ts',
  'core/test/safety/hostileLines.test.ts',
  'firestore-server/test/process.test.ts',
  'voice-client/test/patience.test.ts',
  'eval/test/patience.test.ts',
];
const patient = { testTimeout: 30_000, hookTimeout: 30_000 };

/**
 * `unit` needs nothing but Node, and `components` a document, in which only the callable functions are stood in for. The
 * others run against the local stack, which `npm test` starts, side by side: each has
 * people, shows or a whole house of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [integration, ...apart, ...elsewhere],
          // Loading the same modules anew for every file would take as long as the tests.
          isolate: false,
          pool: 'threads',
          ...patient,
        },
      },
      { test: { name: 'apart', include: apart, ...patient } },
      {
        test: {
          name: 'components',
          include: ['web/test/components/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: 'web/test/components/setup.ts',
          pool: 'threads',
          ...patient,
        },
      },
      ...['functions', 'core', 'audio', 'local'].map((folder) => ({
        test: { name: folder, include: [`${folder}/${integration}`], exclude: elsewhere, ...oneByOne },
      })),
    ],
  },
});
