import type { Stumble } from '@improv/contract';
import { stumbles } from '../lines/stumbles.ts';
import type { Templates } from './templates.ts';

/** The patterns of a stumble; another kind of stumble where the scene has nothing for this one. */
export function stumblePatterns(stumble: Stumble, templates: Templates): readonly string[] {
  const able = templates.usable(stumbles[stumble]);
  return able.length > 0 ? able : stumbles.fear;
}
