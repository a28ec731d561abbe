import type { PlayedScene } from '../play/playedScene.ts';
import { blocks } from './blocks.ts';
import type { Count } from './count.ts';

export interface StumbleScore {
  /** Of the stumbles that the player could still answer, those that the Room judged as taken up. */
  readonly accepted: Count;
  /**
   * Of all stumbles, those after which the scene went on as it should: the player had a line to answer with, and the Partner,
   * whether it was helped or shrugged off, neither blocked nor stumbled anew in another way.
   */
  readonly followed: Count;
  /** The turns of those after which it did not. */
  readonly dropped: readonly number[];
}

/** What became of the Partner's stumbles. One at which the player left is not counted. */
export function scoreStumbles({ turns, endedBy }: PlayedScene): StumbleScore {
  const stumbles = turns.flatMap((turn, at) => {
    const next = turns[at + 1] ?? null;
    return turn.stumble !== null && (next !== null || endedBy !== 'player') ? [{ turn, next }] : [];
  });
  const answered = stumbles.flatMap(({ next }) => (next && next.accepted !== null ? [next] : []));
  const dropped = stumbles.filter(({ turn, next }) => {
    if (next === null) return true;
    const another = next.stumble !== null && next.stumble !== turn.stumble;
    return another || blocks(next.line, next.reply);
  });
  return {
    accepted: { of: answered.length, did: answered.filter(({ accepted }) => accepted).length },
    followed: { of: stumbles.length, did: stumbles.length - dropped.length },
    dropped: dropped.map(({ turn }) => turn.n),
  };
}
