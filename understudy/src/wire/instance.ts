import { z } from 'zod';

const Node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  nullable: z.boolean().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  minItems: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  $ref: z.string().optional(),
});

/**
 * A small value that fits a schema: required fields only, the shortest arrays, `text` wherever a string is free.
 * @param schema JSON Schema, or the OpenAPI subset that Gemini's `responseSchema` takes (upper-case types, `nullable`)
 */
export function instanceOf(schema: unknown, text: string, root: unknown = schema, depth = 0): unknown {
  const parsed = Node.safeParse(schema);
  if (!parsed.success || depth > 20) return text;
  const node = parsed.data;
  if (node.$ref) return instanceOf(resolve(root, node.$ref), text, root, depth + 1);
  if (node.const !== undefined) return node.const;
  if (node.enum?.length) return node.enum[0];
  const choices = node.anyOf ?? node.oneOf;
  if (choices?.length) return instanceOf(choices[0], text, root, depth + 1);
  switch (typeOf(node)) {
    case 'object':
      return Object.fromEntries(
        (node.required ?? []).map((key) => [key, instanceOf(node.properties?.[key], text, root, depth + 1)]),
      );
    case 'array':
      return Array.from({ length: node.minItems ?? 0 }, () => instanceOf(node.items, text, root, depth + 1));
    case 'integer':
    case 'number': {
      const lowest = node.minimum ?? (node.exclusiveMinimum === undefined ? 0 : node.exclusiveMinimum + 1);
      return Math.min(Math.max(lowest, 0), node.maximum ?? Number.POSITIVE_INFINITY);
    }
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return text.slice(0, node.maxLength ?? text.length).padEnd(node.minLength ?? 0, '.');
  }
}

function typeOf(node: z.infer<typeof Node>): string {
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  if (type) return type.toLowerCase();
  return node.properties ? 'object' : 'string';
}

function resolve(root: unknown, ref: string): unknown {
  let at = root;
  for (const key of ref.replace(/^#\/?/, '').split('/').filter(Boolean)) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }
  return at;
}
