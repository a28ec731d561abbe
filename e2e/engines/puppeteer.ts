import { launch, type SupportedBrowser } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** The browser talks to this machine alone. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--force-prefers-reduced-motion',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Chromium, or Firefox over WebDriver BiDi. @param executablePath of the browser */
export async function startWithPuppeteer(browser: SupportedBrowser, executablePath: string): Promise<Driver> {
  const started = await launch({
    browser,
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    args: browser === 'chrome' ? chromiumArgs : [],
    // A phone's: the stage is made for it first.
    defaultViewport: { width: 390, height: 844 },
  });
  const page = await started.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // Not a locator: it waits for what stands still, and on a busy machine that may never be.
  const press = async (xpath: string): Promise<void> => {
    const element = await page.$(`::-p-xpath(${xpath})`);
    if (!element) throw new Error(`there is no ${xpath}`);
    await element.click();
  };
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression) as never,
    press,
    type: async (xpath, text) => {
      await press(xpath);
      await page.keyboard.type(text);
    },
    complaints: () => complaints,
    close: () => started.close(),
  };
}
