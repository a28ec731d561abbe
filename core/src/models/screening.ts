import {
  hasMachine,
  type LeakWatch,
  screenCastAnswer,
  screenStream,
  watchForLeaks,
} from '../safety/index.ts';
import { InvalidModelOutputError } from './errors.ts';
import type { Prompt } from './types.ts';

/** What the screen of an answer knows of its call. */
type Asked = Pick<Prompt, 'instructions' | 'quotable' | 'scene'>;

/** By instructions, of which there are few, in scenes with and without a robot. */
const watches = new Map<string, LeakWatch>();
/** More than the cast has instructions. */
const watchesKept = 64;

function watchOver({ instructions, quotable = [], scene = [] }: Asked): LeakWatch {
  if (quotable.length > 0) return watchForLeaks([instructions], { quotable, scene });
  const key = `${hasMachine(scene)} ${instructions}`;
  let watch = watches.get(key);
  if (!watch) {
    if (watches.size >= watchesKept) watches.clear();
    watch = watchForLeaks([instructions], { scene });
    watches.set(key, watch);
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
export function screenOutput(asked: Asked, show: (words: string) => void): OutputScreen {
  const screen = screenStream(watchOver(asked));
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

/** @throws InvalidModelOutputError when anything in a structured answer may not be shown */
export function assertSafeOutput(answer: unknown, asked: Asked): void {
  const screening = screenCastAnswer(answer, watchOver(asked));
  if (screening.verdict === 'block')
    throw new InvalidModelOutputError(`the answer was screened (${screening.reason})`);
}
