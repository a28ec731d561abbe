import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import type { Backend } from './backend.ts';
import type { Change, Database } from './engine.ts';
import {
  type Document,
  type ListenRequest,
  type ListenResponse,
  type Target,
  toTimestamp,
} from './protocol.ts';
import { prepareSearch } from './query.ts';
import { isWithin } from './queryRange.ts';
import { asRefusal, invalid, Refusal, unimplemented } from './refusal.ts';
import { endWith } from './rpc.ts';
import type { Search } from './search.ts';

/** Clients take a stream that says nothing for two minutes for dead. */
const heartbeatMs = 30_000;

/** What a listener was told: a document's name and the version it has. */
type Told = Map<string, string>;

/** One thing that a client listens to: some documents, or a query. */
interface Listened {
  database: Database;
  told: Told;
  /** Whether a change could matter. */
  concerns(change: Change): boolean;
  read(readMillis: number): Document[];
  /** One document, if it belongs there now; null where that hangs on the others, as in a query with a limit. */
  readOne: ((name: string, readMillis: number) => Document | undefined) | null;
}

/**
 * One stream of a client that listens. Every commit that touches what it listens to makes it read what was touched and tell
 * the difference; commits that follow each other at once are told together.
 */
export class Listeners {
  readonly #backend: Backend;
  readonly #stream: ServerDuplexStream<ListenRequest, ListenResponse>;
  readonly #targets = new Map<number, Listened>();
  /** Names of what was touched since it was last told, by target. */
  readonly #stale = new Map<number, Set<string>>();
  readonly #stopWatching: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #soon: NodeJS.Immediate | undefined;

  constructor(backend: Backend, stream: ServerDuplexStream<ListenRequest, ListenResponse>) {
    this.#backend = backend;
    this.#stream = stream;
    this.#stopWatching = backend.store.watch((database, changes) => this.#onCommit(database, changes));
    this.#heartbeat = setInterval(() => this.#tellTime(), heartbeatMs);
    stream.on('data', (request) => this.#onRequest(request));
    stream.on('end', () => {
      this.#stop();
      stream.end();
    });
    stream.on('cancelled', () => this.#stop());
    stream.on('error', () => this.#stop());
  }

  /** Ends the stream in a way that makes the client come back later. */
  close(): void {
    this.#stop();
    endWith(this.#stream, new Refusal(status.UNAVAILABLE, 'The Firestore server is stopping.'));
  }

  #stop(): void {
    this.#stopWatching();
    clearInterval(this.#heartbeat);
    clearImmediate(this.#soon);
    this.#targets.clear();
  }

  #onRequest(request: ListenRequest): void {
    const { addTarget, removeTarget } = request;
    const id = addTarget?.targetId ?? removeTarget ?? 0;
    try {
      if (addTarget) this.#add(id, this.#listened(request.database, addTarget), hasSeenBefore(addTarget));
      else if (this.#targets.delete(id)) this.#remove(id);
    } catch (error) {
      this.#remove(id, error);
    }
  }

  #add(id: number, listened: Listened, seenBefore: boolean): void {
    this.#stream.write({ targetChange: { targetChangeType: 'ADD', targetIds: [id] } });
    // No state of the past is kept for those who come back: they forget what they had and hear everything anew.
    if (seenBefore) this.#stream.write({ targetChange: { targetChangeType: 'RESET', targetIds: [id] } });
    const readMillis = this.#backend.store.clock.read();
    this.#tellDifference(id, listened, readMillis, null);
    this.#targets.set(id, listened);
    const moment = { resumeToken: resumeTokenAt(readMillis), readTime: toTimestamp(readMillis) };
    this.#stream.write({ targetChange: { targetChangeType: 'CURRENT', targetIds: [id], ...moment } });
    this.#tellTime();
  }

  #remove(id: number, error?: unknown): void {
    this.#targets.delete(id);
    const cause = error === undefined ? undefined : asRefusal(error);
    this.#stream.write({
      targetChange: {
        targetChangeType: 'REMOVE',
        targetIds: [id],
        ...(cause && { cause: { code: cause.code, message: cause.message } }),
      },
    });
  }

  #listened(databaseName: string | null | undefined, { documents, query, once }: Target): Listened {
    const database = this.#backend.store.database(databaseName);
    if (once) throw unimplemented('Listening once is not supported.');
    if (documents) {
      const names = new Set(documents.documents ?? []);
      return {
        database,
        told: new Map(),
        concerns: ({ name }) => names.has(name),
        read: (at) => [...names].flatMap((name) => database.document(name, at) ?? []),
        readOne: (name, at) => database.document(name, at),
      };
    }
    if (!query) throw invalid('A listener needs documents or a query.');
    const { structuredQuery } = query;
    const search = prepareSearch(database, query.parent, structuredQuery);
    this.#backend.indexes?.check(structuredQuery ?? {});
    return {
      database,
      told: new Map(),
      concerns: ({ name }) => isWithin(search, name),
      read: (at) => database.search(search, at),
      readOne: standsAlone(search) ? (name, at) => database.found(search, name, at) : null,
    };
  }

