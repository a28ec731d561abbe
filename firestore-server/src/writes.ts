import { isDeepStrictEqual } from 'node:util';
import type { Database } from './engine.ts';
import { type Fields, fieldAt, segmentsOf, withField, withoutField } from './fieldPath.ts';
import { type FieldTransform, toTimestamp, type Value, type Write, type WriteResult } from './protocol.ts';
import { invalid, unimplemented } from './refusal.ts';
import { isReserved } from './resourceNames.ts';

/** As in production: https://firebase.google.com/docs/firestore/quotas#writes_and_transactions */
const transformsAtMost = 500;

/** Writes as the engine understands them, and the way back from its results to those of the original writes. */
export interface PreparedWrites {
  writes: Write[];
  results(fromEngine: WriteResult[]): WriteResult[];
}

/**
 * Says to the engine in other words what it would get wrong, and refuses what it cannot do.
 *
 * The engine knows no `minimum` and `maximum`; and where a write replaces a whole document it applies transforms to
 * the old document instead of the new one. Both are worked out here, from the state that the commit will meet: the
 * caller must commit at once, without awaiting anything in between.
 * @throws Refusal UNIMPLEMENTED or INVALID_ARGUMENT
 */
export function prepareWrites(database: Database, writes: Write[]): PreparedWrites {
  const seen = new Set<string>();
  refuseTooManyTransforms(writes);
  const prepared = writes.map((write) => {
    const name = write.update?.name ?? write.delete ?? '';
    refuseUnsupported(write);
    const one = withPlainTransforms(write, () => {
      if (seen.has(name)) {
        throw unimplemented(
          'minimum() and maximum() are not supported for a document that the same commit writes before.',
        );
      }
      return database.document(name)?.fields;
    });
    seen.add(name);
    return one;
  });
  return {
    writes: prepared.map(({ write }) => write),
    results: (fromEngine) => fromEngine.map((result, index) => prepared[index]?.result(result) ?? result),
  };
}

function refuseUnsupported(write: Write): void {
  if (write.transform) {
    throw unimplemented('Writes of the old kind "transform" are not supported: send "updateTransforms".');
  }
  if (Reflect.has(write, 'verify')) throw unimplemented('Writes of the kind "verify" are not supported.');
  for (const path of [
    ...(write.updateMask?.fieldPaths ?? []),
    ...(write.updateTransforms ?? []).map(pathOf),
  ]) {
    for (const segment of segmentsOf(path)) refuseReserved(segment);
  }
  refuseInside({ mapValue: { fields: write.update?.fields ?? {} } });
}

function pathOf({ fieldPath }: FieldTransform): string {
  return fieldPath ?? '';
}

/** @throws Refusal INVALID_ARGUMENT when one document is transformed too often by one commit */
function refuseTooManyTransforms(writes: Write[]): void {
  const counts = new Map<string, number>();
  for (const { update, updateTransforms } of writes) {
    const name = update?.name ?? '';
    const count = (counts.get(name) ?? 0) + (updateTransforms?.length ?? 0);
    counts.set(name, count);
    if (count > transformsAtMost) {
      throw invalid(
        `A commit may transform at most ${transformsAtMost} fields of a document: ${name} has more.`,
      );
    }
  }
}

function refuseReserved(field: string): void {
  if (isReserved(field)) throw invalid(`The field name "${field}" is reserved.`);
}

/** A vector travels as a map with a field of a reserved name. */
const vectorType = '__type__';

function refuseInside(value: Value): void {
  if (value.integerValue != null && !Number.isSafeInteger(Number(value.integerValue))) {
    throw unimplemented('Integers beyond 2^53 are not supported: the engine keeps numbers as doubles.');
  }
  for (const inner of value.arrayValue?.values ?? []) refuseInside(inner);
  for (const [field, inner] of Object.entries(value.mapValue?.fields ?? {})) {
    if (!(field === vectorType && inner.stringValue === '__vector__')) refuseReserved(field);
    refuseInside(inner);
  }
}

interface PreparedWrite {
  write: Write;
  result(fromEngine: WriteResult): WriteResult;
}

