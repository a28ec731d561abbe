import type { z } from 'zod';

/** A field of a stored document that holds what it can't, and what is used instead. */
export interface BrokenField {
  /** With dots, as in `flags.voicePercent`. */
  readonly field: string;
  readonly found: unknown;
  readonly used: unknown;
}

/**
 * Reads a document that somebody may have edited by hand, field by field: one that is wrong is replaced, and noted, and
 * spoils none of the others.
 */
export class StoredFields {
  readonly #data: unknown;
  readonly #broken: BrokenField[] = [];

  constructor(data: unknown) {
    this.#data = data;
  }

  /** What had to be replaced so far. */
  get broken(): readonly BrokenField[] {
    return this.#broken;
  }

  isBroken(field: string): boolean {
    return this.#broken.some((broken) => broken.field === field);
  }

  /**
   * @param field with dots
   * @param instead used for what doesn't fit the schema
   * @param absent used where there is nothing; without it, nothing doesn't fit either
   */
  read<T>(field: string, schema: z.ZodType<T>, instead: T, absent?: T): T {
    const { found, isThere } = this.#at(field);
    if (found === undefined && absent !== undefined) return absent;
    const parsed = isThere ? schema.safeParse(found) : null;
    if (parsed?.success) return parsed.data;
    this.replace(field, found, instead);
    return instead;
  }

  /** Notes that a field holds what it can't. */
  replace(field: string, found: unknown, used: unknown): void {
    this.#broken.push({ field, found, used });
  }

  /** The entries of a map that fit the schema; the others are left out. */
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

  /** Where there should be a map and is none, what is there instead is found, which is not the field. */
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
