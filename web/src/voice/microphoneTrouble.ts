import { nameOf } from './sound/microphone.ts';

const typeOn = 'Until then, type on.';

/** Why there is no microphone, by the browser's name for it: what it means and what can be done. */
const sentences: Readonly<Record<string, string>> = {
  NotAllowedError: `The browser keeps the microphone from this page. Allow it in the browser’s settings for this site (beside the address), then try again. ${typeOn}`,
  NotFoundError: `There is no microphone here. Plug one in, then try again. ${typeOn}`,
  NotReadableError: `Another program has the microphone, or it is switched off. Free it, then try again. ${typeOn}`,
  OverconstrainedError: `That microphone is gone. Try again with another one. ${typeOn}`,
};

/** @param error of `getUserMedia` */
export function microphoneTrouble(error: unknown): string {
  return sentences[nameOf(error)] ?? `The microphone could not be opened. Try again in a moment. ${typeOn}`;
}

/** Whether this browser can speak with the cast at all; a sentence when it can't. */
export function whyNoSound(): string | null {
  if ('mediaDevices' in navigator && 'AudioWorkletNode' in window && 'WebSocket' in window) return null;
  return 'This browser can’t carry voices: a current Chrome, Edge, Firefox or Safari can. You can play everything by typing.';
}
