import { errorStack } from '@improv/core';
import { log } from './log.ts';

/** A watch that broke is taken up again after so long. Milliseconds. */
const againAfterMs = 1_000;

/**
 * Keeps a watch, also when it breaks. Nothing opens meanwhile: each save goes by what is written down.
 * @param begin begins it, and tells when it broke; returns what ends it
 * @returns ends it for good
 */
export function keptWatch(begin: (onLost: (error: Error) => void) => () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stop = () => {};
  let over = false;
  const watch = () => {
    stop = begin((error) => {
      if (over) return;
      log('ERROR', 'watch_lost', { error: errorStack(error) });
      timer = setTimeout(watch, againAfterMs);
    });
  };
  watch();
  return () => {
    over = true;
    clearTimeout(timer);
    stop();
  };
}
