import { parentPort } from 'node:worker_threads';
import { Flite } from './flite.ts';
import { defaultVoice, type FliteVoice, voiceCalled } from './voices.ts';

/** What the thread is asked. */
export interface ToSay {
  readonly id: number;
  readonly text: string;
  readonly voice: FliteVoice;
}

/** What it answers: the sound, or why there is none. */
export type Said =
  | { readonly id: number; readonly pcm: Int16Array<ArrayBuffer> }
  | { readonly id: number; readonly failed: string };

const port = parentPort;
if (!port) throw new Error('This runs as a worker thread.');
const flite = Flite.load().then((loaded) => {
  // The first sentence is ten times slower than the next: this one is thrown away.
  const voice = voiceCalled(defaultVoice);
  if (voice) loaded.speak('Good evening.', voice);
  return loaded;
});

port.on('message', async ({ id, text, voice }: ToSay) => {
  try {
    const pcm = (await flite).speak(text, voice);
    port.postMessage({ id, pcm } satisfies { id: number; pcm: Int16Array }, [pcm.buffer as ArrayBuffer]);
  } catch (error) {
    port.postMessage({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Said);
  }
});
