import { CodeLoadError } from '../newVersion/loadCode.ts';
import { voiceMessages } from './messages.ts';
import { nameOf } from './sound/microphone.ts';

/** Why there is no microphone and what the player can do. @param error thrown by `getUserMedia` */
export function microphoneTrouble(error: unknown): string {
  if (error instanceof CodeLoadError) return error.message;
  return voiceMessages.microphoneErrors[nameOf(error)] ?? voiceMessages.microphoneFailed;
}

/** Null where this browser can speak with the cast; otherwise a sentence that says it can't. */
export function whyNoSound(): string | null {
  if ('mediaDevices' in navigator && 'AudioWorkletNode' in window && 'WebSocket' in window) return null;
  return voiceMessages.unsupportedBrowser;
}
