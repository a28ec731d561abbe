/** A connection that has no place by a good ticket yet. */
export interface Unverified {
  /** It has shown one, and waits to hear whether it is good. */
  showsTicket(): void;
  /** It is over, or has a place. */
  leave(): void;
}

interface Waiting {
  readonly address: string;
  readonly turnAway: () => void;
  silent: boolean;
}

/** A class of forty behind one address gets in, and twenty tabs that are loaded again meanwhile. */
const leastPerAddress = 60;

/**
 * How many connections may be waiting to be let in.
 * @param places of the instance: whoever has one may come back at the same moment as all others, even from one address
 */
export function unverifiedLimits(places: number): { readonly perAddress: number; readonly total: number } {
  const perAddress = Math.max(leastPerAddress, places);
  return { perAddress, total: 2 * perAddress };
}

/**
 * The connections that have not shown a good ticket yet, bounded in total and for each address. Where there is one too many,
 * the one that has been silent for longest has to go, so that whoever shows a ticket at once gets in whatever others hold open;
 * where all have shown one, the one that came last from the address with the most of them.
 */
export class UnverifiedConnections {
  readonly #perAddress: number;
  readonly #total: number;
  /** In the order in which they came. */
  readonly #waiting = new Set<Waiting>();

  constructor(limits: ReturnType<typeof unverifiedLimits>) {
    this.#perAddress = limits.perAddress;
    this.#total = limits.total;
  }

  get count(): number {
    return this.#waiting.size;
  }

  /** @param turnAway ends the connection when it is the one too many, which may be at once */
  enter(address: string, turnAway: () => void): Unverified {
    const newcomer: Waiting = { address, turnAway, silent: true };
    this.#waiting.add(newcomer);
    const all = [...this.#waiting];
    const neighbours = all.filter((waiting) => waiting.address === address);
    if (neighbours.length > this.#perAddress) this.#turnAwayOne(neighbours);
    else if (all.length > this.#total) this.#turnAwayOne(all);
    return {
      showsTicket: () => {
        newcomer.silent = false;
      },
      leave: () => void this.#waiting.delete(newcomer),
    };
  }

  /** @param waiting in the order in which they came */
  #turnAwayOne(waiting: readonly Waiting[]): void {
    const newcomer = waiting.at(-1);
    const out = waiting.find((one) => one.silent && one !== newcomer) ?? lastOfFullest(waiting);
    this.#waiting.delete(out);
    out.turnAway();
  }
}

function lastOfFullest(waiting: readonly Waiting[]): Waiting {
  const addresses = Map.groupBy(waiting, ({ address }) => address);
  const most = Math.max(...[...addresses.values()].map(({ length }) => length));
  return waiting.findLast(({ address }) => addresses.get(address)?.length === most) as Waiting;
}
