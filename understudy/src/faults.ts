import { z } from 'zod';
import { Fault, type FaultTask } from './control.ts';

/** A posted body: one fault or several. */
export const Faults = z.union([Fault, z.array(Fault)]);

interface ActiveFault {
  readonly fault: Fault;
  left: number;
}

/** The faults that stand until they are spent or cleared. */
export class FaultBoard {
  #active: ActiveFault[] = [];

  add(faults: z.infer<typeof Faults>): void {
    for (const fault of Array.isArray(faults) ? faults : [faults]) {
      this.#active.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    }
  }

  /** @param sessionId only the faults of this show; all when absent */
  clear(sessionId?: string): void {
    this.#active =
      sessionId === undefined ? [] : this.#active.filter(({ fault }) => fault.show !== sessionId);
  }

  /**
   * All that a request of this task and show meets, as one fault; each matching fault is spent by one. Where two say
   * different things the one added later counts, and the request's own header most of all.
   * @param applies which faults can be met at this moment; the others are not spent
   */
  meet(
    task: FaultTask | null,
    sessionId: string | null,
    own: Fault | null,
    applies: (fault: Fault) => boolean = () => true,
  ): Fault {
    let met: Fault = {};
    for (const standing of this.#active) {
      if (!matches(standing.fault, task, sessionId) || !applies(standing.fault)) continue;
      standing.left -= 1;
      met = { ...met, ...standing.fault };
    }
    this.#active = this.#active.filter(({ left }) => left > 0);
    return own && matches(own, task, sessionId) && applies(own) ? { ...met, ...own } : met;
  }
}

function matches(fault: Fault, task: FaultTask | null, sessionId: string | null): boolean {
  return (
    (fault.task === undefined || fault.task === task) &&
    (fault.show === undefined || fault.show === sessionId)
  );
}
