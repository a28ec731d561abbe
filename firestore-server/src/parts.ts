import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FirestoreMock, MetaDocument, MetaDocumentExists } from '@firebase-bridge/firestore-admin';
import { compareStrings } from './codePointOrder.ts';
import type { AggregationResponse, Document, Value, Write, WriteResult } from './protocol.ts';
import { pathBelow } from './resourceNames.ts';

/*
 * The one file that knows the inside of @firebase-bridge/firestore-admin. Its public face is the Admin SDK's client,
 * which answers after timers of 3 ms and more; the parts below are what that client is made of, and answer at once.
 * They are private, so the package is pinned to one exact version.
 */

export type EngineTime = MetaDocumentExists['updateTime'];

/** Documents of one database, by path, with the versions that point-in-time reads need. */
export interface Accessor {
  getDoc(path: string, readTime?: EngineTime): MetaDocument;
  listDocuments(collectionPath: string, showMissing: boolean): MetaDocument[];
  listCollectionIds(documentPath: string): string[];
  batchWrite(writes: unknown[], mode: 0): { results: MetaDocument[] };
  _src: { docs: Map<string, { _history: { updateTime: EngineTime }[] }> };
}
/** Ties the documents of a database to their resource names and wire values. */
export interface Context {
  readonly gapicRoot: string;
  readonly serializer: { decodeValue(value: Value): unknown };
  getAccessor(): Accessor;
  serializeDoc(document: MetaDocument, fieldMask?: string[]): Document;
  toInternalPath(resource: string, kind: 'document' | 'collection'): string;
}
export interface Builder {
  wherePredicate(document: MetaDocument): boolean;
  cursorPredicate(document: MetaDocument): boolean;
  orderByComparator(a: MetaDocument, b: MetaDocument): number;
  fieldMask?: string[];
  run(context: Context, readTime: EngineTime): MetaDocumentExists[];
  encoder(answer: {
    context: Context;
    stream: { push(response: AggregationResponse): void };
    docs: MetaDocumentExists[];
    readTime: EngineTime;
  }): void;
}
export interface Parts {
  mock: FirestoreMock;
  timestamp: { fromMillis(millis: number): EngineTime };
  context: new (firestore: unknown, pool: unknown) => Context;
  builder: {
    fromQuery(context: Context, request: object): Builder;
    fromAggregationQuery(context: Context, request: object): Builder;
  };
  transformWrites(
    context: Context,
    writes: Write[],
  ): { normalized: unknown; transformResults?: WriteResult['transformResults'] }[];
}

/**
 * Takes the engine apart, and puts right what its parts get wrong: it orders strings by UTF-16 units, and refuses ids
 * that production takes, such as `.a`.
 * @param now the time of what happens, in epoch milliseconds
 */
export function takeParts(now: () => number): Parts {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@firebase-bridge/firestore-admin');
  const inside = (path: string) => require(join(dirname(entry), 'lib/_internal', path));
  const mock: FirestoreMock = new (require(entry).FirestoreMock)();
  mock.systemTime.custom(() => new Date(now()));
  orderByCodePoint(inside('mock-gapic-client/utils/compare-values.js'));
  return {
    mock,
    timestamp: require('firebase-admin/firestore').Timestamp,
    context: withLooserNames(inside('mock-gapic-client/gapic-context.js').GapicContext),
    builder: inside('mock-gapic-client/utils/query-builder.js').QueryBuilder,
    transformWrites: inside('mock-gapic-client/utils/convert.js').transformWrites,
  };
}

type ContextClass = Parts['context'];

function withLooserNames(context: ContextClass): ContextClass {
  return class extends context {
    override toInternalPath(resource: string, kind: 'document' | 'collection'): string {
      return pathBelow(this.gapicRoot, resource, kind);
    }
    toGapicPath(path: string): string {
      return path ? `${this.gapicRoot}/${path}` : this.gapicRoot;
    }
  };
}

interface Comparing {
  compareValues(a: unknown, b: unknown): number;
  evalDataType(value: unknown): unknown;
}

const corrected = new WeakSet<Comparing>();

/** The engine's parts compare through this module's exports, so what is exported decides. */
function orderByCodePoint(comparing: Comparing): void {
  const { compareValues: compareOthers, evalDataType } = comparing;
  const map = evalDataType({});
  // One server of this process has done it for all.
  if (corrected.has(comparing)) return;
  corrected.add(comparing);
  comparing.compareValues = compare;

  function compare(a: unknown, b: unknown): number {
    if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
    if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
    if (isMap(a) && isMap(b)) return compareLists(entriesOf(a), entriesOf(b));
    return compareOthers(a, b);
  }
  function compareLists(a: unknown[], b: unknown[]): number {
    for (const [at, value] of a.entries()) {
      if (at >= b.length) break;
      const order = compare(value, b[at]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  function isMap(value: unknown): value is Record<string, unknown> {
    return evalDataType(value) === map;
  }
}

/** Keys and values in turn, by key. */
function entriesOf(map: Record<string, unknown>): unknown[] {
  return Object.entries(map)
    .sort(([a], [b]) => compareStrings(a, b))
    .flat();
}
