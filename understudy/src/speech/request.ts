import { WireError } from '../wire/errors.ts';
import { countAll, type GenerateRequest } from '../wire/request.ts';
import { defaultVoice, type FliteVoice, voiceCalled } from './voices.ts';

/** What a request for generated speech asks. */
export interface SpeechAsked {
  readonly text: string;
  readonly voice: FliteVoice;
  /** Estimated, see `countTokens`. */
  readonly promptTokens: number;
}

/** How a speech model is told to speak: "Say cheerfully: …". What stands before the colon is not read out. */
const manner = /^\s*(?:please\s+)?(?:say|read|speak|announce|whisper|shout|tell)\b[^:\n]{0,200}:\s*/i;

/** Whether a request wants to be answered in speech. @throws WireError 400 when it wants speech and text at once */
export function wantsSpeech(request: GenerateRequest): boolean {
  const modalities = request.generationConfig?.responseModalities ?? [];
  const speech = modalities.includes('AUDIO');
  if (speech && modalities.length > 1) {
    throw new WireError(
      400,
      'The requested combination of response modalities is not supported by the model.',
    );
  }
  return speech;
}

/** Reads the text to speak, and the voice. @throws WireError 400 for no text, or a voice that Gemini doesn't have */
export function readSpeech(request: GenerateRequest): SpeechAsked {
  const parts = request.contents.flatMap((content) => content.parts);
  const written = (request.contents.at(-1)?.parts ?? []).map((part) => part.text ?? '').join(' ');
  const text = written.replace(manner, '').trim();
  if (text === '') throw new WireError(400, 'There is no text to speak.');
  return {
    text,
    voice: requireVoice(request.generationConfig?.speechConfig?.voiceConfig?.prebuiltVoiceConfig?.voiceName),
    promptTokens: countAll(parts),
  };
}

function requireVoice(name = defaultVoice): FliteVoice {
  const voice = voiceCalled(name);
  if (!voice) throw new WireError(400, `Voice name ${name} is not supported.`);
  return voice;
}
