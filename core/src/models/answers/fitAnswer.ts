import { closest } from 'fastest-levenshtein';
import { cutText } from './cutText.ts';
import type { SchemaNode } from './sentSchema.ts';

/**
 * Makes a model's answer keep its schema's bounds, which models seldom count to: what is too long is cut at a sentence or a
 * word, what is too many is dropped, numbers are clamped and rounded, a label becomes the nearest one, and an empty object
 * where null may stand becomes null, and so does what was left out there. What is missing otherwise stays missing: the schema
 * refuses it.
 * @param node the whole schema, with its bounds
 */
export function fitAnswer(value: unknown, node: SchemaNode): unknown {
  if (node.anyOf) return fitChoice(value, node.anyOf);
  if (Array.isArray(node.type)) {
    return fitChoice(
      value,
      node.type.map((type: string) => ({ ...node, type })),
    );
  }
  if (node.enum) return fitLabel(value, node.enum);
  switch (node.type) {
    case 'string':
      return fitText(value, node);
    case 'number':
    case 'integer':
      return fitNumber(value, node);
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'array':
      return fitList(value, node);
    case 'object':
      return fitObject(value, node);
    default:
      return value;
  }
}

function fitChoice(value: unknown, options: readonly SchemaNode[]): unknown {
  if (options.some(mayBeNull) && isEmpty(value)) return null;
  const [other] = options.filter(({ type }) => type !== 'null');
  return other ? fitAnswer(value, other) : value;
}

function mayBeNull({ type, anyOf }: SchemaNode): boolean {
  if (Array.isArray(type)) return type.includes('null');
  return type === 'null' || (anyOf?.some(mayBeNull) ?? false);
}

/** Says nothing: `null` in words, an empty text, an object of empty texts. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return ['', 'null', 'none'].includes(value.trim().toLowerCase());
  return typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty);
}

function fitText(value: unknown, { maxLength }: SchemaNode): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return maxLength === undefined ? text : cutText(text, maxLength);
}

function fitNumber(value: unknown, { type, minimum = -Infinity, maximum = Infinity }: SchemaNode): unknown {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read !== 'number' || Number.isNaN(read)) return value;
  const whole = type === 'integer' ? Math.round(read) : read;
  return Math.min(Math.max(whole, minimum), maximum);
}

function fitLabel(value: unknown, labels: readonly unknown[]): unknown {
  const known = labels.filter((label) => typeof label === 'string');
  if (typeof value !== 'string' || known.length === 0) return value;
  const said = value
    .toLowerCase()
    .replace(/[^a-z-]+/g, ' ')
    .trim();
  if (said === '') return value;
  return (
    known.find((label) => label === said) ??
    known.find((label) => said.split(' ').includes(label)) ??
    closest(said, known)
  );
}

function fitList(value: unknown, { items, maxItems }: SchemaNode): unknown {
  if (!Array.isArray(value)) return value;
  const isText = items?.type === 'string';
  const said = isText ? value.filter((one) => !isEmpty(one)) : value;
  const kept = maxItems === undefined ? said : said.slice(0, maxItems);
  return items ? kept.map((one) => fitAnswer(one, items)) : kept;
}

function fitObject(value: unknown, { properties = {} }: SchemaNode): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const leftOut = Object.entries(properties).filter(
    ([name, node]) => !Object.hasOwn(value, name) && mayBeNull(node),
  );
  return Object.fromEntries([
    ...Object.entries(value).map(([name, inner]) => {
      const node = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return [name, node ? fitAnswer(inner, node) : inner];
    }),
    ...leftOut.map(([name]) => [name, null]),
  ]);
}
