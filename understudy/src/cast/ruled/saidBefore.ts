import { folded } from '../../language/words.ts';
import type { Stage } from '../stage.ts';
import type { Told } from '../templates.ts';

/** A line of the Partner's as it was said, found by its opening. */
export function saidBefore(text: string, { brief }: Stage): Told {
  const opening = folded(text).trim();
  const whole = brief.script.findLast(
    ({ speaker, text: said }) => speaker === 'partner' && folded(said).trim().startsWith(opening),
  );
  return { text: whole?.text ?? text, used: [] };
}
