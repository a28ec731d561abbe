import type { UnderstudyLogEntry } from './control.ts';

const longestLog = 2_000;

/** What was asked and answered, the last 2,000 requests. Entries are filled in as the answer goes out. */
export class RequestLog {
  #entries: UnderstudyLogEntry[] = [];

  open(): UnderstudyLogEntry {
    const entry: UnderstudyLogEntry = {
      show: null,
      task: null,
      via: 'rest',
      turn: null,
      receivedAt: Date.now(),
      firstTokenAt: null,
      finishedAt: null,
      status: 200,
      aborted: false,
    };
    this.#entries.push(entry);
    if (this.#entries.length > longestLog) this.#entries.shift();
    return entry;
  }

  entries(): readonly UnderstudyLogEntry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
