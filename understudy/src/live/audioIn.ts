import { z } from 'zod';
import { LiveRefusal } from './refusal.ts';

/** What a message with an audio frame holds. */
export interface AudioBlob {
  readonly data: string;
  readonly mimeType: string;
}

/**
 * The audio of a message that brings nothing else; null for any other message. Without a schema: fifty of these come
 * every second from every player.
 */
export function audioOf(message: unknown): AudioBlob | null {
  const input = fieldOf(message, 'realtimeInput');
  const audio = fieldOf(input, 'audio');
  if (typeof audio !== 'object' || audio === null || Object.keys(audio).length !== 2) return null;
  return 'data' in audio &&
    'mimeType' in audio &&
    typeof audio.data === 'string' &&
    typeof audio.mimeType === 'string'
    ? { data: audio.data, mimeType: audio.mimeType }
    : null;
}

/** The value of an object's only field. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !(name in value)) return null;
  for (const other in value) if (other !== name) return null;
  return (value as Record<string, unknown>)[name];
}

const usual = 'audio/pcm;rate=16000';
const usualRate = 16_000;
const Rate = z.coerce.number().int().min(8_000).max(48_000);

/** Samples per second of a frame, 16,000 when it doesn't say. @throws LiveRefusal 1007 for what is no raw PCM */
export function rateOf(mimeType: string): number {
  if (mimeType === usual) return usualRate;
  const match = /^audio\/pcm(?:\s*;\s*rate=(?<rate>\d+))?$/i.exec(mimeType);
  const rate = Rate.safeParse(match?.groups?.rate ?? usualRate);
  if (!match || !rate.success) throw new LiveRefusal(1007, `Unsupported audio format '${mimeType}'.`);
  return rate.data;
}

/** Decodes frames one after the other into the same memory. */
export class FrameDecoder {
  #bytes = Buffer.alloc(16 * 1024);

  /** @returns the frame's samples, valid until the next call */
  decode(data: string): Int16Array {
    const most = Math.ceil((data.length * 3) / 4);
    if (most > this.#bytes.length) this.#bytes = Buffer.alloc(2 * most);
    const length = this.#bytes.write(data, 'base64');
    return new Int16Array(this.#bytes.buffer, this.#bytes.byteOffset, length >> 1);
  }
}
