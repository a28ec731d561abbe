import type { Brief, ScriptLine } from '@improv/contract';
import { kindOf } from '../language/kinds.ts';
import { seeded, shuffled } from '../language/seed.ts';
import { findThings } from '../language/things.ts';
import { plain, tokenize } from '../language/tokens.ts';
import { arcs } from '../lines/arcs.ts';
import { ownNames, thirdNames } from '../lines/bits.ts';
import { anyWorld, outerWorlds } from '../lines/moreWorlds.ts';
import { indoorWorlds, type World } from '../lines/worlds.ts';

/** What a show is made of before anybody speaks; drawn from its id, so that it is the same in every call. */
export interface SessionSeed {
  readonly world: World;
  /** The people the Partner may bring in, in order: "Dolores", and "Dolores from payroll" the first time. */
  readonly thirds: readonly { readonly name: string; readonly full: string }[];
  /** What the Partner is called until the player says otherwise. */
  readonly me: string;
  /** The Partner's own story, in beats. */
  readonly beats: readonly string[];
  /** The location in a phrase of its own: "the lighthouse"; "this place" when it can't be said in short. */
  readonly place: string;
}

const worlds: readonly World[] = [...indoorWorlds, ...outerWorlds];
const signs = new Map<World, ReadonlySet<string>>(
  worlds.map((world) => [world, new Set(world.signs.split(/\s+/))]),
);

export function sessionSeedOf(
  brief: Pick<Brief, 'show' | 'location'> & { readonly script?: readonly ScriptLine[] },
): SessionSeed {
  const chance = seeded(brief.show, 'spine');
  const world = worldOf(brief.location);
  const heard = (brief.script ?? []).map(({ text }) => text).join(' ');
  const names = shuffled(thirdNames, chance);
  const froms = shuffled(world.from, chance);
  const told = shuffled(arcs, chance).slice(0, 3);
  return {
    world,
    thirds: names.slice(0, 3).map((name, i) => ({ name, full: `${name} ${froms[i] ?? 'from next door'}` })),
    me: shuffled(ownNames, chance).find((name) => !heard.includes(name)) ?? 'Robin',
    beats: told.flat(),
    place: placeOf(brief.location),
  };
}

/** The world that most of a location's words mean; the earliest word decides between two. */
function worldOf(location: string): World {
  const words = tokenize(plain(location))
    .flat()
    .flatMap(({ low, lemma }) => [low, lemma]);
  let best: World = anyWorld;
  let most = 0;
  for (const world of worlds) {
    const score = words.reduce(
      (sum, word, i) => sum + (signs.get(world)?.has(word) ? 1 + 1 / (i + 2) : 0),
      0,
    );
    if (score > most) {
      best = world;
      most = score;
    }
  }
  return best;
}

/** Where the words begin that say more of a place than its name. */
const shortPlace =
  /^(?:an?|the)\s+(.+?)(?=\s+(?:of|in|on|at|with|without|between|during|before|after|from|under|above|near|behind|that|which|where|when|halfway|stuck|held|full|one|two|three|four|five|ten|just|in)\b|[,;:.(]|$)/i;

/** "a lighthouse on the keeper's last evening" is "the lighthouse". */
function placeOf(location: string): string {
  const named = shortPlace.exec(location.trim())?.[1];
  if (named && named.split(/\s+/).length <= 4) return `the ${named}`;
  const things = findThings(tokenize(plain(location))[0] ?? []);
  const chosen = things.find(({ head }) => kindOf(head) === 'place') ?? things[0];
  if (!chosen) return 'this place';
  return `the ${chosen.bare.split(/ (?:of|in|on|at|with|from) /)[0] ?? chosen.head}`;
}
