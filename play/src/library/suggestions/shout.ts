import type { Archetype } from '@improv/contract';
import { draw } from '../../random.ts';
import { archetypes as everybody } from '../archetypes/archetypes.ts';
import { type World, worldsOf } from '../archetypes/worlds.ts';
import type { LibraryGame } from '../games/libraryGame.ts';
import { suggestionPools } from './pools.ts';

/** How much likelier a suggestion is for each of its worlds that the location belongs to; a stranger weighs 1. */
const weightPerPlace = 6;
/** The same for each of its worlds that a person in the audience is at home in. */
const weightPerPerson = 2;
/** How much likelier an archetype shouts it for each world it shares with the suggestion. */
const weightPerShared = 8;

const worldsOfArchetype: ReadonlyMap<string, readonly World[]> = new Map(
  everybody.map(({ id, tags }) => [id, tags]),
);

/** What a person in the audience called out when the MC asked. */
export interface Shout {
  readonly archetypeId: string;
  readonly suggestion: string;
}

/**
 * Draws what the game asks for, and the person in the audience who shouts it: more likely than not something of this place, and
 * a person whose world it comes from. The same arguments give the same shout.
 * @param location in the player's words
 * @param archetypes the session's audience
 * @throws RangeError for an empty audience
 */
export function shout(
  { suggestionKind }: Pick<LibraryGame, 'suggestionKind'>,
  location: string,
  archetypes: readonly Pick<Archetype, 'id'>[],
  seed: string,
): Shout {
  const place = worldsOf(location);
  const house = new Set(archetypes.flatMap(({ id }) => worldsOfArchetype.get(id) ?? []));
  const shared = (worlds: readonly World[], others: ReadonlySet<World>) =>
    worlds.filter((world) => others.has(world)).length;

  const [shouted] = draw(
    `${seed} suggestion ${suggestionKind} ${location}`,
    suggestionPools[suggestionKind],
    1,
    ([text]) => text,
    ([, ...worlds]) => 1 + weightPerPlace * shared(worlds, place) + weightPerPerson * shared(worlds, house),
  );
  const [text = '', ...worlds] = shouted ?? [];
  const [person] = draw(
    `${seed} shout ${text}`,
    archetypes,
    1,
    ({ id }) => id,
    ({ id }) => 1 + weightPerShared * shared(worldsOfArchetype.get(id) ?? [], new Set(worlds)),
  );
  if (!person) throw new RangeError('nobody sits in the audience to shout anything');
  return { archetypeId: person.id, suggestion: text };
}
