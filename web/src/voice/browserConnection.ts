import { VoiceConnection, type VoiceConnectionOptions } from '@improv/voice-client';
import { isPassing } from '../server/apiError.ts';
import { endSentence } from './endSentence.ts';

export interface BrowserConnectionOptions
  extends Pick<
    VoiceConnectionOptions,
    'openVoice' | 'languages' | 'lastHeard' | 'isKept' | 'onMessage' | 'onFrame' | 'onDrop'
  > {
  /** The connection has ended for good. @param sentence to show; empty when the player left */
  readonly onEnd: (sentence: string) => void;
  /** Dispatches `online`, `offline` and `pageshow`: the window, or a stand-in. */
  readonly networkEvents: EventTarget;
}

/** Opens the player's connection to the voice service, from a browser. */
export function connectVoice(options: BrowserConnectionOptions): VoiceConnection {
  const ending = new AbortController();
  const connection = new VoiceConnection({
    ...options,
    openSocket: (url) => new WebSocket(url),
    // Unlike `performance.now()` it goes on in every browser while the computer sleeps.
    now: Date.now,
    random: Math.random,
    isTransient: isPassing,
    onEnd: (end) => {
      ending.abort();
      options.onEnd(endSentence(end));
    },
  });
  const { signal } = ending;
  options.networkEvents.addEventListener('offline', () => connection.networkLost(), { signal });
  for (const back of ['online', 'pageshow']) {
    options.networkEvents.addEventListener(back, () => connection.networkBack(), { signal });
  }
  connection.open();
  return connection;
}

/** Hints for the recognition of speech. @param read the languages that the player reads, as BCP-47 tags. A tag with extensions is left out: the service takes plain ones. */
export function speechLanguages(read: readonly string[]): string[] {
  return read.filter((tag) => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu.test(tag)).slice(0, 5);
}
