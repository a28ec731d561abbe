import type { Value } from './protocol.ts';
import { invalid } from './refusal.ts';

export type Fields = Record<string, Value>;

/**
 * A field path of the wire as its segments: plain names separated by dots, anything else in backticks with `\` as
 * the escape.
 * @throws Refusal INVALID_ARGUMENT when the path cannot be read
 */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  const pattern = /(?:`((?:[^`\\]|\\.)+)`|([^`.]+))(?:\.|$)/y;
  while (pattern.lastIndex < path.length) {
    const [, quoted, plain] = pattern.exec(path) ?? [];
    const segment = quoted?.replace(/\\(.)/g, '$1') ?? plain;
    if (segment === undefined) throw invalid(`The field path "${path}" cannot be read.`);
    segments.push(segment);
  }
  if (segments.length === 0 || path.endsWith('.')) throw invalid(`The field path "${path}" cannot be read.`);
  return segments;
}

/** The value at a path, or undefined when there is none. */
export function fieldAt(fields: Fields | null | undefined, segments: string[]): Value | undefined {
  const [first, ...rest] = segments;
  const value = first === undefined ? undefined : fields?.[first];
  return rest.length === 0 ? value : fieldAt(value?.mapValue?.fields, rest);
}

/** The fields with one value set; maps on the way are made where they are missing. */
export function withField(
  fields: Fields | null | undefined,
  [first = '', ...rest]: string[],
  value: Value,
): Fields {
  if (rest.length === 0) return { ...fields, [first]: value };
  return {
    ...fields,
    [first]: { mapValue: { fields: withField(fields?.[first]?.mapValue?.fields, rest, value) } },
  };
}

/** The fields without the one at a path. */
export function withoutField(fields: Fields | null | undefined, [first = '', ...rest]: string[]): Fields {
  const { [first]: taken, ...others } = fields ?? {};
  const inner = taken?.mapValue?.fields;
  if (rest.length === 0 || taken === undefined) return others;
  return inner ? { ...others, [first]: { mapValue: { fields: withoutField(inner, rest) } } } : { ...fields };
}
