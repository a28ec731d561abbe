import type { Archetype } from '@improv/contract';
import { draw } from '../../random.ts';
import { archetypes } from './archetypes.ts';
import { worldsOf } from './worlds.ts';

/** A full house, as the Room knows it. */
const houseSize = 5;
/** How much likelier each world that an archetype shares with the location makes it; a stranger weighs 1. */
const weightPerWorld = 5;

/**
 * Draws the audience of a show: distinct archetypes, those at home in the location likelier than others, so that a house
 * holds a few who know the place and some who wandered in. The same seed and location give the same people in the same
 * order.
 * @param location in the player's words; its known (English) words steer the draw, any others still vary it
 * @param size how many; all of the library, shuffled, when it is larger than that
 */
export function drawAudience({
  location,
  seed,
  size = houseSize,
}: {
  location: string;
  seed: string;
  size?: number;
}): Archetype[] {
  const worlds = worldsOf(location);
  return draw(
    `${seed} audience ${location}`,
    archetypes,
    size,
    ({ id }) => id,
    ({ tags }) => 1 + weightPerWorld * tags.filter((tag) => worlds.has(tag)).length,
  ).map(({ id, name, description, delights, bores, voice }) => ({
    id,
    name,
    description,
    delights,
    bores,
    voice,
  }));
}
