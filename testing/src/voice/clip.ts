import { downSampleRate, upFrameMs, upSampleRate } from '@improv/contract';

/** Bytes of 20 ms of PCM16 at 16 kHz. */
export const upFrameBytes = (2 * upSampleRate * upFrameMs) / 1_000;

/** Something that is said, and its sound in frames of 20 ms. */
export interface Clip {
  readonly text: string;
  readonly frames: readonly Uint8Array[];
}

/** What a speech model answers with. */
interface Spoken {
  readonly candidates: readonly {
    readonly content: { readonly parts: readonly { readonly inlineData: { readonly data: string } }[] };
  }[];
}

/** Has a sentence spoken by the understudy, as a microphone would hear it. @param url of the understudy */
export async function speak(url: string, text: string): Promise<Clip> {
  const response = await fetch(`${url}/v1/models/gemini-3.8-flash-tts:generateContent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      contents: [{ role: 'user', parts: [{ text }] }],
      generationConfig: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Orus' } } },
      },
    }),
  });
  if (!response.ok) throw new Error(`the understudy would not speak: ${response.status}`);
  const { candidates } = (await response.json()) as Spoken;
  const parts = candidates.flatMap(({ content }) => content.parts);
  const pcm = Buffer.concat(parts.map(({ inlineData }) => Buffer.from(inlineData.data, 'base64')));
  return { text, frames: framesOf(toMicrophone(pcm)) };
}

/** The same words, in no more than so much sound. */
export function shortened({ text, frames }: Clip, ms: number): Clip {
  return { text, frames: frames.slice(0, Math.ceil(ms / upFrameMs)) };
}

/** From a loudspeaker's rate to a microphone's: a straight line between samples will do for what was 16 kHz before. */
function toMicrophone(pcm: Buffer): Int16Array {
  const from = new Int16Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + pcm.byteLength));
  const step = downSampleRate / upSampleRate;
  return Int16Array.from({ length: Math.floor(from.length / step) }, (_, n) => {
    const at = n * step;
    const [before = 0, after = before] = from.subarray(Math.floor(at), Math.floor(at) + 2);
    return Math.round(before + (after - before) * (at % 1));
  });
}

function framesOf(sound: Int16Array): Uint8Array[] {
  const bytes = new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength);
  const whole = Math.floor(bytes.length / upFrameBytes);
  return Array.from({ length: whole }, (_, n) => bytes.subarray(n * upFrameBytes, (n + 1) * upFrameBytes));
}
