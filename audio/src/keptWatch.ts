import { errorStack } from '@improv/core';
import { log } from './log.ts';

/** A watch that failed is restarted after this long. Milliseconds. */
const againAfterMs = 1_000;

/**
 * Starts a watch, and restarts it whenever it fails. Until then access does not widen: each save checks the stored state.
 * @param begin starts the watch and calls `onLost` when it fails; returns a function that stops it
 * @returns stops the watch for good
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
