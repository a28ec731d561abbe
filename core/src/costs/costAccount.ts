import type { PlayContext } from '../context.ts';
import { type Meter, once, type Settle } from '../models/meter.ts';
import { addUsage, negated, noUsage, type Usage } from '../models/usage.ts';
import { type Count, type Reserved, reserve, settle, settlement } from './count.ts';

/** Tolerance for rounding errors in sums, US dollars. */
const dustUsd = 1e-9;

/**
 * Pays for calls to models from a reservation, which is counted before the first call and increased before any try that it
 * does not cover.
 */
export class CostAccount implements Meter {
  readonly #context: Pick<PlayContext, 'db' | 'now' | 'log'>;
  readonly #sessionId: string;
  #reserved: Reserved[];
  /** Reserved, including reservations in progress. */
  #covered: Usage;
  #spent = noUsage;
  /** The most that each running try may cost. */
  readonly #open = new Set<Usage>();
  #isGivenUp = false;

  constructor(context: Pick<PlayContext, 'db' | 'now' | 'log'>, sessionId: string, first: Reserved) {
    this.#context = context;
    this.#sessionId = sessionId;
    this.#reserved = [first];
    this.#covered = first.usage;
  }

  /** What was used; a running try counts with the most that it may cost. */
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

  /** What settling the reservation adds to the counters. @param now epoch milliseconds */
  settlement(now: number): Count {
    return settlement(this.#reserved, this.used, now);
  }

  /**
   * Settles the reservation after failed calls, as soon as no try is running; a running call may start another try. Until
   * then, or if settling fails, the reservation stays counted. Never throws.
   * @returns resolves when it is settled, or at once while a try is running
   */
  async giveUp(): Promise<void> {
    this.#isGivenUp = true;
    if (this.#open.size === 0) await this.#settle();
  }

  /** Continues after `giveUp`, with a new reservation. */
  reopen(reserved: Reserved): void {
    this.#isGivenUp = false;
    this.#reserved.push(reserved);
    this.#covered = addUsage(this.#covered, reserved.usage);
  }

  async #settle(): Promise<void> {
    const { used } = this;
    const reserved = this.#reserved;
    // From here on, what was used is counted; a later try reserves for itself.
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

/** The amount by which `wanted` exceeds `covered`; null when it doesn't. */
function shortfall(wanted: Usage, covered: Usage): Usage | null {
  const missing = {
    inputTokens: Math.max(0, wanted.inputTokens - covered.inputTokens),
    outputTokens: Math.max(0, wanted.outputTokens - covered.outputTokens),
    costUsd: Math.max(0, wanted.costUsd - covered.costUsd - dustUsd),
  };
  return missing.inputTokens + missing.outputTokens + missing.costUsd > 0 ? missing : null;
}
