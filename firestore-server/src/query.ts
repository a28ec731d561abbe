import { compareStrings } from './codePointOrder.ts';
import type { Database } from './engine.ts';
import type { FieldFilter, Filter, Order, StructuredQuery, Value } from './protocol.ts';
import { invalid, unimplemented } from './refusal.ts';
import type { Condition, Search } from './search.ts';

const documentName = '__name__';
/** Limits of production: https://firebase.google.com/docs/firestore/query-data/queries#limits_on_or_queries */
const maxDisjunctions = 30;
/** The engine takes at most ten values in one array filter. */
const engineArrayLimit = 10;

const inequalities = new Set([
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_EQUAL',
  'NOT_IN',
  'IS_NOT_NULL',
  'IS_NOT_NAN',
]);
const ranges = new Set(['LESS_THAN', 'LESS_THAN_OR_EQUAL', 'GREATER_THAN', 'GREATER_THAN_OR_EQUAL']);

export interface SortField {
  path: string;
  descending: boolean;
}

/**
 * A query checked and made ready for the engine.
 *
 * The engine lets `!=` match documents without the field, orders documents that lack the field they are ordered by,
 * and refuses combinations of filters that production allows. So each filter reaches it alone and is combined here,
 * the whole order is spelled out, and every field that is ordered by must be there.
 * @param needed further fields that a document must have to count, as sums and averages ask for
 * @throws Refusal INVALID_ARGUMENT or UNIMPLEMENTED
 */
export function prepareSearch(
  database: Database,
  parent: string | null | undefined,
  query: StructuredQuery | null | undefined,
  needed: string[] = [],
): Search {
  if (!parent || !query) throw invalid('A query needs a parent and a structured query.');
  refuseUnsupported(query);
  const sort = sortFields(query);
  const condition = (filter: Filter): Condition => database.condition(parent, query.from, filter);
  const has = (path: string): Condition => {
    const isNull = condition({ unaryFilter: { op: 'IS_NULL', field: { fieldPath: path } } });
    const isNotNull = condition({ unaryFilter: { op: 'IS_NOT_NULL', field: { fieldPath: path } } });
    return (document) => isNull(document) || isNotNull(document);
  };
  const present = [...sort.map(({ path }) => path).filter((path) => path !== documentName), ...needed].map(
    has,
  );
  const matches = query.where ? compile(query.where, condition) : () => true;
  return {
    parent,
    query: {
      from: query.from ?? [],
      orderBy: sort.map(toOrder),
      startAt: query.startAt ?? null,
      endAt: query.endAt ?? null,
      offset: query.offset ?? 0,
      limit: query.limit ? { value: query.limit.value ?? 0 } : null,
      select: query.select ?? null,
    },
    meets: (document) => matches(document) && present.every((holds) => holds(document)),
  };
}

/**
 * The order a query really has: the one it asks for, then the fields it compares by in alphabetical order, then the
 * document's name; each in the direction given or in that of the field before.
 */
export function sortFields(query: StructuredQuery): SortField[] {
  const explicit = (query.orderBy ?? []).map(
    ({ field, direction }): SortField => ({
      path: field?.fieldPath ?? '',
      descending: direction === 'DESCENDING',
    }),
  );
  const descending = explicit.at(-1)?.descending ?? false;
  const paths = new Set(explicit.map(({ path }) => path));
  const implied = [...new Set(leaves(query.where).filter(isInequality).map(pathOf))]
    .filter((path) => !paths.has(path))
    .sort((a, b) => (a === documentName ? 1 : b === documentName ? -1 : compareStrings(a, b)));
  const all = [...explicit, ...implied.map((path) => ({ path, descending }))];
  return all.some(({ path }) => path === documentName) ? all : [...all, { path: documentName, descending }];
}

/** A filter as an OR of ANDs of single filters; `in` and `array-contains-any` count as one OR for each value. */
export function disjunctions(filter: Filter | null | undefined): Filter[][] {
  if (!filter) return [[]];
  const { compositeFilter } = filter;
  if (compositeFilter) {
    const branches = (compositeFilter.filters ?? []).map(disjunctions);
    if (compositeFilter.op === 'OR') return branches.flat();
    if (compositeFilter.op !== 'AND') throw invalid('A composite filter must be AND or OR.');
    return branches.reduce<Filter[][]>(
      (product, branch) => checked(product.flatMap((left) => branch.map((right) => [...left, ...right]))),
      [[]],
    );
  }
  const single = filter.fieldFilter;
  const op =
    single?.op === 'IN' ? 'EQUAL' : single?.op === 'ARRAY_CONTAINS_ANY' ? 'ARRAY_CONTAINS' : undefined;
  if (!single || !op) return [[filter]];
  return checked(valuesOf(single).map((value) => [{ fieldFilter: { ...single, op, value } }]));
}

