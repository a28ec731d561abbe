import { type LeakWatch, screenCastAnswer, screenStream, watchForLeaks } from '../safety/index.ts';
import { InvalidModelOutputError } from './errors.ts';

/** By instructions; there are few, and each is stable. */
const watches = new Map<string, LeakWatch>();
/** More than there are parts in the cast and ways to direct them. */
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

/** A gate for one streamed answer: words go on to the player once they are known to be fit. */
export interface OutputScreen {
  /** @throws InvalidModelOutputError when nothing more may be shown */
  push(words: string): void;
  /** Lets the rest through. @returns the whole text, as it was shown @throws InvalidModelOutputError */
  close(): string;
}

/** @param show takes what may be shown, piece by piece */
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
