/** Dollars per million tokens. */
export interface Rate {
  readonly input: number;
  readonly output: number;
}

interface Price extends Rate {
  readonly from: string;
  /** The price of audio, where it differs. */
  readonly audio?: Rate;
}

/** The models of the cast, unless the environment overrides them. */
export const modelIds = {
  flashLite: 'gemini-3.5-flash-lite',
  flash: 'gemini-3.8-flash',
  argon: 'gemini-4-argon',
  live: 'gemini-3.8-live',
  speech: 'gemini-3.8-flash-lite-tts',
} as const;

const { flashLite, flash, argon, live, speech } = modelIds;

/**
 * Google's published prices as read in November 2026 (ai.google.dev/gemini-api/docs/pricing), oldest first, each from a UTC
 * day on. Thinking is billed as output.
 */
export const prices: Readonly<Record<string, readonly [Price, ...Price[]]>> = {
  [flashLite]: [{ from: '2026-01-01', input: 0.3, output: 2.5 }],
  [flash]: [
    { from: '2026-01-01', input: 0.75, output: 3.75 },
    { from: '2027-01-01', input: 1.5, output: 7.5 },
  ],
  // Announced for December; used from the start, because too high an estimate is better than none.
  [argon]: [{ from: '2026-12-01', input: 4, output: 20 }],
  [live]: [{ from: '2026-01-01', input: 0.75, output: 4.5, audio: { input: 3, output: 12 } }],
  // All of its output is audio. Introductory until the end of 2026.
  [speech]: [
    { from: '2026-01-01', input: 0.5, output: 6 },
    { from: '2027-01-01', input: 1, output: 12 },
  ],
};

/**
 * What a model costs on a day. A model that is not in the table is counted at the highest price in it.
 * @param day UTC, `yyyy-mm-dd`
 */
export function priceOn(model: string, day: string): Rate & { readonly audio: Rate } {
  const known = prices[model];
  const price = known ? (known.findLast(({ from }) => from <= day) ?? known[0]) : dearest();
  return { input: price.input, output: price.output, audio: price.audio ?? price };
}

function dearest(): Rate & { readonly audio: Rate } {
  const all = Object.values(prices).flat();
  const most = (rates: readonly Rate[]): Rate => ({
    input: Math.max(...rates.map(({ input }) => input)),
    output: Math.max(...rates.map(({ output }) => output)),
  });
  return { ...most(all), audio: most(all.map((price) => price.audio ?? price)) };
}
