import { type Cue, cues } from './cues.ts';
import { exchangeOf } from './exchange.ts';

/** What a reply does with a line, as far as code can hear it. */
export type Uptake = 'taken' | 'passed-by' | 'unsure';

// The loosest bounds by which both verdicts keep a precision and a recall of 0.95 among the tuned pairs that are sure, and
// are found equally often: a run's share of what is taken up leans neither way. Where nothing speaks at all, code can't tell.
const takenFrom = 4;
const passedByTo = -2;

export function uptakeOf(line: string, reply: string): Uptake {
  const points = heardIn(line, reply).reduce((sum, cue) => sum + cue.points, 0);
  if (points >= takenFrom) return 'taken';
  return points <= passedByTo ? 'passed-by' : 'unsure';
}

/** What was heard that speaks for a line being taken up, or against it. */
export function heardIn(line: string, reply: string): readonly Cue[] {
  const exchange = exchangeOf(line, reply);
  return cues.filter(({ isHeard }) => isHeard(exchange));
}
