import type { Backend } from './backend.ts';
import { compareStrings } from './codePointOrder.ts';
import { fieldAt, segmentsOf, withField } from './fieldPath.ts';
import {
  type Aggregation,
  type AggregationResponse,
  type Document,
  type StreamedCalls,
  toTimestamp,
  type UnaryCalls,
} from './protocol.ts';
import { prepareSearch } from './query.ts';
import { invalid, notFound, unimplemented } from './refusal.ts';
import type { Caller } from './rpc.ts';
import { readIn } from './view.ts';

type Request<Call extends keyof UnaryCalls> = UnaryCalls[Call][0];
type Response<Call extends keyof UnaryCalls> = UnaryCalls[Call][1];
type StreamRequest<Call extends keyof StreamedCalls> = StreamedCalls[Call][0];
type StreamResponse<Call extends keyof StreamedCalls> = StreamedCalls[Call][1];

const defaultPageSize = 300;

/** @throws Refusal NOT_FOUND when there is no such document */
export async function getDocument(
  backend: Backend,
  request: Request<'GetDocument'>,
  caller: Caller,
): Promise<Document> {
  const name = request.name ?? '';
  const database = backend.store.database(name);
  const { result } = await readIn(backend, database, request, { documents: [name] }, caller, (readMillis) =>
    database.document(name, readMillis, fieldsOf(request.mask)),
  );
  if (!result) throw notFound(`There is no document ${name}.`);
  return result;
}

/** Documents by name; each that is missing is reported as such. */
export async function batchGetDocuments(
  backend: Backend,
  request: StreamRequest<'BatchGetDocuments'>,
  caller: Caller,
): Promise<StreamResponse<'BatchGetDocuments'>[]> {
  const database = backend.store.database(request.database);
  const names = [...new Set(request.documents ?? [])];
  for (const name of names) {
    if (backend.store.database(name) !== database) throw invalid(`${name} is not in ${database.name}.`);
  }
  const { result, readMillis, begun } = await readIn(
    backend,
    database,
    request,
    { documents: names },
    caller,
    (at) =>
      names.map((name) => ({
        name,
        found: database.document(name, at, fieldsOf(request.mask)),
      })),
  );
  const readTime = toTimestamp(readMillis);
  return [
    ...(begun ? [{ transaction: begun, readTime }] : []),
    ...result.map(({ name, found }) => (found ? { found, readTime } : { missing: name, readTime })),
  ];
}

/** The documents a query finds, one response each, and a last one that says the read time. */
export async function runQuery(
  backend: Backend,
  request: StreamRequest<'RunQuery'>,
  caller: Caller,
): Promise<StreamResponse<'RunQuery'>[]> {
  refuseExplain(request);
  const database = backend.store.database(request.parent);
  const search = prepareSearch(database, request.parent, request.structuredQuery);
  backend.indexes?.check(request.structuredQuery ?? {});
  const range = database.range(search);
  const { result, readMillis, begun } = await readIn(
    backend,
    database,
    request,
    { documents: [], range },
    caller,
    (at) => database.search(search, at, range),
  );
  const readTime = toTimestamp(readMillis);
  return [
    ...(begun ? [{ transaction: begun, readTime }] : []),
    ...result.map((document) => ({ document, readTime })),
    { readTime },
  ];
}

/** Counts, sums and averages. */
export async function runAggregationQuery(
  backend: Backend,
  request: StreamRequest<'RunAggregationQuery'>,
  caller: Caller,
): Promise<AggregationResponse[]> {
  refuseExplain(request);
  const database = backend.store.database(request.parent);
  const { structuredQuery, aggregations } = request.structuredAggregationQuery ?? {};
  if (!structuredQuery || !aggregations?.length)
    throw invalid('An aggregation needs a query and what to work out.');
  if (aggregations.some(({ count }) => count?.upTo)) throw unimplemented('Counting "upTo" is not supported.');
  const aggregated = aggregatedFields(aggregations);
  const search = prepareSearch(database, request.parent, structuredQuery, aggregated);
  backend.indexes?.check(structuredQuery, aggregated);
  const range = database.range(search);
  const { result, readMillis, begun } = await readIn(
    backend,
    database,
    request,
    { documents: [], range },
    caller,
    (at) => database.aggregate(search, aggregations, at, range),
  );
  return [{ ...result, readTime: toTimestamp(readMillis), ...(begun && { transaction: begun }) }];
}

