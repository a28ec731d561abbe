import { z } from 'zod';
import { SpeechConfig } from '../wire/request.ts';
import { notThere } from '../wire/vertex.ts';
import { LiveRefusal } from './refusal.ts';

// Names that Gemini does not know are refused; what is known and makes no difference here is only let through.
const Anything = z.looseObject({});
const Tokens = z
  .union([z.string().regex(/^\d+$/), z.int().min(0)])
  .transform(Number)
  .optional();
const Part = z.looseObject({ text: z.string().optional() });

export const Setup = z.strictObject({
  /** `models/M`, or Vertex's `projects/P/locations/L/publishers/google/models/M`. */
  model: z.string().min(1),
  generationConfig: z
    .strictObject({
      responseModalities: z.array(z.literal('AUDIO')).max(1).optional(),
      speechConfig: SpeechConfig.optional(),
      thinkingConfig: Anything.optional(),
      mediaResolution: z.string().optional(),
      temperature: z.number().optional(),
      topP: z.number().optional(),
      topK: z.number().optional(),
      maxOutputTokens: z.int().min(1).optional(),
      seed: z.int().optional(),
    })
    .optional(),
  systemInstruction: z.looseObject({ parts: z.array(Part).optional() }).optional(),
  tools: z.array(Anything).optional(),
  safetySettings: z.array(Anything).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  inputAudioTranscription: Anything.optional(),
  outputAudioTranscription: Anything.optional(),
  realtimeInputConfig: z
    .strictObject({
      automaticActivityDetection: z
        .strictObject({
          disabled: z.boolean().optional(),
          startOfSpeechSensitivity: z
            .enum(['START_SENSITIVITY_UNSPECIFIED', 'START_SENSITIVITY_HIGH', 'START_SENSITIVITY_LOW'])
            .optional(),
          endOfSpeechSensitivity: z
            .enum(['END_SENSITIVITY_UNSPECIFIED', 'END_SENSITIVITY_HIGH', 'END_SENSITIVITY_LOW'])
            .optional(),
          prefixPaddingMs: z.int().min(0).optional(),
          silenceDurationMs: z.int().min(0).optional(),
        })
        .optional(),
      activityHandling: z
        .enum(['ACTIVITY_HANDLING_UNSPECIFIED', 'START_OF_ACTIVITY_INTERRUPTS', 'NO_INTERRUPTION'])
        .optional(),
      turnCoverage: z
        .enum([
          'TURN_COVERAGE_UNSPECIFIED',
          'TURN_INCLUDES_ONLY_ACTIVITY',
          'TURN_INCLUDES_ALL_INPUT',
          'TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO',
        ])
        .optional(),
    })
    .optional(),
  contextWindowCompression: z
    .strictObject({
      triggerTokens: Tokens,
      slidingWindow: z.strictObject({ targetTokens: Tokens }).optional(),
    })
    .optional(),
  sessionResumption: z.strictObject({ handle: z.string().min(1).optional() }).optional(),
  // Always on since 3.8 Live: switching it off is an error.
  proactivity: z.strictObject({ proactiveAudio: z.literal(true).optional() }).optional(),
});
export type Setup = z.infer<typeof Setup>;

export const ClientContent = z.strictObject({
  turns: z.array(z.looseObject({ role: z.enum(['user', 'model']), parts: z.array(Part).min(1) })).optional(),
  turnComplete: z.boolean().optional(),
});
export type ClientContent = z.infer<typeof ClientContent>;

const Blob = z.strictObject({ data: z.string(), mimeType: z.string() });
export const RealtimeInput = z.strictObject({
  audio: Blob.optional(),
  video: Blob.optional(),
  text: z.string().optional(),
  activityStart: z.strictObject({}).optional(),
  activityEnd: z.strictObject({}).optional(),
  audioStreamEnd: z.boolean().optional(),
});
export type RealtimeInput = z.infer<typeof RealtimeInput>;

export type ClientMessage =
  | { readonly is: 'setup'; readonly setup: Setup }
  | { readonly is: 'content'; readonly content: ClientContent }
  | { readonly is: 'realtime'; readonly input: RealtimeInput };

/**
 * Reads any client message but the audio frames that come fifty times a second, see `audioIn`.
 * @throws LiveRefusal 1007 that says what is wrong
 */
export function readMessage(json: unknown): ClientMessage {
  const fields = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  const [field, ...more] = fields;
  if (!field || more.length > 0) {
    throw new LiveRefusal(1007, 'Invalid JSON payload received. A message has exactly one field.');
  }
  const [name, value] = field;
  switch (name) {
    case 'setup':
      return { is: 'setup', setup: requireModel(parse(name, value, Setup)) };
    case 'clientContent':
      return { is: 'content', content: parse(name, value, ClientContent) };
    case 'realtimeInput':
      if (typeof value === 'object' && value !== null && 'mediaChunks' in value) {
        throw new LiveRefusal(
          1007,
          'realtime_input.media_chunks is deprecated. Use audio, video, or text instead.',
        );
      }
      return { is: 'realtime', input: parse(name, value, RealtimeInput) };
    default:
      throw unknownName(name, '');
  }
}

function parse<T>(name: string, value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [name, ...(issue?.path ?? [])].join('.');
  if (issue?.code === 'unrecognized_keys') throw unknownName(issue.keys[0] ?? '', path);
  throw new LiveRefusal(1007, `Invalid value at '${path}': ${issue?.message ?? 'unknown'}`);
}

function unknownName(name: string, path: string): LiveRefusal {
  const where = path === '' ? '' : ` at '${path}'`;
  return new LiveRefusal(
    1007,
    `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
  );
}

/** @throws LiveRefusal for a model without Live, and for what 3.8 Live does not take (its model page, October 2026) */
function requireModel(setup: Setup): Setup {
  const model = setup.model.split('/').at(-1) ?? '';
  if (!/live|native-audio/.test(model)) {
    throw new LiveRefusal(1008, `${setup.model} is not found, or is not supported for bidiGenerateContent.`);
  }
  const elsewhere = notThere(setup.model);
  if (elsewhere) throw new LiveRefusal(1008, elsewhere);
  if (setup.generationConfig?.thinkingConfig && /3\.8-live$/.test(model)) {
    throw new LiveRefusal(1007, 'Thinking level is not supported for this model.');
  }
  return setup;
}
