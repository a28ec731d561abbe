import type { z } from 'zod';

/** An invalid field of a stored document, and the value that is used instead. */
export interface BrokenField {
  /** A dotted path, such as `flags.voicePercent`. */
  readonly field: string;
  readonly found: unknown;
  readonly used: unknown;
}

/**
 * Reads a document field by field. It may have been edited by hand: an invalid field is replaced and recorded, and does not
 * affect the others.
 */
export class StoredFields {
  readonly #data: unknown;
  readonly #broken: BrokenField[] = [];

  constructor(data: unknown) {
    this.#data = data;
  }

  /** The invalid fields found so far. */
  get broken(): readonly BrokenField[] {
    return this.#broken;
  }

  isBroken(field: string): boolean {
    return this.#broken.some((broken) => broken.field === field);
  }

  /**
   * @param field a dotted path
   * @param instead used when the value doesn't match the schema
   * @param absent used when there is no value; without it, a missing value is invalid too
   */
  read<T>(field: string, schema: z.ZodType<T>, instead: T, absent?: T): T {
    const { found, isThere } = this.#at(field);
    if (found === undefined && absent !== undefined) return absent;
    const parsed = isThere ? schema.safeParse(found) : null;
    if (parsed?.success) return parsed.data;
    this.replace(field, found, instead);
    return instead;
  }

  /** Records an invalid field. */
  replace(field: string, found: unknown, used: unknown): void {
    this.#broken.push({ field, found, used });
  }

  /** The entries of a map that match the schema; the others are left out and recorded. */
  entries<T>(field: string, schema: z.ZodType<T>): Record<string, T> {
    const { found, isThere } = this.#at(field);
    if (found === undefined) return {};
    if (!isThere || !isMap(found)) {
      this.replace(field, found, {});
      return {};
    }
    const fitting: [string, T][] = [];
    for (const [name, value] of Object.entries(found)) {
      const parsed = schema.safeParse(value);
      if (parsed.success) fitting.push([name, parsed.data]);
      else this.replace(`${field}.${name}`, value, null);
    }
    return Object.fromEntries(fitting);
  }

  /** The value at a path. If a parent is not a map, the parent's value is returned, which is then invalid for the field. */
  #at(field: string): { readonly found: unknown; readonly isThere: boolean } {
    let found = this.#data;
    for (const name of field.split('.')) {
      if (found === undefined) break;
      if (!isMap(found)) return { found, isThere: false };
      found = Object.hasOwn(found, name) ? found[name] : undefined;
    }
    return { found, isThere: true };
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
