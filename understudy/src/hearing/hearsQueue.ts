import type { UnderstudyHears } from '../control.ts';

/** What the next utterances are heard as, told by a test or a developer in place of a recognizer. */
export class HearsQueue {
  #queue: UnderstudyHears[] = [];

  add(heard: UnderstudyHears): void {
    this.#queue.push(heard);
  }

  /** The next for this show, or for any; null when there is none. */
  take(sessionId: string | null): string | null {
    const at = this.#queue.findIndex((one) => one.show === undefined || one.show === sessionId);
    return this.#queue.splice(at, at < 0 ? 0 : 1)[0]?.text ?? null;
  }

  /** @param sessionId only what waits for this show; all when absent */
  clear(sessionId?: string): void {
    this.#queue = sessionId === undefined ? [] : this.#queue.filter((one) => one.show !== sessionId);
  }

  all(): readonly UnderstudyHears[] {
    return this.#queue;
  }
}
