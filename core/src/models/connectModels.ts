import {
  type FinishReason,
  type GenerateContentConfig,
  type GenerateContentParameters,
  type GenerateContentResponse,
  GoogleGenAI,
  HarmBlockThreshold,
  HarmCategory,
} from '@google/genai';
import { wholeSentences } from '@improv/play/text';
import { z } from 'zod';
import { type AnswerEnd, answerEnd, finishReasonOf, refuseBlocked } from './answers/finishReason.ts';
import { fitAnswer } from './answers/fitAnswer.ts';
import { readJson } from './answers/readJson.ts';
import { type SchemaNode, schemasOf } from './answers/sentSchema.ts';
import { SpokenStream } from './answers/spokenStream.ts';
import { Attempt, metered } from './attempt.ts';
import type { ModelEnvironment } from './environment.ts';
import { CutShortError, InvalidModelOutputError, ModelTimeoutError } from './errors.ts';
import { mostOnLine } from './liveBill.ts';
import { openLivePartner } from './livePartnerSession.ts';
import { bothOf, type Meter, Tally, unmetered } from './meter.ts';
import type { ModelConfig } from './modelConfig.ts';
import { mostOf, reckonTokens } from './reckoning.ts';
import { callModel } from './resilience.ts';
import { assertSafeOutput, screenOutput } from './screening.ts';
import { speak } from './speech.ts';
import type { Prompt, VoicedModels } from './types.ts';

// Improvised scenes joke about crime and death; what must never be shown is screened apart from this.
const safetySettings = [
  HarmCategory.HARM_CATEGORY_HARASSMENT,
  HarmCategory.HARM_CATEGORY_HATE_SPEECH,
  HarmCategory.HARM_CATEGORY_SEXUALLY_EXPLICIT,
  HarmCategory.HARM_CATEGORY_DANGEROUS_CONTENT,
].map((category) => ({ category, threshold: HarmBlockThreshold.BLOCK_ONLY_HIGH }));

/** Opens the way to the models that the environment names. */
export function connectModels({ source, reach, modelConfigs, voices }: ModelEnvironment): VoicedModels {
  const ai = new GoogleGenAI(reach.text);
  const aloud = new GoogleGenAI(reach.speech);
  const live = new GoogleGenAI(reach.live);
  return {
    source,
    most: (part) => mostOf(modelConfigs[part], modelConfigs[part].usualInputTokens),
    mostOnLine: mostOnLine(voices.live),
    async stream(part, prompt, sink, meter = unmetered) {
      const usual = modelConfigs[part];
      const tally = new Tally();
      const payers = bothOf(tally, meter);
      let spoke = false;
      const text = await callModel(usual.model, (before) => {
        const config = withRoomAfter(before, usual);
        if (spoke) sink.restart();
        spoke = false;
        return attempt(payers, config, prompt, undefined, async (heard) => {
          const stage = screenOutput(prompt, (words) => {
            spoke = true;
            sink.words(words);
          });
          const spoken = new SpokenStream(config.mostWords);
          const take = (words: string) => {
            stage.push(spoken.push(words));
            return spoken.isOver;
          };
          const end = await streamOnce(ai, config, prompt, take, heard);
          stage.push(spoken.end());
          const said = stage.close().trim();
          if (said === '' && end === 'cut') throw new CutShortError();
          if (said === '') throw new InvalidModelOutputError('the model said nothing');
          if (end === 'whole' && !spoken.isRunaway) return said;
          const sentences = wholeSentences(said);
          if (end === 'broken') throw new InvalidModelOutputError('the answer broke off');
          if (sentences === '') throw new CutShortError();
          sink.restart();
          sink.words(sentences);
          return sentences;
        });
      });
      return { text, usage: tally.total };
    },
    async ask(part, prompt, schema, meter = unmetered) {
      const usual = modelConfigs[part];
      const { sent, whole } = schemasOf(schema);
      const tally = new Tally();
      const payers = bothOf(tally, meter);
      const value = await callModel(usual.model, (before) => {
        const config = withRoomAfter(before, usual);
        return attempt(payers, config, prompt, sent, async (heard) => {
          const answer = parse(await askOnce(ai, config, prompt, sent, heard), whole, schema);
          assertSafeOutput(answer, prompt);
          return answer;
        });
      });
      return { value, usage: tally.total };
    },
    converse: (conversation) => openLivePartner(live, voices.live, conversation),
    speak: (text, role, meter = unmetered) => speak(aloud, voices.speech, text, role, meter),
  };
}

