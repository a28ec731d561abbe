import type { MetaDocument } from '@firebase-bridge/firestore-admin';
import type { Clock } from './clock.ts';
import { compareStrings } from './codePointOrder.ts';
import type { Fields } from './fieldPath.ts';
import {
  type Accessor,
  type Builder,
  type Context,
  type EngineTime,
  type Parts,
  takeParts,
} from './parts.ts';
import {
  type Aggregation,
  type AggregationResponse,
  type Document,
  type StructuredQuery,
  toMillis,
  toTimestamp,
  type Write,
  type WriteResult,
} from './protocol.ts';
import { QueryRange } from './queryRange.ts';
import { invalid } from './refusal.ts';
import type { Condition, Search } from './search.ts';

/** The state of a document after a commit; without `document` it was deleted. */
export interface Change {
  name: string;
  document?: Document;
}

export class Engine {
  readonly #clock: Clock;
  readonly #parts: Parts;
  readonly #databases = new Map<string, Database>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#parts = takeParts(() => clock.now);
  }

  /**
   * The database that a resource belongs to; it comes into being when first named.
   * @param resource any name that starts with `projects/<project>/databases/<database>`
   * @throws Refusal INVALID_ARGUMENT when the name does not
   */
  database(resource: string | null | undefined): Database {
    const [, name, projectId, databaseId] =
      /^(projects\/([^/]+)\/databases\/([^/]+))(?:\/|$)/.exec(resource ?? '') ?? [];
    if (!name || !projectId || !databaseId) {
      throw invalid(`"${resource ?? ''}" names no database: it must start with projects/*/databases/*.`);
    }
    let database = this.#databases.get(name);
    if (!database) {
      const controller = this.#parts.mock.createDatabase(projectId, databaseId);
      const pool = Reflect.get(this.#parts.mock, '_databasePool');
      const context = new this.#parts.context(controller.firestore(), pool);
      database = new Database(name, context, this.#parts, this.#clock);
      this.#databases.set(name, database);
    }
    return database;
  }

  databases(): Database[] {
    return [...this.#databases.values()];
  }
}

/** One database. Every method is synchronous: what it returns is one consistent state. */
export class Database {
  /** `projects/<project>/databases/<database>` */
  readonly name: string;
  readonly #context: Context;
  readonly #accessor: Accessor;
  readonly #parts: Parts;
  readonly #clock: Clock;

  constructor(name: string, context: Context, parts: Parts, clock: Clock) {
    this.name = name;
    this.#context = context;
    this.#accessor = context.getAccessor();
    this.#parts = parts;
    this.#clock = clock;
  }

  /**
   * Applies all writes at one new time, or none.
   * @throws the engine's error with a gRPC code when a precondition or a value does not hold
   */
  commit(writes: Write[]): { commitMillis: number; writeResults: WriteResult[]; changes: Change[] } {
    const commitMillis = this.#clock.tick();
    const results = this.#apply(writes);
    const changes = new Map<string, Change>();
    const writeResults = results.map(({ meta, transformResults }): WriteResult => {
      const stored = this.#accessor.getDoc(meta.path);
      if (stored.updateTime.toMillis() === commitMillis && !changes.has(meta.path)) {
        changes.set(meta.path, this.#change(stored));
      }
      // A write that changed nothing keeps the document's update time, as in production.
      const updateMillis = stored.exists ? stored.updateTime.toMillis() : commitMillis;
      return { updateTime: toTimestamp(updateMillis), ...(transformResults && { transformResults }) };
    });
    return { commitMillis, writeResults, changes: [...changes.values()] };
  }

  /** Brings a stored document back with the times it had, or takes it away. */
  restore({ name, document }: Change): void {
    if (!document) {
      this.#clock.unwind();
      this.#apply([{ delete: name }]);
      return;
    }
    const createMillis = toMillis(document.createTime ?? {});
    const updateMillis = toMillis(document.updateTime ?? {});
    if (createMillis !== updateMillis && !this.#accessor.getDoc(this.#path(name)).exists) {
      this.#clock.rewind(createMillis);
      this.#apply([{ update: { name, fields: { placeholder: { nullValue: 'NULL_VALUE' } } } }]);
    }
    this.#clock.rewind(updateMillis);
    this.#apply([{ update: { name, fields: document.fields ?? {} } }]);
  }

  /**
   * A document by resource name, now or as it was.
   * @param readMillis a time within the last minute, when given
   * @param fields field paths to keep, when given
   */
  document(name: string, readMillis?: number, fields?: string[]): Document | undefined {
    const meta = this.#accessor.getDoc(this.#path(name), this.#time(readMillis));
    return meta.exists ? this.#context.serializeDoc(meta, fields) : undefined;
  }

  /** Every document that exists, in no order. They are immutable: a later commit does not show in them. */
  *documents(): Generator<Document> {
    for (const path of [...this.#accessor._src.docs.keys()]) {
      if (path === '') continue;
      const meta = this.#accessor.getDoc(path);
      if (meta.exists) yield this.#context.serializeDoc(meta);
    }
  }

  /** A single filter of a query (not AND or OR) as a condition. */
  condition(parent: string, from: StructuredQuery['from'], where: StructuredQuery['where']): Condition {
    const builder = this.#parts.builder.fromQuery(this.#context, {
      parent,
      structuredQuery: { from: from ?? null, where: where ?? null },
    });
    return (document) => builder.wherePredicate(document);
  }

  /**
   * The documents a search finds, in its order.
   * @param range hears where the search ended
   */
  search(search: Search, readMillis: number, range?: QueryRange): Document[] {
    const builder = this.#builder(search);
    const found = builder.run(this.#context, this.#parts.timestamp.fromMillis(readMillis));
    range?.found(found);
    return found.map((meta) => this.#context.serializeDoc(meta, builder.fieldMask));
  }

  /** What a search looks through: what changes there may change what it finds. */
  range(search: Search): QueryRange {
    return new QueryRange(search, this.#builder(search), (name, fields) => this.#imagined(name, fields));
  }

  /** A document by resource name, if a search without limits, cursors and chosen fields would find it. */
  found({ meets }: Search, name: string, readMillis: number): Document | undefined {
    const meta = this.#accessor.getDoc(this.#path(name), this.#time(readMillis));
    return meta.exists && meets(meta) ? this.#context.serializeDoc(meta) : undefined;
  }

  /** Counts, sums and averages over what a search finds. */
  aggregate(
    search: Search,
    aggregations: Aggregation[],
    readMillis: number,
    range: QueryRange,
  ): AggregationResponse {
    const readTime = this.#parts.timestamp.fromMillis(readMillis);
    const docs = this.#builder(search).run(this.#context, readTime);
    range.found(docs);
    const answers: AggregationResponse[] = [];
    this.#parts.builder
      .fromAggregationQuery(this.#context, {
        parent: search.parent,
        structuredAggregationQuery: { structuredQuery: { from: search.query.from }, aggregations },
      })
      .encoder({
        context: this.#context,
        stream: { push: (answer) => answers.push(answer) },
        docs,
        readTime,
      });
    return answers[0] ?? {};
  }

  /** Documents of a collection in the order of their names; `showMissing` adds those that only have children. */
  list(parent: string, collectionId: string, showMissing: boolean): Document[] {
    const path = this.#context.toInternalPath(`${parent}/${collectionId}`, 'collection');
    return this.#accessor
      .listDocuments(path, showMissing)
      .map((meta) => this.#context.serializeDoc(meta))
      .sort(byName);
  }

  /** Ids of the collections right below a document, sorted. */
  collectionIds(parent: string): string[] {
    return this.#accessor.listCollectionIds(this.#path(parent)).sort(compareStrings);
  }

  /** Drops versions that no read may ask for any more; the engine itself keeps them for ever. */
  forgetBefore(millis: number): void {
    for (const { _history: versions } of this.#accessor._src.docs.values()) {
      const lastOld = versions.findLastIndex(({ updateTime }) => updateTime.toMillis() <= millis);
      if (lastOld > 0) versions.splice(0, lastOld);
    }
  }

  #apply(writes: Write[]): { meta: MetaDocument; transformResults: WriteResult['transformResults'] }[] {
    const prepared = this.#parts.transformWrites(this.#context, writes);
    const { results } = this.#accessor.batchWrite(
      prepared.map(({ normalized }) => normalized),
      0,
    );
    return results.map((meta, index) => ({
      meta,
      transformResults: prepared[index]?.transformResults ?? null,
    }));
  }

  #change(meta: MetaDocument): Change {
    const name = `${this.name}/documents/${meta.path}`;
    return meta.exists ? { name, document: this.#context.serializeDoc(meta) } : { name };
  }

  /** A document as a commit may leave it. */
  #imagined(name: string, fields: Fields): MetaDocument {
    const data = this.#context.serializer.decodeValue({ mapValue: { fields } });
    // The conditions and orders of searches read the path and the data, and nothing else.
    return { exists: true, path: this.#path(name), data } as unknown as MetaDocument;
  }

  #builder({ parent, query, meets }: Search): Builder {
    const builder = this.#parts.builder.fromQuery(this.#context, { parent, structuredQuery: query });
    builder.wherePredicate = meets;
    return builder;
  }

  #path(name: string): string {
    return this.#context.toInternalPath(name, 'document');
  }

  #time(millis: number | undefined): EngineTime | undefined {
    return millis === undefined ? undefined : this.#parts.timestamp.fromMillis(millis);
  }
}

function byName(a: Document, b: Document): number {
  return compareStrings(a.name ?? '', b.name ?? '');
}
