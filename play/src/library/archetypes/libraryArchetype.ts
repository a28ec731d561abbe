import { Archetype } from '@improv/contract';
import { z } from 'zod';
import { World } from './worlds.ts';

/** An archetype with the worlds that it is at home in. */
export const LibraryArchetype = Archetype.extend({ tags: z.array(World).min(1).max(6) });
export type LibraryArchetype = z.infer<typeof LibraryArchetype>;
