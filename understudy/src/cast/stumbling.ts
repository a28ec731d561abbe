import type { Stumble } from '@improv/contract';
import { stumbles } from '../lines/stumbles.ts';
import type { Teller } from './teller.ts';

/** The patterns of a stumble; another kind of stumble where the scene has nothing for this one. */
export function stumblePatterns(stumble: Stumble, teller: Teller): readonly string[] {
  const able = teller.usable(stumbles[stumble]);
  return able.length > 0 ? able : stumbles.fear;
}