/** One page of a collection's documents by name. */
export async function listDocuments(
  backend: Backend,
  request: Request<'ListDocuments'>,
  caller: Caller,
): Promise<Response<'ListDocuments'>> {
  if (request.orderBy) throw unimplemented('listDocuments with an order is not supported: use a query.');
  if (request.transaction?.length || request.readTime) {
    throw unimplemented('listDocuments in a transaction or at a read time is not supported: use a query.');
  }
  const { parent, collectionId } = request;
  if (!parent || !collectionId) throw invalid('listDocuments needs a parent and a collection.');
  const database = backend.store.database(parent);
  const { result } = await readIn(backend, database, {}, { documents: [] }, caller, () =>
    database.list(parent, collectionId, request.showMissing ?? false),
  );
  const { page, nextPageToken } = pageOf(result, ({ name }) => name ?? '', request);
  const mask = fieldsOf(request.mask);
  return { documents: mask ? page.map((document) => masked(document, mask)) : page, nextPageToken };
}

/** One page of the ids of the collections below a document. */
export async function listCollectionIds(
  backend: Backend,
  request: Request<'ListCollectionIds'>,
  caller: Caller,
): Promise<Response<'ListCollectionIds'>> {
  const parent = request.parent ?? '';
  if (request.readTime) throw unimplemented('listCollectionIds at a read time is not supported.');
  const database = backend.store.database(parent);
  const { result } = await readIn(backend, database, {}, { documents: [] }, caller, () =>
    database.collectionIds(parent),
  );
  const { page, nextPageToken } = pageOf(result, (id) => id, request);
  return { collectionIds: page, nextPageToken };
}

/** A query in one partition: the protocol allows fewer than were asked for. */
export async function partitionQuery(
  backend: Backend,
  { parent, structuredQuery }: Request<'PartitionQuery'>,
): Promise<Response<'PartitionQuery'>> {
  prepareSearch(backend.store.database(parent), parent, structuredQuery);
  return { partitions: [], nextPageToken: '' };
}

/** The fields that sums and averages are taken of. */
function aggregatedFields(aggregations: Aggregation[]): string[] {
  const paths = aggregations.map(({ sum, avg }) => (sum ?? avg)?.field?.fieldPath);
  return [...new Set(paths.filter((path) => typeof path === 'string'))];
}

function refuseExplain(request: { explainOptions?: unknown }): void {
  if (request.explainOptions) throw unimplemented('Explaining queries is not supported.');
}

/** A mask that names no fields keeps none; only without a mask are all kept. */
function fieldsOf(mask: { fieldPaths?: string[] | null } | null | undefined): string[] | undefined {
  return mask ? (mask.fieldPaths ?? []) : undefined;
}

function masked(document: Document, paths: string[]): Document {
  if (!document.createTime) return document;
  let fields = {};
  for (const segments of paths.map(segmentsOf)) {
    const value = fieldAt(document.fields, segments);
    if (value) fields = withField(fields, segments, value);
  }
  return { ...document, fields };
}

interface Paging {
  pageSize?: number | null;
  pageToken?: string | null;
}

/** A page token is the key of the last entry before the page, so that pages neither repeat nor skip an entry. */
function pageOf<T>(entries: T[], keyOf: (entry: T) => string, { pageSize, pageToken }: Paging) {
  const size = pageSize || defaultPageSize;
  const rest = pageToken ? entries.filter((entry) => compareStrings(keyOf(entry), pageToken) > 0) : entries;
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return { page, nextPageToken: rest.length > size && last !== undefined ? keyOf(last) : '' };
}
