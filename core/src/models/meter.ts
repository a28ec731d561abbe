import { addUsage, noUsage, type Usage } from './usage.ts';

/** Takes down what a try of a call to a model has cost. Asked again, it changes nothing. */
export type Settle = (cost: Usage) => void;

/** Whoever pays for calls to models hears of each try, before it is made and after. */
export interface Meter {
  /**
   * Before a try: resolves once as much as it may cost is put by.
   * @throws when it can't be: the try must not be made
   */
  begin(most: Usage): Promise<Settle>;
}

/** For calls that nobody counts, as in a benchmark. */
export const unmetered: Meter = { begin: async () => () => undefined };

/** Adds up what tries have cost. */
export class Tally implements Meter {
  #total = noUsage;

  get total(): Usage {
    return this.#total;
  }

  async begin(): Promise<Settle> {
    return once((cost) => {
      this.#total = addUsage(this.#total, cost);
    });
  }
}

/** Tries that several meters hear of. */
export function bothOf(first: Meter, second: Meter): Meter {
  return {
    async begin(most) {
      const settles = [await first.begin(most), await second.begin(most)];
      return (cost) => {
        for (const settle of settles) settle(cost);
      };
    },
  };
}

export function once(settle: Settle): Settle {
  let settled = false;
  return (cost) => {
    if (settled) return;
    settled = true;
    settle(cost);
  };
}