/** How much more room an answer gets after one that had too little. */
const moreRoom = 2;

/** The configuration for the next try. @param before why the one before failed; undefined for the first */
function withRoomAfter(before: unknown, config: ModelConfig): ModelConfig {
  if (!(before instanceof CutShortError)) return config;
  return { ...config, maxOutputTokens: config.maxOutputTokens * moreRoom };
}

/** One try, paid for. @param act makes it, and has every answer heard */
function attempt<T>(
  meter: Meter,
  config: ModelConfig,
  { instructions, direction = '', parts }: Prompt,
  jsonSchema: object | undefined,
  act: (heard: Heard) => Promise<T>,
): Promise<T> {
  const schema = jsonSchema ? JSON.stringify(jsonSchema) : '';
  const inputTokens = reckonTokens(instructions, direction, ...parts, schema);
  const made = new Attempt(config, inputTokens);
  return metered(
    meter,
    mostOf(config, inputTokens),
    (failure) => made.cost(failure),
    () => act((response, text) => made.hear(response, text)),
  );
}

/** Hears what comes of a try, before anything is made of it. */
type Heard = (response: GenerateContentResponse, text: string) => void;

async function streamOnce(
  ai: GoogleGenAI,
  config: ModelConfig,
  prompt: Prompt,
  /** @returns whether no more of it is wanted */
  take: (text: string) => boolean,
  heard: Heard,
): Promise<AnswerEnd> {
  const silence = new AbortController();
  const deadline = AbortSignal.timeout(config.tryMs);
  const signal = AbortSignal.any([silence.signal, deadline]);
  let timer = setTimeout(() => silence.abort(), config.firstWordsMs);
  try {
    let reason: FinishReason | undefined;
    const stream = await ai.models.generateContentStream(request(config, prompt, signal));
    for await (const chunk of stream) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), config.silenceMs);
      const words = chunk.text ?? '';
      heard(chunk, words);
      refuseBlocked(chunk);
      reason = finishReasonOf(chunk) ?? reason;
      if (words !== '' && take(words)) return 'whole';
    }
    return answerEnd(reason);
  } catch (error) {
    throw signal.aborted ? new ModelTimeoutError(`no words from ${config.model} in time`) : error;
  } finally {
    clearTimeout(timer);
    // Leaving a stream early keeps its connection open unless it is aborted.
    silence.abort();
  }
}

async function askOnce(
  ai: GoogleGenAI,
  config: ModelConfig,
  prompt: Prompt,
  jsonSchema: unknown,
  heard: Heard,
): Promise<string> {
  const signal = AbortSignal.timeout(config.tryMs);
  try {
    const response = await ai.models.generateContent(
      request(config, prompt, signal, {
        responseMimeType: 'application/json',
        responseJsonSchema: jsonSchema,
      }),
    );
    const text = response.text ?? '';
    heard(response, text);
    refuseBlocked(response);
    if (answerEnd(finishReasonOf(response)) === 'cut' && readJson(text) === undefined)
      throw new CutShortError();
    return text;
  } catch (error) {
    throw signal.aborted ? new ModelTimeoutError(`no answer from ${config.model} in time`) : error;
  }
}

function request(
  config: ModelConfig,
  { instructions, direction, parts }: Prompt,
  abortSignal: AbortSignal,
  more: GenerateContentConfig = {},
): GenerateContentParameters {
  return {
    model: config.model,
    contents: [{ role: 'user', parts: parts.map((text) => ({ text })) }],
    config: {
      systemInstruction: direction ? `${instructions}\n\n${direction}` : instructions,
      maxOutputTokens: config.maxOutputTokens,
      safetySettings,
      abortSignal,
      ...(config.thinking && { thinkingConfig: { thinkingLevel: config.thinking } }),
      ...more,
    },
  };
}

function parse<T>(text: string, whole: SchemaNode, schema: z.ZodType<T>): T {
  const json = readJson(text);
  if (json === undefined) throw new InvalidModelOutputError('the answer is not JSON');
  const parsed = schema.safeParse(fitAnswer(json, whole));
  if (!parsed.success)
    throw new InvalidModelOutputError(`the answer does not fit its schema: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
