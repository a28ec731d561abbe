import { watchForLeaks } from './leak.ts';
import { screenPlayerLine } from './screen.ts';
import { screenStream } from './stream.ts';

/** The engine compiles an expression for texts with and without characters beyond Latin-1 apart. */
const samples = [
  'I found an old lantern, and it is still warm.',
  'It’s still warm … I found an old lantern.',
];
/** The second time an expression is used, the engine compiles it anew, to be faster. */
const times = 3;

/**
 * Has the engine compile what screening matches with, which it does at first use: it takes a tenth of a second, in which
 * nobody's sound goes on.
 */
export function warmUpScreens(): void {
  for (const sample of samples) {
    for (let time = 0; time < times; time += 1) {
      screenPlayerLine(sample);
      const screen = screenStream(watchForLeaks([sample]));
      screen.push(sample);
      screen.end();
    }
  }
}
