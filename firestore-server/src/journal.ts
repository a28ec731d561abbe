import {
  closeSync,
  copyFileSync,
  fdatasync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from './engine.ts';
import type { Document } from './protocol.ts';
import { decodeRecords, encodeRecord } from './records.ts';

/*
 * What is kept on disk. `log-<n>` holds, one record a commit, the documents as each commit left them;
 * `snapshot-<n>` holds all documents as they were when `log-<n>` was begun. The newest whole snapshot and the logs
 * from its number on are the data. One older generation stays, in case the newest snapshot is damaged.
 *
 * A commit is written to the log before it is answered, so a killed process loses nothing that it has confirmed;
 * only a machine that loses power can lose the last second.
 */

/** A log this long is replaced by a snapshot, unless the snapshot would be longer. */
const compactAfterBytes = 4 * 1024 * 1024;
const syncEveryMs = 1_000;
const formatVersion = 1;
/** How much of a snapshot is made at a time before other work gets its turn. */
const bytesPerTurn = 256 * 1024;

/** What happened on disk that a developer should know. */
export interface JournalEvents {
  /** One sentence for stderr: something was damaged and what was done about it. */
  warn(sentence: string): void;
  /** Writing failed; what is confirmed from now on would be lost. */
  fail(error: Error): void;
}

/** The data on disk of one server. Only one process may use a folder at a time. */
export class Journal {
  readonly #folder: string;
  readonly #events: JournalEvents;
  #generation = 0;
  #log: number | undefined;
  #logBytes = 0;
  #snapshotBytes = 0;
  #isDirty = false;
  #isCompacting = false;
  readonly #sync: NodeJS.Timeout;

  /**
   * Opens a folder, making it where it is missing.
   * @param fresh removes what the folder holds of earlier runs
   * @throws the file system's error when the folder cannot be made, read or written
   */
  constructor(folder: string, fresh: boolean, events: JournalEvents) {
    this.#folder = folder;
    this.#events = events;
    mkdirSync(folder, { recursive: true });
    for (const { file } of this.#files(fresh ? /^(snapshot|log)-(\d+)/ : /^(snapshot|log)-(\d+)\.tmp$/)) {
      rmSync(join(folder, file));
    }
    this.#sync = setInterval(() => this.#flush(), syncEveryMs).unref();
  }

  /** Hands over all stored changes in order, and opens the log for those to come. */
  restore(apply: (change: Change) => void): void {
    const snapshots = this.#files(/^(snapshot)-(\d+)$/).reverse();
    const logs = this.#files(/^(log)-(\d+)$/);
    const oldest = logs[0]?.generation ?? 0;
    let from: number | undefined;
    for (const { file, generation } of snapshots) {
      const documents = this.#readSnapshot(file);
      if (documents) {
        for (const document of documents) apply({ name: document.name ?? '', document });
        from = generation;
        break;
      }
      this.#events.warn(
        `${join(this.#folder, file)} is damaged; the data comes from the snapshot and logs before it.`,
      );
    }
    for (const { file, generation } of logs) {
      if (generation >= (from ?? oldest)) this.#replay(file, apply);
      this.#generation = Math.max(this.#generation, generation);
    }
    this.#generation = Math.max(this.#generation, snapshots[0]?.generation ?? 0);
    this.#openLog();
  }

  /** Writes down what one commit changed. Call it in the order of the commits. */
  append(changes: Change[]): void {
    if (this.#log === undefined || changes.length === 0) return;
    try {
      this.#logBytes += writeSync(this.#log, encodeRecord({ changes }));
      this.#isDirty = true;
    } catch (error) {
      this.#events.fail(error as Error);
    }
  }

  /** Whether the log has grown so long that {@link compact} is worth it. */
  get isLong(): boolean {
    return !this.#isCompacting && this.#logBytes > Math.max(compactAfterBytes, this.#snapshotBytes);
  }

  /**
   * Begins a new log and writes a snapshot of the state before it, in small steps.
   * @param documents all documents; taken at once, so that commits meanwhile go to the new log only
   */
  async compact(documents: Document[]): Promise<void> {
    if (this.#isCompacting || this.#log === undefined) return;
    this.#isCompacting = true;
    try {
      this.#flush();
      const oldLog = this.#log;
      this.#generation += 1;
      const generation = this.#generation;
      this.#openLog();
      fsyncSync(oldLog);
      closeSync(oldLog);
      await this.#writeSnapshot(generation, documents);
      for (const old of this.#files(/^(snapshot|log)-(\d+)$/)) {
        if (old.generation < generation - 1) rmSync(join(this.#folder, old.file));
      }
    } catch (error) {
      this.#events.fail(error as Error);
    } finally {
      this.#isCompacting = false;
    }
  }

  /** Brings everything to the disk and closes the files. */
  close(): void {
    clearInterval(this.#sync);
    if (this.#log === undefined) return;
    fsyncSync(this.#log);
    closeSync(this.#log);
    this.#log = undefined;
  }

  #openLog(): void {
    const path = join(this.#folder, `log-${this.#generation}`);
    this.#log = openSync(path, 'a');
    this.#logBytes = readFileSync(path).length;
  }

  #readSnapshot(file: string): Document[] | undefined {
    const content = readFileSync(join(this.#folder, file));
    const { records } = decodeRecords(content);
    const end = records.pop() as { format?: number; documents?: number } | undefined;
    if (end?.format !== formatVersion || end.documents !== records.length) return undefined;
    this.#snapshotBytes = content.length;
    return records as Document[];
  }

  #replay(file: string, apply: (change: Change) => void): void {
    const path = join(this.#folder, file);
    const content = readFileSync(path);
    const { records, goodBytes, damaged } = decodeRecords(content);
    if (damaged) {
      copyFileSync(path, `${path}.damaged`);
      this.#events.warn(
        `${path} is damaged after byte ${goodBytes}; what follows was left out and kept in ${path}.damaged.`,
      );
    }
    // What a kill cut off must not stand in front of the next record.
    if (goodBytes < content.length) truncateSync(path, goodBytes);
    for (const { changes } of records as { changes: Change[] }[]) changes.forEach(apply);
  }

  async #writeSnapshot(generation: number, documents: Document[]): Promise<void> {
    const path = join(this.#folder, `snapshot-${generation}`);
    const file = openSync(`${path}.tmp`, 'w');
    let bytes = 0;
    try {
      let lines = '';
      for (const document of documents) {
        lines += encodeRecord(document);
        if (lines.length < bytesPerTurn) continue;
        bytes += writeSync(file, lines);
        lines = '';
        await nextTurn();
      }
      bytes += writeSync(file, lines + encodeRecord({ format: formatVersion, documents: documents.length }));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.tmp`, path);
    this.#syncFolder();
    this.#snapshotBytes = bytes;
  }

  /** Makes a rename last; Windows knows no such thing. */
  #syncFolder(): void {
    if (process.platform === 'win32') return;
    const folder = openSync(this.#folder, 'r');
    fsyncSync(folder);
    closeSync(folder);
  }

  #flush(): void {
    if (!this.#isDirty || this.#log === undefined) return;
    this.#isDirty = false;
    fdatasync(this.#log, (error) => {
      if (error && error.code !== 'EBADF') this.#events.fail(error);
    });
  }

  /** Files of ours, oldest generation first. */
  #files(pattern: RegExp): { file: string; generation: number }[] {
    return readdirSync(this.#folder)
      .flatMap((file) => {
        const match = pattern.exec(file);
        return match ? [{ file, generation: Number(match[2]) }] : [];
      })
      .sort((a, b) => a.generation - b.generation);
  }
}
