import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CastTask, ModelSource } from '@improv/contract';
import { z } from 'zod';

const formatVersion = 1;

const Usage = z.strictObject({
  inputTokens: z.number(),
  outputTokens: z.number(),
  costUsd: z.number(),
});

/** What a model made of a prompt. */
export const Outcome = z.discriminatedUnion('kind', [
  /** Streamed words, piece by piece as they came. */
  z.strictObject({ kind: z.literal('spoken'), pieces: z.array(z.string()), text: z.string(), usage: Usage }),
  /** A structured answer. */
  z.strictObject({ kind: z.literal('answered'), value: z.unknown(), usage: Usage }),
  /** All tries failed. */
  z.strictObject({ kind: z.literal('failed'), name: z.string(), message: z.string() }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** One request and its response, as a line of the file. */
export const Exchange = z.strictObject({
  kind: z.literal('exchange'),
  /** The scenario it belongs to. */
  scenario: z.string(),
  part: CastTask,
  /** See `keyOf`. */
  key: z.string(),
  prompt: z.strictObject({
    instructions: z.string(),
    direction: z.string().optional(),
    parts: z.array(z.string()),
  }),
  outcome: Outcome,
  /** Structured answers that could not be read on the way. */
  unparsed: z.int().min(0),
});
export type Exchange = z.infer<typeof Exchange>;

/** The first line of the file. */
export const Header = z.strictObject({
  kind: z.literal('recording'),
  version: z.literal(formatVersion),
  source: ModelSource,
  recordedAt: z.iso.datetime(),
});
export type Header = z.infer<typeof Header>;

export type RecordedPrompt = Exchange['prompt'];

export function headerFor(source: ModelSource): Header {
  return { kind: 'recording', version: formatVersion, source, recordedAt: new Date().toISOString() };
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;

/** What a prompt is found by: its text without the ids in it, which mean nothing to a model and may change. */
export function keyOf(part: CastTask, { instructions, direction = '', parts }: RecordedPrompt): string {
  const text = JSON.stringify([part, instructions, direction, parts]).replace(anyId, 'id');
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** A recording as it is played back. */
export interface Recording {
  readonly source: ModelSource;
  /** The outcomes of one prompt in the order they came; undefined when it was never asked. */
  find(scenario: string, key: string): readonly Exchange[] | undefined;
}

/** @throws Error that says what is wrong with the file, and in which line */
export async function readRecording(file: string): Promise<Recording> {
  if (!existsSync(file)) throw new Error(`There is no recording at ${file}.`);
  let source: ModelSource | undefined;
  const found = new Map<string, Exchange[]>();
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    at += 1;
    if (line.trim() === '') continue;
    if (source === undefined) {
      source = parse(Header, line, file, at).source;
      continue;
    }
    const exchange = parse(Exchange, line, file, at);
    const place = `${exchange.scenario} ${exchange.key}`;
    found.set(place, [...(found.get(place) ?? []), exchange]);
  }
  if (source === undefined) throw new Error(`${file} is no recording: it is empty.`);
  return { source, find: (scenario, key) => found.get(`${scenario} ${key}`) };
}

function parse<T>(schema: z.ZodType<T>, line: string, file: string, at: number): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new Error(`${file} is no recording of this version: line ${at} can't be read.`);
  }
}
