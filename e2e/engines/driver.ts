/** A page in one browser engine: the little that the tour needs, so that each engine's driver stays thin. */
export interface Driver {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Evaluates an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses the one element that an XPath names, as a mouse does. */
  press(xpath: string): Promise<void>;
  /** Types into the one element that an XPath names, key by key. */
  type(xpath: string, text: string): Promise<void>;
  /** What the browser complained of so far; always empty where the engine's protocol doesn't tell. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

const quoted = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`);

/** XPaths by what people see. The first is enough where there are several. */
export const button = (name: string) => `(//button[normalize-space()=${quoted(name)}])[1]`;
export const link = (name: string) => `(//a[normalize-space()=${quoted(name)}])[1]`;
export const field = (label: string) =>
  `(//*[@id=//label[contains(., ${quoted(label)})]/@for] | //label[contains(., ${quoted(label)})]//input)[1]`;
export const containing = (text: string, within = '*') => `(//${within}[contains(., ${quoted(text)})])[1]`;

/** How long the tour waits for what must happen. */
const patienceMs = 20_000;
const lookEveryMs = 50;

/** The text of the first element that an XPath names; null while none can be seen. */
export function textOf(driver: Driver, xpath: string): Promise<string | null> {
  const found = `document.evaluate(${JSON.stringify(xpath)}, document, null, 9, null).singleNodeValue`;
  return driver.evaluate(
    `((found) => (found?.checkVisibility({ visibilityProperty: true }) ? found.textContent : null))(${found})`,
  );
}

/** Waits until a question about the page is answered by anything but null or false. @throws when it never is */
export async function until<T>(what: string, ask: () => Promise<T | null | false>): Promise<T> {
  const givesUpAt = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > givesUpAt) throw new Error(`${what}: not within ${patienceMs / 1000} s`);
    await new Promise((done) => setTimeout(done, lookEveryMs));
  }
}

/** Waits for an element. @returns its text */
export function see(driver: Driver, xpath: string): Promise<string> {
  return until(xpath, () => textOf(driver, xpath));
}

/** Presses an element once it is there. */
export async function pressed(driver: Driver, xpath: string): Promise<void> {
  await see(driver, xpath);
  await driver.press(xpath);
}
