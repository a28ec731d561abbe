import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Filter, StructuredQuery } from './protocol.ts';
import { disjunctions, isInequality, pathOf, sortFields } from './query.ts';
import { failedPrecondition } from './refusal.ts';

/*
 * Which queries production answers, by the rules of
 * https://firebase.google.com/docs/firestore/query-data/index-overview: an index serves a query when it has some of
 * the fields that are compared for equality, in any order, then the fields of the query's order. Several indexes that
 * share such an order are merged when together they have all the fields compared for equality.
 */

const documentName = '__name__';

type Mode = 'ASCENDING' | 'DESCENDING' | 'CONTAINS';
/** What an index is over: the collections of one parent, or all of that id. */
type Reach = 'COLLECTION' | 'COLLECTION_GROUP';
interface IndexField {
  path: string;
  mode: Mode;
}
interface Index {
  collectionId: string;
  reach: Reach;
  fields: IndexField[];
}
/** What a query needs of the indexes, for one of its disjunctions. */
interface Need {
  equal: IndexField[];
  sorted: IndexField[];
}

const order = z.enum(['ASCENDING', 'DESCENDING']);
const reach = z.enum(['COLLECTION', 'COLLECTION_GROUP']).default('COLLECTION');
const mode = { order: order.optional(), arrayConfig: z.literal('CONTAINS').optional() };
const indexFile = z.object({
  indexes: z
    .array(
      z.object({
        collectionGroup: z.string(),
        queryScope: reach,
        fields: z.array(z.object({ fieldPath: z.string(), ...mode })),
      }),
    )
    .default([]),
  fieldOverrides: z
    .array(
      z.object({
        collectionGroup: z.string(),
        fieldPath: z.string(),
        indexes: z.array(z.object({ queryScope: reach, ...mode })).default([]),
      }),
    )
    .default([]),
});
type IndexFile = z.infer<typeof indexFile>;

/** The indexes that production would have. */
export class Indexes {
  readonly #composite: Index[];
  readonly #overrides: IndexFile['fieldOverrides'];

