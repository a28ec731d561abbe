import { z } from 'zod';

/** What Gemini may refuse a schema for, with a bare 400; what comes back is fitted instead, see `fitAnswer`. */
const bounds = [
  '$schema',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'pattern',
  'format',
  'default',
] as const;

/** A JSON Schema node, as far as it is read here. */
export interface SchemaNode {
  /** Several where null may stand for a plain value. */
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly [key: string]: unknown;
}

/** Made once for each schema; there are few. */
const made = new WeakMap<z.ZodType, { readonly whole: SchemaNode; readonly sent: SchemaNode }>();

/**
 * A schema as it is sent to the model, without bounds, and whole, for fitting the answer.
 * @see https://ai.google.dev/gemini-api/docs/structured-output for what the API documents as supported
 */
export function schemasOf(schema: z.ZodType): { readonly whole: SchemaNode; readonly sent: SchemaNode } {
  const known = made.get(schema);
  if (known) return known;
  const whole = z.toJSONSchema(schema) as SchemaNode;
  const both = { whole, sent: withoutBounds(whole) };
  made.set(schema, both);
  return both;
}

function withoutBounds(node: SchemaNode): SchemaNode {
  const plain: Record<string, unknown> = { ...node };
  for (const name of bounds) delete plain[name];
  const said = [node.description, inWords(node)].filter((part) => part !== undefined).join(' ');
  return {
    ...plain,
    ...(said !== '' && { description: said }),
    ...(node.properties && {
      properties: Object.fromEntries(
        Object.entries(node.properties).map(([name, inner]) => [name, withoutBounds(inner)]),
      ),
    }),
    ...(node.items && { items: withoutBounds(node.items) }),
    ...(node.anyOf && { anyOf: node.anyOf.map(withoutBounds) }),
  };
}

/** The bounds as the model is told them: a wish, not a rule that the API checks. */
function inWords({ type, maxLength, maxItems, minimum, maximum }: SchemaNode): string | undefined {
  if (type === 'string' && maxLength !== undefined) return `At most ${maxLength} characters.`;
  if (type === 'array' && maxItems !== undefined) return `At most ${maxItems}.`;
  const isRange = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return isRange ? `From ${minimum} to ${maximum}.` : undefined;
}