export function pathOf(filter: Filter): string {
  return filter.fieldFilter?.field?.fieldPath ?? filter.unaryFilter?.field?.fieldPath ?? '';
}

export function isInequality(filter: Filter): boolean {
  return inequalities.has(String(filter.fieldFilter?.op ?? filter.unaryFilter?.op));
}

function leaves(filter: Filter | null | undefined): Filter[] {
  if (!filter) return [];
  return filter.compositeFilter ? (filter.compositeFilter.filters ?? []).flatMap(leaves) : [filter];
}

function checked(found: Filter[][]): Filter[][] {
  if (found.length > maxDisjunctions) {
    throw invalid(`A query may have at most ${maxDisjunctions} disjunctions; this one has ${found.length}.`);
  }
  return found;
}

function valuesOf(filter: FieldFilter): Value[] {
  const values = filter.value?.arrayValue?.values ?? [];
  if (values.length === 0) throw invalid(`The filter ${filter.op} needs an array with at least one value.`);
  return values;
}

function toOrder({ path, descending }: SortField): Order {
  return { field: { fieldPath: path }, direction: descending ? 'DESCENDING' : 'ASCENDING' };
}

function refuseUnsupported(query: StructuredQuery): void {
  if (query.findNearest) throw unimplemented('Vector search (findNearest) is not supported.');
  if (query.from?.length !== 1) throw invalid('A query must name exactly one collection in "from".');
  const all = leaves(query.where);
  const ops = new Set(all.map(({ fieldFilter }) => fieldFilter?.op));
  const isOr = (filter: Filter): boolean =>
    filter.compositeFilter?.op === 'OR' || (filter.compositeFilter?.filters ?? []).some(isOr);
  const disjunctive = ops.has('IN') || ops.has('ARRAY_CONTAINS_ANY') || (!!query.where && isOr(query.where));
  if (ops.has('NOT_IN') && (disjunctive || ops.has('NOT_EQUAL'))) {
    throw invalid("'not-in' cannot be combined with 'in', 'array-contains-any', '!=' or OR.");
  }
  for (const branch of checked(disjunctions(query.where))) {
    if (branch.filter(({ fieldFilter }) => fieldFilter?.op === 'ARRAY_CONTAINS').length > 1) {
      throw invalid("A maximum of 1 'ARRAY_CONTAINS' filter is allowed per disjunction.");
    }
  }
  for (const { fieldFilter } of all) {
    const value = fieldFilter?.value;
    const unordered = value?.booleanValue != null || value?.arrayValue || value?.mapValue;
    if (unordered && ranges.has(String(fieldFilter?.op))) {
      throw unimplemented('Range filters on booleans, arrays and maps are not supported.');
    }
  }
}

function compile(filter: Filter, condition: (filter: Filter) => Condition): Condition {
  const { compositeFilter, fieldFilter, unaryFilter } = filter;
  if (compositeFilter) {
    const parts = (compositeFilter.filters ?? []).map((part) => compile(part, condition));
    return compositeFilter.op === 'OR'
      ? (document) => parts.some((holds) => holds(document))
      : (document) => parts.every((holds) => holds(document));
  }
  if (fieldFilter?.op === 'IN')
    return anyOf(valuesOf(fieldFilter).map((value) => equals(fieldFilter, value)));
  if (fieldFilter?.op === 'ARRAY_CONTAINS_ANY') {
    const values = valuesOf(fieldFilter);
    const groups = Array.from({ length: Math.ceil(values.length / engineArrayLimit) }, (_, group) =>
      values.slice(group * engineArrayLimit, (group + 1) * engineArrayLimit),
    );
    return anyOf(
      groups.map((some) => ({ fieldFilter: { ...fieldFilter, value: { arrayValue: { values: some } } } })),
    );
  }
  if (unaryFilter?.op === 'IS_NOT_NAN') {
    return differs({ field: unaryFilter.field ?? null, op: 'NOT_EQUAL', value: { doubleValue: Number.NaN } });
  }
  return fieldFilter?.op === 'NOT_EQUAL' ? differs(fieldFilter) : condition(filter);

  function anyOf(filters: Filter[]): Condition {
    const parts = filters.map(condition);
    return (document) => parts.some((holds) => holds(document));
  }
  function equals(single: FieldFilter, value: Value): Filter {
    return { fieldFilter: { ...single, op: 'EQUAL', value } };
  }
  /** Not equal, and there: a document without the field, or with null in it, differs from nothing. */
  function differs(single: FieldFilter): Condition {
    const differs = condition({ fieldFilter: single });
    const isThere = condition({ unaryFilter: { op: 'IS_NOT_NULL', field: single.field ?? null } });
    return (document) => differs(document) && isThere(document);
  }
}
