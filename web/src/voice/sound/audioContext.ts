import { within } from './deadline.ts';
import { loadCapture } from './microphone.ts';
import { openSpeaker, type Speaker, type SpeakerHandlers } from './speaker.ts';

/** How long a browser may take to start the sound. */
const startsWithinMs = 5_000;

/**
 * Makes a context and asks for it to run: call it from a click, since browsers play no sound before one.
 * @param sampleRate samples per second; left out: the loudspeaker's
 */
export function createContext(sampleRate?: number): AudioContext {
  const context = new AudioContext({ latencyHint: 'interactive', ...(sampleRate && { sampleRate }) });
  // Some browsers leave this unsettled until they allow sound; `startSound` asks again, and not for ever.
  void context.resume().catch(() => undefined);
  return context;
}

/**
 * Connects the loudspeaker and makes the microphone's part ready.
 * @throws DOMException `TimeoutError` when the browser doesn't start the sound in time
 */
export async function startSound(context: AudioContext, handlers: SpeakerHandlers): Promise<Speaker> {
  const [speaker] = await within(
    startsWithinMs,
    Promise.all([openSpeaker(context, handlers), loadCapture(context), context.resume()]),
  );
  return speaker;
}
