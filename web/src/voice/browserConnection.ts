import { VoiceConnection, type VoiceConnectionOptions } from '@improv/voice-client';
import { isPassing } from '../server/apiError.ts';
import { endSentence } from './endSentence.ts';

export interface BrowserConnectionOptions
  extends Pick<
    VoiceConnectionOptions,
    'openVoice' | 'lastHeard' | 'isKept' | 'onMessage' | 'onFrame' | 'onDrop'
  > {
  /** The connection is over for good. @param sentence fit to show; none when the player left */
  readonly onEnd: (sentence: string) => void;
  /** Where `online`, `offline` and `pageshow` come from. */
  readonly surroundings: EventTarget;
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
  options.surroundings.addEventListener('offline', () => connection.networkLost(), { signal });
  for (const back of ['online', 'pageshow']) {
    options.surroundings.addEventListener(back, () => connection.networkBack(), { signal });
  }
  connection.open();
  return connection;
}
