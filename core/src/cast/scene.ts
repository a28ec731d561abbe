import type { Brief } from '@improv/contract';

/** What a scene is about, in its own words: the cast may speak as a robot where there is one. @param line the player's newest */
export function sceneOf(brief: Brief, line = ''): readonly string[] {
  const { location, suggestion, game, storySoFar, script } = brief;
  return [location, suggestion ?? '', game.name, storySoFar, ...script.map(({ text }) => text), line];
}