  constructor({ indexes, fieldOverrides }: IndexFile) {
    this.#composite = indexes.map(({ collectionGroup, queryScope, fields }) => ({
      collectionId: collectionGroup,
      reach: queryScope,
      fields: withName(fields.map((field) => ({ path: field.fieldPath, mode: modeOf(field) }))),
    }));
    this.#overrides = fieldOverrides;
  }

  /** @throws Error with one sentence when the file cannot be read or is no index file */
  static fromFile(file: string): Indexes {
    try {
      return new Indexes(indexFile.parse(JSON.parse(readFileSync(file, 'utf8'))));
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
      throw new Error(`The index file ${file} cannot be used: ${reason.replace(/\s*\n\s*/g, ' ')}`, {
        cause: error,
      });
    }
  }

  /**
   * @param aggregated fields that sums and averages are taken of: they are read from the index too
   * @throws Refusal FAILED_PRECONDITION, naming the index that the query needs
   */
  check(query: StructuredQuery, aggregated: string[] = []): void {
    const { collectionId, allDescendants } = query.from?.[0] ?? {};
    if (!collectionId) return;
    const scope: Reach = allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION';
    for (const filters of disjunctions(query.where)) {
      const need = needOf(query, filters, aggregated);
      if (!this.#serves(need, collectionId, scope))
        throw failedPrecondition(sentence(need, collectionId, scope));
    }
  }

  #serves({ equal, sorted }: Need, collectionId: string, scope: Reach): boolean {
    const ordered = sorted.filter(({ path }) => path !== documentName);
    if (ordered.length === 0 && equal.every((field) => this.#hasSingle(collectionId, scope, field)))
      return true;
    const [only] = ordered;
    if (
      equal.length === 0 &&
      ordered.length === 1 &&
      only &&
      sorted.every(({ mode }) => mode === only.mode)
    ) {
      if (this.#hasSingle(collectionId, scope, only)) return true;
    }
    const fitting = this.#composite
      .filter((index) => index.collectionId === collectionId && index.reach === scope)
      .map(({ fields }) => [fields.slice(0, -sorted.length), fields.slice(-sorted.length)] as const)
      .filter(([first, rest]) => first.every(isCompared) && isSameOrder(rest, sorted));
    const covered = new Set(fitting.flatMap(([first]) => first.map(({ path }) => path)));
    return fitting.length > 0 && equal.every(({ path }) => covered.has(path));

    function isCompared({ path, mode }: IndexField): boolean {
      return equal.some((field) => field.path === path && isSameKind(field.mode, mode));
    }
  }

  /** Every field has indexes of its own within a collection, unless an override says otherwise; none across groups. */
  #hasSingle(collectionId: string, scope: Reach, { path, mode: wanted }: IndexField): boolean {
    const override =
      this.#overrides.find((one) => one.collectionGroup === collectionId && one.fieldPath === path) ??
      this.#overrides.find((one) => one.collectionGroup === collectionId && one.fieldPath === '*');
    if (!override) return scope === 'COLLECTION';
    return override.indexes.some((index) => index.queryScope === scope && isSameKind(modeOf(index), wanted));
  }
}

function needOf(query: StructuredQuery, filters: Filter[], aggregated: string[]): Need {
  const equal = new Map<string, IndexField>();
  for (const filter of filters) {
    const path = pathOf(filter);
    if (isInequality(filter) || path === documentName) continue;
    const contains = filter.fieldFilter?.op === 'ARRAY_CONTAINS';
    equal.set(path, { path, mode: contains ? 'CONTAINS' : 'ASCENDING' });
  }
  const sorted = sortFields(query)
    .filter(({ path }) => equal.get(path)?.mode !== 'ASCENDING')
    .map(({ path, descending }): IndexField => ({ path, mode: descending ? 'DESCENDING' : 'ASCENDING' }));
  const name = sorted.findIndex(({ path }) => path === documentName);
  const before = sorted.slice(0, name);
  const known = new Set([...equal.keys(), ...before.map(({ path }) => path)]);
  const direction = sorted[name]?.mode ?? 'ASCENDING';
  const read = aggregated
    .filter((path) => !known.has(path))
    .map((path): IndexField => ({ path, mode: direction }));
  return { equal: [...equal.values()], sorted: [...before, ...read, ...sorted.slice(name, name + 1)] };
}

/** Every index ends with the document's name, in the direction of the field before it unless it says otherwise. */
function withName(fields: IndexField[]): IndexField[] {
  const last = fields.at(-1);
  if (last?.path === documentName) return fields;
  return [...fields, { path: documentName, mode: last?.mode === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING' }];
}

/** Whether fields are in this order, or exactly in reverse: an index is read both ways. */
function isSameOrder(indexed: IndexField[], wanted: IndexField[]): boolean {
  if (indexed.length !== wanted.length || indexed.some(({ path }, at) => path !== wanted[at]?.path))
    return false;
  const alike = indexed.filter(({ mode }, at) => mode === wanted[at]?.mode).length;
  return alike === indexed.length || (alike === 0 && indexed.every(({ mode }) => mode !== 'CONTAINS'));
}

/** For comparing with one value the direction does not matter. */
function isSameKind(a: Mode, b: Mode): boolean {
  return (a === 'CONTAINS') === (b === 'CONTAINS');
}

function modeOf({
  order,
  arrayConfig,
}: {
  order?: 'ASCENDING' | 'DESCENDING' | undefined;
  arrayConfig?: 'CONTAINS' | undefined;
}): Mode {
  return arrayConfig ?? order ?? 'ASCENDING';
}

function sentence({ equal, sorted }: Need, collectionId: string, scope: Reach): string {
  const nameFits = sorted.at(-1)?.mode === (sorted.at(-2)?.mode ?? 'ASCENDING');
  const fields = [...equal, ...(nameFits ? sorted.slice(0, -1) : sorted)];
  const list = fields.map(({ path, mode }) => `${path} ${mode}`).join(', ');
  return fields.length === 1 && scope === 'COLLECTION_GROUP'
    ? `The query needs a field override in firestore.indexes.json: ${collectionId} (${scope}) with ${list}.`
    : `The query needs an index in firestore.indexes.json: ${collectionId} (${scope}) with ${list}.`;
}
