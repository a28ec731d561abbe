import { watchForLeaks } from './leak.ts';
import { screenPlayerLine } from './screen.ts';
import { screenStream } from './stream.ts';

/** The engine compiles each expression separately for texts with and without characters beyond Latin-1. */
const samples = [
  'I found an old lantern, and it is still warm.',
  'It’s still warm … I found an old lantern.',
  'Captain, the whale is asking for the manager again, and I told it you were at lunch. Shall we offer it a discount on krill?',
];
/** On its second use, the engine compiles an expression again, optimised. */
const times = 3;

/**
 * Has the engine compile the expressions for screening. On first use that takes a tenth of a second, which would interrupt the
 * audio of all sessions.
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
