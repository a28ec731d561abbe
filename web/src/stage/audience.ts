/** How a head looks from behind: everything the picture of a person in the audience is drawn from. */
export interface Figure {
  readonly hair: Hair;
  readonly extra: Extra;
  /** Share of the usual size, 0.9 to 1.1. */
  readonly height: number;
  readonly width: number;
  /** Degrees that the head is tilted at rest. */
  readonly tilt: number;
  /** Milliseconds that this one is behind the others in every movement. */
  readonly lagMs: number;
}

const hairs = [
  'bun',
  'curls',
  'crop',
  'bob',
  'ponytail',
  'beanie',
  'fedora',
  'balding',
  'long',
  'quiff',
  'headscarf',
  'plaits',
] as const;
export type Hair = (typeof hairs)[number];

const extras = ['none', 'scarf', 'collar', 'hood', 'headphones', 'earrings', 'straps'] as const;
export type Extra = (typeof extras)[number];

/**
 * Seats an audience: the same person always looks the same where their hair is still free, and no two who sit together
 * wear the same.
 */
export function seat(archetypeIds: readonly string[]): Figure[] {
  const taken = new Set<Hair>();
  return archetypeIds.map((id) => {
    const seed = hash(id);
    const hair = firstFree(seed, taken);
    taken.add(hair);
    return {
      hair,
      extra: extras[(seed >>> 5) % extras.length] ?? 'none',
      height: 0.9 + ((seed >>> 9) % 21) / 100,
      width: 0.92 + ((seed >>> 14) % 17) / 100,
      tilt: ((seed >>> 18) % 9) - 4,
      lagMs: (seed >>> 21) % 700,
    };
  });
}

function firstFree(seed: number, taken: ReadonlySet<Hair>): Hair {
  const start = seed % hairs.length;
  for (let step = 0; step < hairs.length; step += 1) {
    const hair = hairs[(start + step) % hairs.length];
    if (hair && !taken.has(hair)) return hair;
  }
  return hairs[start] ?? 'crop';
}

/** FNV-1a, 32 bits: spreads similar ids far apart. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
