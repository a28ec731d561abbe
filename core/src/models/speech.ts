import { type GenerateContentResponse, type GoogleGenAI, Modality } from '@google/genai';
import { costsNothing, metered } from './attempt.ts';
import { InvalidModelOutputError, ModelTimeoutError } from './errors.ts';
import { bothOf, type Meter, Tally } from './meter.ts';
import type { SpeechModelConfig } from './modelConfig.ts';
import { reckonSound, reckonSpeech, reckonTokens } from './reckoning.ts';
import { callModel } from './resilience.ts';
import { type Role, voiceOf } from './roles.ts';
import { assertSafeOutput } from './screening.ts';
import type { Speech } from './types.ts';
import { noUsage, type Usage, usageOf } from './usage.ts';

/** The model always generates this sample rate, in Hz. */
const sampleRate = 24_000;

/**
 * Generates speech for a text of the cast, in the voice of a role.
 * @param meter counts every try
 * @throws when the text may not be said, or every try failed
 */
export async function speak(
  ai: GoogleGenAI,
  { model, tryMs }: SpeechModelConfig,
  text: string,
  role: Role,
  meter: Meter,
): Promise<Speech> {
  assertSafeOutput(text, { instructions: '' });
  const tally = new Tally();
  const payers = bothOf(tally, meter);
  const most = usageOf(model, {
    promptTokenCount: reckonTokens(text),
    candidatesTokenCount: reckonSpeech(text),
  });
  const pcm = await callModel(model, () => {
    let answered: Usage | null = null;
    const cost = (failure?: unknown) => answered ?? (costsNothing(failure) ? noUsage : most);
    return metered(payers, most, cost, async () => {
      const response = await sayOnce(ai, { model, tryMs }, text, role);
      answered = costOf(model, text, response);
      return audioOf(response);
    });
  });
  return { pcm, usage: tally.total };
}

async function sayOnce(
  ai: GoogleGenAI,
  { model, tryMs }: SpeechModelConfig,
  text: string,
  role: Role,
): Promise<GenerateContentResponse> {
  const abortSignal = AbortSignal.timeout(tryMs);
  const config = {
    responseModalities: [Modality.AUDIO],
    speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: voiceOf(role) } } },
    abortSignal,
  };
  try {
    return await ai.models.generateContent({
      model,
      contents: [{ role: 'user', parts: [{ text }] }],
      config,
    });
  } catch (error) {
    throw abortSignal.aborted ? new ModelTimeoutError(`no speech from ${model} in time`) : error;
  }
}

function costOf(model: string, text: string, response: GenerateContentResponse): Usage {
  const { promptTokenCount, candidatesTokenCount, thoughtsTokenCount } = response.usageMetadata ?? {};
  const bytes = soundIn(response).reduce((sum, { data }) => sum + Buffer.byteLength(data ?? '', 'base64'), 0);
  return usageOf(model, {
    promptTokenCount: promptTokenCount ?? reckonTokens(text),
    candidatesTokenCount: candidatesTokenCount ?? reckonSound(bytes, 'said'),
    ...(thoughtsTokenCount !== undefined && { thoughtsTokenCount }),
  });
}

function soundIn(response: GenerateContentResponse) {
  const parts = response.candidates?.[0]?.content?.parts ?? [];
  return parts.flatMap(({ inlineData }) => (inlineData?.data ? [inlineData] : []));
}

function audioOf(response: GenerateContentResponse): Uint8Array {
  const audio = soundIn(response);
  if (audio.length === 0) throw new InvalidModelOutputError('the model spoke nothing');
  for (const { mimeType } of audio) {
    const rate = /rate=(\d+)/.exec(mimeType ?? '')?.[1];
    if (rate && Number(rate) !== sampleRate)
      throw new InvalidModelOutputError(`speech at ${rate} Hz can't be played`);
  }
  return Buffer.concat(audio.map(({ data }) => Buffer.from(data ?? '', 'base64')));
}
