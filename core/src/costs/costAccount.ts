import type { PlayContext } from '../context.ts';
import { type Meter, once, type Settle } from '../models/meter.ts';
import { addUsage, negated, noUsage, type Usage } from '../models/usage.ts';
import { type Count, type Reserved, reserve, settle, settlement } from './count.ts';

/** Dollars that sums of fractions may be off by. */
const dustUsd = 1e-9;

/**
 * What calls to models are paid from: a reservation that is counted before the first of them, and is made larger before a
 * try that it doesn't cover.
 */
export class CostAccount implements Meter {
  readonly #context: Pick<PlayContext, 'db' | 'now' | 'log'>;
  readonly #sessionId: string;
  #reserved: Reserved[];
  /** Reserved, or just being. */
  #covered: Usage;
  #spent = noUsage;
  /** Tries that are not over. */
  readonly #open = new Set<Usage>();
  #isGivenUp = false;

  constructor(context: Pick<PlayContext, 'db' | 'now' | 'log'>, sessionId: string, first: Reserved) {
    this.#context = context;
    this.#sessionId = sessionId;
    this.#reserved = [first];
    this.#covered = first.usage;
  }

  /** What was used: of a try that is not over, as much as it may cost. */
  get used(): Usage {
    return addUsage(this.#spent, ...this.#open);
  }

  async begin(most: Usage): Promise<Settle> {
    const held = { ...most };
    this.#open.add(held);
    const missing = shortfall(this.used, this.#covered);
    if (missing) await this.#cover(missing).catch((error: unknown) => this.#fail(held, error));
    return once((cost) => {
      this.#spent = addUsage(this.#spent, cost);
      this.#close(held);
    });
  }

  /** What settling it adds to the counters. @param now epoch milliseconds */
  settlement(now: number): Count {
    return settlement(this.#reserved, this.used, now);
  }

  /**
   * Settles it when nothing has come of the calls, whenever none of their tries is open: a call that is still going on may
   * make another. Until then, and if that can't be written down, what is reserved stays. Never throws.
   * @returns when it is settled; at once while a try is open
   */
  async giveUp(): Promise<void> {
    this.#isGivenUp = true;
    if (this.#open.size === 0) await this.#settle();
  }

  /** Goes on after it was given up, with one more reservation. */
  reopen(reserved: Reserved): void {
    this.#isGivenUp = false;
    this.#reserved.push(reserved);
    this.#covered = addUsage(this.#covered, reserved.usage);
  }

  async #settle(): Promise<void> {
    const { used } = this;
    const reserved = this.#reserved;
    // What is counted from here on is what was used; a try that comes after reserves for itself.
    this.#reserved = [{ usage: used, at: this.#context.now() }];
    this.#covered = used;
    await settle(this.#context, this.#sessionId, reserved, used).catch((error: unknown) =>
      this.#context.log('usage_not_settled', { sessionId: this.#sessionId, error: String(error) }),
    );
  }

  async #cover(missing: Usage): Promise<void> {
    this.#covered = addUsage(this.#covered, missing);
    try {
      const reserved = await reserve(this.#context, this.#sessionId, missing);
      this.#reserved.push(reserved);
    } catch (error) {
      this.#covered = addUsage(this.#covered, negated(missing));
      throw error;
    }
  }

  #fail(held: Usage, error: unknown): never {
    this.#close(held);
    throw error;
  }

  #close(held: Usage): void {
    this.#open.delete(held);
    if (this.#isGivenUp && this.#open.size === 0) void this.#settle();
  }
}

/** What is missing for all of it to be covered; null when nothing is. */
function shortfall(wanted: Usage, covered: Usage): Usage | null {
  const missing = {
    inputTokens: Math.max(0, wanted.inputTokens - covered.inputTokens),
    outputTokens: Math.max(0, wanted.outputTokens - covered.outputTokens),
    costUsd: Math.max(0, wanted.costUsd - covered.costUsd - dustUsd),
  };
  return missing.inputTokens + missing.outputTokens + missing.costUsd > 0 ? missing : null;
}
