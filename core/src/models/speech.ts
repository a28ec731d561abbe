import { type GenerateContentResponse, type GoogleGenAI, Modality } from '@google/genai';
import { TooSlow, UnusableAnswer } from './failure.ts';
import { callModel } from './resilience.ts';
import { type Role, voiceOf } from './roles.ts';
import { requireFit } from './screening.ts';
import type { SpeechCasting } from './table.ts';
import { addUsage, noUsage, usageOf } from './usage.ts';
import type { Speech } from './voices.ts';

/** Generated speech comes as this, whatever is asked. Samples per second. */
const sampleRate = 24_000;

/** Has a text of the cast spoken in the voice of a role. @throws when it may not be said, or every try failed */
export async function speak(
  ai: GoogleGenAI,
  { model, tryMs }: SpeechCasting,
  text: string,
  role: Role,
): Promise<Speech> {
  requireFit(text, '');
  let usage = noUsage;
  const pcm = await callModel(model, async () => {
    const abortSignal = AbortSignal.timeout(tryMs);
    const response = await ai.models
      .generateContent({
        model,
        contents: [{ role: 'user', parts: [{ text }] }],
        config: {
          responseModalities: [Modality.AUDIO],
          speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: voiceOf(role) } } },
          abortSignal,
        },
      })
      .catch((error: unknown) => {
        throw abortSignal.aborted ? new TooSlow(`no speech from ${model} in time`) : error;
      });
    usage = addUsage(usage, usageOf(model, response.usageMetadata));
    return audioOf(response);
  });
  return { pcm, usage };
}

function audioOf(response: GenerateContentResponse): Uint8Array {
  const parts = response.candidates?.[0]?.content?.parts ?? [];
  const audio = parts.flatMap(({ inlineData }) => (inlineData?.data ? [inlineData] : []));
  if (audio.length === 0) throw new UnusableAnswer('the model spoke nothing');
  for (const { mimeType } of audio) {
    const rate = /rate=(\d+)/.exec(mimeType ?? '')?.[1];
    if (rate && Number(rate) !== sampleRate) throw new UnusableAnswer(`speech at ${rate} Hz can't be played`);
  }
  return Buffer.concat(audio.map(({ data }) => Buffer.from(data ?? '', 'base64')));
}