  #onCommit(database: Database, changes: Change[]): void {
    for (const [id, listened] of this.#targets) {
      const touched = listened.database === database ? changes.filter(listened.concerns) : [];
      if (touched.length === 0) continue;
      const names = this.#stale.get(id) ?? new Set();
      for (const { name } of touched) names.add(name);
      this.#stale.set(id, names);
    }
    if (this.#stale.size === 0 || this.#soon) return;
    this.#soon = setImmediate(() => {
      this.#soon = undefined;
      this.#tellChanges();
    });
  }

  #tellChanges(): void {
    const readMillis = this.#backend.store.clock.read();
    for (const [id, names] of this.#stale) {
      const listened = this.#targets.get(id);
      if (!listened) continue;
      try {
        this.#tellDifference(id, listened, readMillis, names);
      } catch (error) {
        this.#remove(id, error);
      }
    }
    this.#stale.clear();
    this.#tellTime();
  }

  /** @param touched names of what may have changed; null when that is not known */
  #tellDifference(id: number, listened: Listened, readMillis: number, touched: Set<string> | null): void {
    const { told, database } = listened;
    for (const [name, document] of standing(listened, readMillis, touched)) {
      if (document) {
        if (told.get(name) === versionOf(document)) continue;
        told.set(name, versionOf(document));
        this.#stream.write({ documentChange: { document, targetIds: [id] } });
      } else if (told.delete(name)) {
        const gone = { document: name, removedTargetIds: [id], readTime: toTimestamp(readMillis) };
        this.#stream.write(
          database.document(name, readMillis) ? { documentRemove: gone } : { documentDelete: gone },
        );
      }
    }
  }

  /** Says that everything up to now has been told: only then does the client show it. */
  #tellTime(): void {
    const readMillis = this.#backend.store.clock.read();
    this.#stream.write({
      targetChange: {
        targetChangeType: 'NO_CHANGE',
        targetIds: [],
        readTime: toTimestamp(readMillis),
        resumeToken: resumeTokenAt(readMillis),
      },
    });
  }
}

/** How things are now: each document that belongs there, and undefined for what does not, or no more. */
function standing(
  { told, read, readOne }: Listened,
  readMillis: number,
  touched: Set<string> | null,
): Map<string, Document | undefined> {
  if (readOne && touched) return new Map([...touched].map((name) => [name, readOne(name, readMillis)]));
  const all = new Map<string, Document | undefined>([...told.keys()].map((name) => [name, undefined]));
  for (const document of read(readMillis)) all.set(document.name ?? '', document);
  return all;
}

/** Whether a search finds a document or not whatever else there is, and finds it whole. */
function standsAlone({ query: { limit, offset, startAt, endAt, select } }: Search): boolean {
  return !limit && !offset && !startAt && !endAt && !select;
}

function hasSeenBefore({ resumeToken, readTime }: Target): boolean {
  return !!resumeToken?.length || !!readTime;
}

/** A document deleted and made again has another create time. */
function versionOf({ createTime, updateTime }: Document): string {
  return [createTime?.seconds, createTime?.nanos, updateTime?.seconds, updateTime?.nanos].join(':');
}

function resumeTokenAt(millis: number): Buffer {
  return Buffer.from(String(millis));
}
