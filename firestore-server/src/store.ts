import { Clock } from './clock.ts';
import { type Change, type Database, Engine } from './engine.ts';
import type { Journal } from './journal.ts';
import type { Timestamp, Write, WriteResult } from './protocol.ts';
import { toTimestamp } from './protocol.ts';
import { invalid } from './refusal.ts';
import { readableForMs } from './transactions.ts';
import { prepareWrites } from './writes.ts';

const forgetEveryMs = 60_000;

/** Hears of each commit, right after it. */
export type Watcher = (database: Database, changes: Change[]) => void;

/** The data: the engine in memory, the journal on disk, and those who watch it change. */
export class Store {
  readonly clock = new Clock();
  readonly #engine = new Engine(this.clock);
  readonly #journal: Journal | undefined;
  readonly #projectId: string | undefined;
  readonly #watchers = new Set<Watcher>();
  readonly #forget: NodeJS.Timeout;

  /**
   * @param options.journal where the data is kept; without one it lives as long as the process
   * @param options.projectId the only project served; without one any is
   */
  constructor({
    journal,
    projectId,
  }: { journal?: Journal | undefined; projectId?: string | undefined } = {}) {
    this.#journal = journal;
    this.#projectId = projectId;
    journal?.restore((change) => this.#engine.database(change.name).restore(change));
    this.#forgetOldVersions();
    this.#forget = setInterval(() => this.#forgetOldVersions(), forgetEveryMs).unref();
  }

  /** @throws Refusal INVALID_ARGUMENT when the resource name names no database, or one of another project */
  database(resource: string | null | undefined): Database {
    if (this.#projectId !== undefined && !resource?.startsWith(`projects/${this.#projectId}/`)) {
      throw invalid(
        `This server serves the project ${this.#projectId}, which "${resource ?? ''}" is not in.`,
      );
    }
    return this.#engine.database(resource);
  }

  /**
   * Applies all writes at one time, or none, and writes them down. The caller has the locks.
   * @throws an error with the gRPC code of what does not hold
   */
  commit(database: Database, writes: Write[]): { commitTime: Timestamp; writeResults: WriteResult[] } {
    const prepared = prepareWrites(database, writes);
    const { commitMillis, writeResults, changes } = database.commit(prepared.writes);
    if (changes.length > 0) {
      this.#journal?.append(changes);
      for (const watcher of this.#watchers) watcher(database, changes);
      if (this.#journal?.isLong) void this.#journal.compact(this.#documents());
    }
    return { commitTime: toTimestamp(commitMillis), writeResults: prepared.results(writeResults) };
  }

  /** @returns stops the watching */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    clearInterval(this.#forget);
    this.#journal?.close();
  }

  /** The databases that a request has named so far. */
  databases(): Database[] {
    return this.#engine.databases();
  }

  #documents() {
    return this.databases().flatMap((database) => [...database.documents()]);
  }

  #forgetOldVersions(): void {
    const before = this.clock.read() - readableForMs;
    for (const database of this.databases()) database.forgetBefore(before);
  }
}
