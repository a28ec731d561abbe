import {
  FinishReason,
  type GenerateContentConfig,
  type GenerateContentParameters,
  type GenerateContentResponse,
  GoogleGenAI,
  HarmBlockThreshold,
  HarmCategory,
} from '@google/genai';
import type { BriefTask, ModelSource } from '@improv/contract';
import { z } from 'zod';
import { Attempt, metered } from './attempt.ts';
import type { ModelEnvironment } from './environment.ts';
import { TooSlow, UnusableAnswer } from './failure.ts';
import { mostOnLine } from './liveBill.ts';
import { openPartner } from './livePartner.ts';
import { bothOf, type Meter, Tally, unmetered } from './meter.ts';
import { mostOf, reckonTokens } from './reckoning.ts';
import { callModel } from './resilience.ts';
import { gate, requireFit } from './screening.ts';
import { speak } from './speech.ts';
import type { Casting } from './table.ts';
import type { Usage } from './usage.ts';
import type { VoicedModels } from './voices.ts';

/** One question to a member of the cast. */
export interface Prompt {
  /** Standing instructions, never to be told; the stable part, so that the model can cache it. */
  readonly instructions: string;
  /** What is added to them for this show or turn, and is no secret: a game's rule, what the MC is to open with. */
  readonly direction?: string;
  /** The player's own lines, for an answer that quotes them. */
  readonly quotable?: readonly string[];
  /** The user's content, a part each. What a player wrote is a part of its own. */
  readonly parts: readonly string[];
}

/** Where streamed words go. */
export interface Sink {
  words(text: string): void;
  /** What came so far is void: the answer starts anew. */
  restart(): void;
}

export interface Spoken {
  readonly text: string;
  /** Of all tries. */
  readonly usage: Usage;
}

export interface Answered<T> {
  readonly value: T;
  /** Of all tries. */
  readonly usage: Usage;
}

/** The cast's voices: Gemini on Vertex, by API key, or the understudy, behind the same SDK. */
export interface Models {
  readonly source: ModelSource;
  /** What one try of a part may cost at most, with a prompt of the usual length. */
  most(part: BriefTask): Usage;
  /**
   * Streams plain text, screened: what reaches the sink is fit to show.
   * @param meter hears of every try, failed ones too; without one nobody pays
   * @throws when every try failed
   */
  stream(part: BriefTask, prompt: Prompt, sink: Sink, meter?: Meter): Promise<Spoken>;
  /** Asks for JSON to a schema. @param meter see `stream` @throws when every try failed */
  ask<T>(part: BriefTask, prompt: Prompt, schema: z.ZodType<T>, meter?: Meter): Promise<Answered<T>>;
}

// Improvised scenes joke about crime and death; what must never be shown is screened apart from this.
const safetySettings = [
  HarmCategory.HARM_CATEGORY_HARASSMENT,
  HarmCategory.HARM_CATEGORY_HATE_SPEECH,
  HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
  HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
].map((category) => ({ category, threshold: HarmBlockThreshold.BLOCK_ONLY_HIGH }));

/** Made once for each schema; there are few. */
const jsonSchemas = new WeakMap<z.ZodType, object>();

function jsonSchemaOf(schema: z.ZodType): object {
  const made = jsonSchemas.get(schema) ?? z.toJSONSchema(schema);
  jsonSchemas.set(schema, made);
  return made;
}

/** Opens the way to the models that the environment names. */
export function connectModels({ source, reach, castings, voices }: ModelEnvironment): VoicedModels {
  const ai = new GoogleGenAI(reach.text);
  const aloud = new GoogleGenAI(reach.speech);
  const live = new GoogleGenAI(reach.live);
  return {
    source,
    most: (part) => mostOf(castings[part], castings[part].usualInputTokens),
    mostOnLine: mostOnLine(voices.live),
    async stream(part, prompt, sink, meter = unmetered) {
      const casting = castings[part];
      const tally = new Tally();
      const payers = bothOf(tally, meter);
      let spoke = false;
      const text = await callModel(casting.model, () => {
        if (spoke) sink.restart();
        spoke = false;
        return attempt(payers, casting, prompt, undefined, async (heard) => {
          const stage = gate(prompt.instructions, (words) => {
            spoke = true;
            sink.words(words);
          });
          await streamOnce(ai, casting, prompt, stage.push, heard);
          const said = stage.close().trim();
          if (said === '') throw new UnusableAnswer('the model said nothing');
          return said;
        });
      });
      return { text, usage: tally.total };
    },
    async ask(part, prompt, schema, meter = unmetered) {
      const casting = castings[part];
      const jsonSchema = jsonSchemaOf(schema);
      const tally = new Tally();
      const payers = bothOf(tally, meter);
      const value = await callModel(casting.model, () =>
        attempt(payers, casting, prompt, jsonSchema, async (heard) => {
          const answer = parse(await askOnce(ai, casting, prompt, jsonSchema, heard), schema);
          requireFit(answer, prompt.instructions, prompt.quotable);
          return answer;
        }),
      );
      return { value, usage: tally.total };
    },
    converse: (conversation) => openPartner(live, voices.live, conversation),
    speak: (text, role, meter = unmetered) => speak(aloud, voices.speech, text, role, meter),
  };
}

