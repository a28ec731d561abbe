import { defineConfig } from 'playwright/test';

/** Tests of what holds for all members, such as the emergency stop: no other test may run meanwhile. */
const alone = /\.alone\.spec\.ts$/;
/** Tests in which people speak, at the pace of speech: much of that is waiting. */
const spoken = /(voice|microphone)\.spec\.ts$/;

/** Run by `npm test`, which starts the local stack and says where everything is. */
export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'spoken', testMatch: spoken, workers: 1 },
    // Two cores carry the stack as well.
    { name: 'together', testMatch: '*.spec.ts', testIgnore: [alone, spoken], workers: 2 },
    // After all others, and one by one. To run them by themselves: `--project=alone --no-deps`.
    {
      name: 'alone',
      testMatch: alone,
      dependencies: ['together', 'spoken'],
      workers: 1,
      fullyParallel: false,
    },
  ],
  outputDir: '../.local/e2e',
  workers: 3,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.APP_URL ?? 'http://localhost:5000',
    // Phone first; a page is drawn without a graphics card, and a small one in less time. Tests of larger ones say so.
    viewport: { width: 390, height: 844 },
    // Curtains and beams are drawn without a graphics card here; one test has them move.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: process.env.E2E_TRACE === '1' ? 'on' : 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        // The browser talks to this machine alone.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
        // Without a graphics card, pretending to have one costs a third of the processor's time.
        '--disable-gpu',
        // No other site's pages are shown: without processes kept in readiness for them a test takes an eighth less.
        '--disable-site-isolation-trials',
      ],
    },
  },
});