function withPlainTransforms(write: Write, storedFields: () => Fields | null | undefined): PreparedWrite {
  const unchanged = { write, result: (result: WriteResult) => result };
  if (!write.update || !write.updateTransforms?.length) return unchanged;
  const replaces = !write.updateMask;
  let fields: Fields = write.update.fields ?? {};
  const mask = [...(write.updateMask?.fieldPaths ?? [])];
  const left: FieldTransform[] = [];
  /** The value of each transform that was worked out here; undefined where the engine answers. */
  const worked = write.updateTransforms.map((transform): Value | undefined => {
    const path = transform.fieldPath ?? '';
    const segments = segmentsOf(path);
    const engineKnows = transform.minimum == null && transform.maximum == null;
    if (transform.setToServerValue || (engineKnows && !replaces)) {
      left.push(transform);
      return undefined;
    }
    const before = fieldAt(fields, segments) ?? (replaces ? undefined : fieldAt(storedFields(), segments));
    const value = transformed(before, transform);
    fields = withField(fields, segments, value);
    mask.push(path);
    return value;
  });
  if (left.length === worked.length) return unchanged;
  return {
    write: {
      ...write,
      update: { ...write.update, fields },
      ...(write.updateMask && { updateMask: { fieldPaths: mask } }),
      updateTransforms: left,
    },
    result: (fromEngine) => {
      const engineResults = [...(fromEngine.transformResults ?? [])];
      return { ...fromEngine, transformResults: worked.map((value) => value ?? engineResults.shift() ?? {}) };
    },
  };
}

/** The fields of a document after a write, undefined once it is deleted. @param before undefined for no document */
export function fieldsAfter(write: Write, before: Fields | undefined): Fields | undefined {
  if (!write.update) return undefined;
  const { updateMask, updateTransforms } = write;
  const given = write.update.fields ?? {};
  let fields: Fields = updateMask ? { ...before } : given;
  for (const segments of (updateMask?.fieldPaths ?? []).map(segmentsOf)) {
    const value = fieldAt(given, segments);
    fields = value ? withField(fields, segments, value) : withoutField(fields, segments);
  }
  for (const transform of updateTransforms ?? []) {
    const segments = segmentsOf(pathOf(transform));
    const value = transform.setToServerValue
      ? { timestampValue: toTimestamp(Date.now()) }
      : transformed(fieldAt(fields, segments), transform);
    fields = withField(fields, segments, value);
  }
  return fields;
}

/** What a transform makes of a value; the rules are those of google.firestore.v1.DocumentTransform. */
function transformed(before: Value | undefined, transform: FieldTransform): Value {
  const { increment, minimum, maximum, appendMissingElements, removeAllFromArray } = transform;
  const number = before && numberOf(before);
  if (increment) return number === undefined ? increment : toNumber(number + (numberOf(increment) ?? 0));
  if (minimum) return before && number !== undefined && number <= (numberOf(minimum) ?? 0) ? before : minimum;
  if (maximum) return before && number !== undefined && number >= (numberOf(maximum) ?? 0) ? before : maximum;
  const elements = before?.arrayValue?.values ?? [];
  if (appendMissingElements) {
    const values = [...elements];
    for (const value of appendMissingElements.values ?? []) {
      if (!values.some((other) => isDeepStrictEqual(other, value))) values.push(value);
    }
    return { arrayValue: { values } };
  }
  if (removeAllFromArray) {
    const removed = removeAllFromArray.values ?? [];
    const values = elements.filter((value) => !removed.some((other) => isDeepStrictEqual(other, value)));
    return { arrayValue: { values } };
  }
  throw invalid(`The transform of "${transform.fieldPath ?? ''}" says nothing to do.`);
}

function numberOf({ integerValue, doubleValue }: Value): number | undefined {
  const number = integerValue ?? doubleValue;
  return number == null ? undefined : Number(number);
}

function toNumber(number: number): Value {
  return Number.isSafeInteger(number) ? { integerValue: String(number) } : { doubleValue: number };
}
