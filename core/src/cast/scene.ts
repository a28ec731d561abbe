import type { RoomBrief } from '@improv/contract';

/**
 * What a scene is about, in its own words: the cast may speak as a robot where there is one. A line that was said to the theatre
 * is none of the scene's.
 * @param line the player's newest, unless it was said to the theatre
 */
export function sceneOf(
  brief: Pick<RoomBrief, 'location' | 'suggestion' | 'game' | 'storySoFar' | 'script'>,
  line = '',
): readonly string[] {
  const { location, suggestion, game, storySoFar, script } = brief;
  return [
    location,
    suggestion ?? '',
    game.name,
    storySoFar,
    ...script.flatMap(({ text, aside }) => (aside ? [] : [text])),
    line,
  ];
}