/** One try, paid for. @param act makes it, and has every answer heard */
function attempt<T>(
  meter: Meter,
  casting: Casting,
  { instructions, direction = '', parts }: Prompt,
  jsonSchema: object | undefined,
  act: (heard: Heard) => Promise<T>,
): Promise<T> {
  const schema = jsonSchema ? JSON.stringify(jsonSchema) : '';
  const inputTokens = reckonTokens(instructions, direction, ...parts, schema);
  const made = new Attempt(casting, inputTokens);
  return metered(
    meter,
    mostOf(casting, inputTokens),
    (failure) => made.cost(failure),
    () => act((response, text) => made.hear(response, text)),
  );
}

/** Hears what comes of a try, before anything is made of it. */
type Heard = (response: GenerateContentResponse, text: string) => void;

async function streamOnce(
  ai: GoogleGenAI,
  casting: Casting,
  prompt: Prompt,
  onWords: (text: string) => void,
  heard: Heard,
): Promise<void> {
  const silence = new AbortController();
  const deadline = AbortSignal.timeout(casting.tryMs);
  const signal = AbortSignal.any([silence.signal, deadline]);
  let timer = setTimeout(() => silence.abort(), casting.firstWordsMs);
  try {
    const stream = await ai.models.generateContentStream(request(casting, prompt, signal));
    for await (const chunk of stream) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), casting.silenceMs);
      const words = chunk.text ?? '';
      heard(chunk, words);
      refuseBlocked(chunk);
      if (words === '') continue;
      onWords(words);
    }
  } catch (error) {
    throw signal.aborted ? new TooSlow(`no words from ${casting.model} in time`) : error;
  } finally {
    clearTimeout(timer);
    // Leaving a stream early keeps its connection open unless it is aborted.
    silence.abort();
  }
}

async function askOnce(
  ai: GoogleGenAI,
  casting: Casting,
  prompt: Prompt,
  jsonSchema: unknown,
  heard: Heard,
): Promise<string> {
  const signal = AbortSignal.timeout(casting.tryMs);
  try {
    const response = await ai.models.generateContent(
      request(casting, prompt, signal, {
        responseMimeType: 'application/json',
        responseJsonSchema: jsonSchema,
      }),
    );
    const text = response.text ?? '';
    heard(response, text);
    refuseBlocked(response);
    return text;
  } catch (error) {
    throw signal.aborted ? new TooSlow(`no answer from ${casting.model} in time`) : error;
  }
}

function request(
  casting: Casting,
  { instructions, direction, parts }: Prompt,
  abortSignal: AbortSignal,
  more: GenerateContentConfig = {},
): GenerateContentParameters {
  return {
    model: casting.model,
    contents: [{ role: 'user', parts: parts.map((text) => ({ text })) }],
    config: {
      systemInstruction: direction ? `${instructions}\n\n${direction}` : instructions,
      maxOutputTokens: casting.maxOutputTokens,
      safetySettings,
      abortSignal,
      ...(casting.thinking && { thinkingConfig: { thinkingLevel: casting.thinking } }),
      ...more,
    },
  };
}

function refuseBlocked(response: GenerateContentResponse): void {
  const blocked = response.promptFeedback?.blockReason ?? blockingReason(response);
  if (blocked) throw new UnusableAnswer(`the model's safety filter stopped the answer (${blocked})`);
}

const blockingReasons: ReadonlySet<FinishReason> = new Set([
  FinishReason.SAFETY,
  FinishReason.PROHIBITED_CONTENT,
  FinishReason.BLOCKLIST,
  FinishReason.SPII,
  FinishReason.RECITATION,
]);

function blockingReason(response: GenerateContentResponse): FinishReason | undefined {
  const reason = response.candidates?.[0]?.finishReason;
  return reason && blockingReasons.has(reason) ? reason : undefined;
}

function parse<T>(text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnusableAnswer('the answer is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success)
    throw new UnusableAnswer(`the answer does not fit its schema: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
