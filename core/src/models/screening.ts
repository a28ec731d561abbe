import { type LeakWatch, screenCastAnswer, screenStream, watchForLeaks } from '../safety/index.ts';
import { InvalidModelOutputError } from './errors.ts';

/** By instructions, of which there are few. */
const watches = new Map<string, LeakWatch>();
/** More than the cast has instructions. */
const watchesKept = 64;

function watchOver(instructions: string): LeakWatch {
  let watch = watches.get(instructions);
  if (!watch) {
    if (watches.size >= watchesKept) watches.clear();
    watch = watchForLeaks([instructions]);
    watches.set(instructions, watch);
  }
  return watch;
}

/** Screens one streamed answer: words are passed on once they are known to be safe. */
export interface OutputScreen {
  /** @throws InvalidModelOutputError when nothing more may be shown */
  push(words: string): void;
  /** Ends the answer and passes the rest on. @returns the whole text as it was shown @throws InvalidModelOutputError */
  close(): string;
}

/** @param show receives what may be shown, piece by piece */
export function screenOutput(instructions: string, show: (words: string) => void): OutputScreen {
  const screen = screenStream(watchOver(instructions));
  let shown = '';
  const pass = (words: string): void => {
    if (words === '') return;
    shown += words;
    show(words);
  };
  const refuse = (reason: string): never => {
    throw new InvalidModelOutputError(`the answer was screened (${reason})`);
  };
  return {
    push(words) {
      pass(screen.push(words));
      if (screen.blocked) refuse(screen.blocked);
    },
    close() {
      const end = screen.end();
      if (end.verdict === 'block') refuse(end.reason);
      else pass(end.rest);
      return shown;
    },
  };
}

/**
 * @param quotable what the player said, for an answer that quotes it
 * @throws InvalidModelOutputError when anything in a structured answer may not be shown
 */
export function assertSafeOutput(
  answer: unknown,
  instructions: string,
  quotable: readonly string[] = [],
): void {
  const watch = quotable.length === 0 ? watchOver(instructions) : watchForLeaks([instructions], quotable);
  const screening = screenCastAnswer(answer, watch);
  if (screening.verdict === 'block')
    throw new InvalidModelOutputError(`the answer was screened (${screening.reason})`);
}
