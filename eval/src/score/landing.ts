import type { PlayedScene, PlayedTurn } from '../play/playedScene.ts';
import { wordsIn } from './lengths.ts';
import { namedIn, newThings } from './newThings.ts';
import { asks } from './questions.ts';

/** Words of a line that lets the end ring. */
const mostWords = 16;

/** The last exchange of a scene that came to its end by itself; null when the player ended it. */
export function landingOf({ turns, endedBy }: PlayedScene): PlayedTurn | null {
  const ends = endedBy !== null && endedBy !== 'player' && endedBy !== 'idle';
  return (ends && turns.at(-1)) || null;
}

/**
 * What keeps the last exchange from landing; none when it does. It lands when the Partner's line is short, asks nothing, is no
 * stumble and names nothing new.
 * @param before all that was said before the Partner's line, the player's last included, with the place and the suggestion
 */
export function hindersLanding(turn: PlayedTurn, before: readonly string[], isEnglish: boolean): string[] {
  const { reply, stumble, partnerRule } = turn;
  const hindrances: string[] = [];
  const words = wordsIn(reply);
  if (words > mostWords) hindrances.push(`${words} words`);
  if (asks(reply) && partnerRule?.kind !== 'question') hindrances.push('asks');
  if (stumble !== null) hindrances.push('stumbles');
  const named = isEnglish ? newThings(reply, namedIn(before)) : [];
  if (named.length > 0) hindrances.push(`brings ${named.join(', ')}`);
  return hindrances;
}
