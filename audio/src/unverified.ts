/** A connection that is not authenticated yet. */
export interface Unverified {
  /** It has sent a ticket or a token, which is being checked. */
  showsTicket(): void;
  /** It is closed or authenticated. */
  leave(): void;
}

interface Waiting {
  readonly address: string;
  readonly turnAway: () => void;
  silent: boolean;
}

/** Enough for a class of forty behind one address, plus twenty tabs that are being reloaded. */
const leastPerAddress = 60;

/**
 * How many connections may be unverified at once.
 * @param slots of the instance: all its players may reconnect at the same moment, even from one address
 */
export function unverifiedLimits(slots: number): { readonly perAddress: number; readonly total: number } {
  const perAddress = Math.max(leastPerAddress, slots);
  return { perAddress, total: 2 * perAddress };
}

/**
 * The connections that are not authenticated yet, bounded in total and per address. When there is one too many, the one
 * that has been silent for longest is closed, so that idle connections can't keep out a client that sends its ticket at
 * once. When all have sent one, the newest of the address with the most connections is closed.
 */
export class UnverifiedConnections {
  readonly #perAddress: number;
  readonly #total: number;
  /** Oldest first. */
  readonly #waiting = new Set<Waiting>();

  constructor(limits: ReturnType<typeof unverifiedLimits>) {
    this.#perAddress = limits.perAddress;
    this.#total = limits.total;
  }

  get count(): number {
    return this.#waiting.size;
  }

  /** @param turnAway closes the connection when it is the one too many; may be called before this returns */
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

  /** @param waiting oldest first */
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
