import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../control.ts';
import { BodyStream, faultOf, type Generation, leaving, type Pace, stall } from '../exchange.ts';
import type { FaultBoard } from '../faults.ts';
import { bend } from '../wire/answer.ts';
import { faultError, sendJson, WireError } from '../wire/errors.ts';
import type { GenerateRequest } from '../wire/request.ts';
import { readSpeech } from './request.ts';
import { breathsOf } from './sentences.ts';
import { type Synthesizer, TooMuchToSay } from './synthesizer.ts';
import { audioTokens } from './tokens.ts';

/** What Gemini's speech models answer with: headerless PCM16, whatever the name says. */
const mimeType = 'audio/L16;codec=pcm;rate=24000';

/**
 * Answers one request for generated speech, at its pace and with the faults that it meets: whole, or a body for each
 * sentence.
 * @throws WireError for what is refused; whatever the client's leaving stops is thrown too, with `entry.aborted` set
 */
export async function generateSpeech(
  synthesizer: Synthesizer,
  faults: FaultBoard,
  pace: Pace,
  request: GenerateRequest,
  of: Generation,
): Promise<void> {
  const asked = readSpeech(request);
  of.entry.via = 'speech';
  const fault = faults.meet('speech', null, faultOf(of.request));
  const billed = { show: null, kind: 'speech', model: of.model } as const;
  const signal = leaving(of.response, of.entry);
  const wait = fault.delayMs ?? pace.firstTokenMs;
  if (wait > 0) await pause(wait, undefined, { signal });
  if (fault.status) throw faultError(fault.status);
  const { pieces, finishReason } = bend(() => asked.text, false, fault);
  const breaths = breathsOf(pieces.join(''));
  const bodies = new SpeechBodies(of.model, asked.promptTokens, fault.usage);
  let bytes = 0;
  of.bill.asked(billed, { text: asked.promptTokens, audio: 0 });

  if (of.form === 'whole') {
    const sounds: Buffer[] = [];
    for (const breath of breaths) sounds.push(await say(breath));
    if (fault.stallAfterChunks !== undefined) await stall(signal);
    of.entry.firstTokenAt = sounds.length > 0 ? Date.now() : null;
    sendJson(of.response, 200, bodies.next(Buffer.concat(sounds), finishReason));
    return;
  }
  const stream = new BodyStream(of, signal);
  for (const [i, breath] of breaths.entries()) {
    if (i === fault.stallAfterChunks) await stall(signal);
    const sound = await say(breath);
    of.entry.firstTokenAt ??= Date.now();
    await stream.send(bodies.next(sound, i === breaths.length - 1 ? finishReason : null));
  }
  if (breaths.length === 0) await stream.send(bodies.next(Buffer.alloc(0), finishReason));
  stream.end();

  async function say(breath: string): Promise<Buffer> {
    try {
      const sound = await synthesizer.speak(breath, asked.voice);
      const before = audioTokens(bytes);
      bytes += sound.length;
      of.bill.answered(billed, { text: 0, audio: audioTokens(bytes) - before });
      signal.throwIfAborted();
      return sound;
    } catch (error) {
      throw error instanceof TooMuchToSay ? new WireError(503, error.message) : error;
    }
  }
}

/** Makes the `GenerateContentResponse` bodies of one speech. */
class SpeechBodies {
  readonly #model: string;
  readonly #promptTokenCount: number;
  readonly #responseId = randomUUID();
  readonly #usage: Fault['usage'];
  #bytes = 0;

  constructor(model: string, promptTokens: number, usage: Fault['usage']) {
    this.#model = model;
    this.#promptTokenCount = promptTokens;
    this.#usage = usage;
  }

  /** Usage counts are those up to and with this body. */
  next(sound: Buffer, finishReason: string | null): object {
    this.#bytes += sound.length;
    const candidatesTokenCount = audioTokens(this.#bytes);
    const promptTokenCount = this.#promptTokenCount;
    const parts = sound.length > 0 ? [{ inlineData: { mimeType, data: sound.toString('base64') } }] : [];
    const unsaid = finishReason === 'SAFETY';
    return {
      candidates: [
        {
          ...(!unsaid && { content: { role: 'model', parts } }),
          ...(finishReason && { finishReason }),
          index: 0,
        },
      ],
      ...(this.#usage === undefined && {
        usageMetadata: {
          promptTokenCount,
          candidatesTokenCount,
          totalTokenCount: promptTokenCount + candidatesTokenCount,
          promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokenCount }],
          candidatesTokensDetails: [{ modality: 'AUDIO', tokenCount: candidatesTokenCount }],
        },
      }),
      ...(this.#usage === 'prompt' && { usageMetadata: { promptTokenCount } }),
      modelVersion: this.#model,
      responseId: this.#responseId,
    };
  }
}
