import { Brief, BriefLine } from '@improv/contract';
import { z } from 'zod';
import { WireError } from './errors.ts';

const Part = z.looseObject({ text: z.string().optional() });
const Content = z.looseObject({
  role: z.enum(['user', 'model', 'function']).optional(),
  parts: z.array(Part).min(1),
});

/** Whose voice speaks, as REST and Live both say it. */
export const SpeechConfig = z.looseObject({
  voiceConfig: z
    .looseObject({ prebuiltVoiceConfig: z.looseObject({ voiceName: z.string().optional() }).optional() })
    .optional(),
});

/** What may stand in a `generateContent` request; as with Gemini, a name that is not known is refused. */
export const GenerateRequest = z.strictObject({
  contents: z.array(Content).min(1),
  systemInstruction: z.looseObject({ parts: z.array(Part).optional() }).optional(),
  generationConfig: z
    .looseObject({
      responseMimeType: z.string().optional(),
      responseJsonSchema: z.unknown().optional(),
      responseSchema: z.unknown().optional(),
      maxOutputTokens: z.int().min(1).optional(),
      responseModalities: z.array(z.string()).optional(),
      speechConfig: SpeechConfig.optional(),
    })
    .optional(),
  safetySettings: z.array(z.looseObject({})).optional(),
  tools: z.array(z.looseObject({})).optional(),
  toolConfig: z.looseObject({}).optional(),
  cachedContent: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
  model: z.string().optional(),
});
export type GenerateRequest = z.infer<typeof GenerateRequest>;

/** What `countTokens` counts: its own contents, or those of a whole request (the Developer API's second form). */
export const CountRequest = z.union([
  z.looseObject({ contents: z.array(Content).min(1) }).transform(({ contents }) => contents),
  z
    .looseObject({ generateContentRequest: z.looseObject({ contents: z.array(Content).min(1) }) })
    .transform(({ generateContentRequest }) => generateContentRequest.contents),
]);
export type CountRequest = z.infer<typeof CountRequest>;

/** What a request asks of the cast: the brief, where it carries one, and the player's line. */
export interface Asked {
  readonly brief: Brief | null;
  /** The player's line; without a brief, the text of the last user content. Empty when there is none. */
  readonly line: string;
  /** The schema of the JSON that is wanted: JSON Schema, or the OpenAPI subset of `responseSchema`. */
  readonly schema: unknown;
  readonly json: boolean;
  /** Estimated, see `countTokens`. */
  readonly promptTokens: number;
}

/** Reads a body as JSON and by schema. @throws WireError 400 that says what is wrong, as Gemini does */
export function parseBody<T>(body: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new WireError(400, 'Invalid JSON payload received. The body is not valid JSON.');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const violations = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    description: issue.message,
  }));
  const first = violations[0];
  const where = first?.field ? ` at '${first.field}'` : '';
  throw new WireError(400, `Invalid value in the request${where}: ${first?.description ?? 'unknown'}`, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations },
  ]);
}

/** Understands what a valid request asks. @throws WireError 400 when the last content is not the user's */
export function readAsked(request: GenerateRequest): Asked {
  const last = request.contents.at(-1);
  if (!last || (last.role ?? 'user') === 'model') {
    throw new WireError(400, 'Please ensure that the last content is a user turn.');
  }
  const texts = last.parts.map((part) => part.text ?? '').filter((text) => text !== '');
  const brief = texts.map((text) => tryJson(text, Brief)).find((found) => found !== null) ?? null;
  const spoken = texts.map((text) => tryJson(text, BriefLine)).find((found) => found !== null) ?? null;
  const config = request.generationConfig;
  const everything = [
    ...request.contents.flatMap(({ parts }) => parts),
    ...(request.systemInstruction?.parts ?? []),
  ];
  return {
    brief,
    line: spoken?.line ?? (brief ? '' : texts.join(' ')),
    schema: config?.responseJsonSchema ?? config?.responseSchema,
    json: config?.responseMimeType === 'application/json',
    promptTokens: countAll(everything),
  };
}

/** Tokens of a text, estimated at four characters a token, Google's own rule of thumb for English. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** Tokens of some parts, estimated. */
export function countAll(parts: readonly { readonly text?: string | undefined }[]): number {
  return parts.reduce((sum, { text }) => sum + countTokens(text ?? ''), 0);
}

/** Reads a text part as JSON of a schema; null when it is something else. */
export function tryJson<T>(text: string, schema: z.ZodType<T>): T | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
