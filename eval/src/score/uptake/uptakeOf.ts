import { type Cue, cues } from './cues.ts';
import { exchangeOf } from './exchange.ts';

/** What a reply does with a line, as far as code can hear it. */
export type Uptake = 'taken' | 'passed-by' | 'unsure';

/** Two cues that speak for it, or one that leaves hardly a doubt. */
const takenFrom = 4;
/** More speaks against it than for it. Where nothing speaks at all, code can't tell. */
const passedByTo = -1;

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
