import { addUsage, noUsage, type Usage } from './usage.ts';

/** Records what one try has cost. A second call changes nothing. */
export type Settle = (cost: Usage) => void;

/** Counts the cost of calls to models: called before each try, and once it is over. */
export interface Meter {
  /**
   * Called before a try; resolves once the most that it may cost is reserved.
   * @throws when that fails: the try must not be made
   */
  begin(most: Usage): Promise<Settle>;
}

/** Counts nothing, for benchmarks and tests. */
export const unmetered: Meter = { begin: async () => () => undefined };

/** Adds up the cost of tries. */
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

/** Counts each try with two meters. */
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
