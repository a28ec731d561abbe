import { expect, test } from 'playwright/test';
import type { Driver } from './driver.ts';
import { startWithPuppeteer } from './puppeteer.ts';
import { tour } from './tour.ts';
import { startWebKit } from './webKit.ts';

const { APP_URL = 'http://localhost:5000', CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_PATHS } = process.env;

/** By engine, how it is started; undefined where it is not installed. */
const engines: Readonly<Record<string, (() => Promise<Driver>) | undefined>> = {
  Chromium: CHROMIUM_PATH ? () => startWithPuppeteer('chrome', CHROMIUM_PATH) : undefined,
  Firefox: FIREFOX_PATH ? () => startWithPuppeteer('firefox', FIREFOX_PATH) : undefined,
  WebKit: WEBKIT_PATHS ? () => startWebKit(JSON.parse(WEBKIT_PATHS)) : undefined,
};

// One engine at a time: two cores carry no more.
test.describe.configure({ mode: 'default', timeout: 90_000 });

for (const [name, start] of Object.entries(engines)) {
  test(`${name} plays a short show, from the door to the notes`, async () => {
    test.skip(!start, `${name} is not installed.`);
    const driver = await start?.();
    if (!driver) return;
    try {
      await tour(driver, APP_URL);
      // Google's script can't be reached from here.
      expect(
        driver.complaints().filter((complaint) => !/apis\.google\.com|ERR_NAME/.test(complaint)),
      ).toEqual([]);
    } finally {
      await driver.close();
    }
  });
}
