import { defineConfig } from 'playwright/test';

/** Tests of what holds for the whole house, such as the emergency stop: nobody else may be in it meanwhile. */
const alone = /\.alone\.spec\.ts$/;

/** Run by `npm test`, which starts the local stack and says where everything is. */
export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'house', testMatch: '*.spec.ts', testIgnore: alone },
    // After all others, and one by one. To run them by themselves: `--project=alone --no-deps`.
    { name: 'alone', testMatch: alone, dependencies: ['house'], workers: 1, fullyParallel: false },
  ],
  outputDir: '../.local/e2e',
  // Two cores carry the stack as well.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.APP_URL ?? 'http://localhost:5000',
    // Curtains and beams are drawn without a graphics card here; one test has them move.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        // The browser asks nobody but this machine.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
        // Without a graphics card, pretending to have one costs a third of the processor's time.
        '--disable-gpu',
      ],
    },
  },
});
