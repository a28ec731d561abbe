import { family } from './family.ts';
import { leisure } from './leisure.ts';
import type { LibraryArchetype } from './libraryArchetype.ts';
import { neighbourhood } from './neighbourhood.ts';
import { travel } from './travel.ts';
import { work } from './work.ts';

/** Everybody who may sit in the house. */
export const archetypes: readonly LibraryArchetype[] = [
  ...work,
  ...travel,
  ...neighbourhood,
  ...family,
  ...leisure,
];
