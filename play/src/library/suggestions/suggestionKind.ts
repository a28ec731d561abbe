import { z } from 'zod';
import type { World } from '../archetypes/worlds.ts';

/** What a game may ask the audience for; each kind has a pool of answers. */
export const SuggestionKind = z.enum([
  'object',
  'borrowed',
  'keepsake',
  'job',
  'subject',
  'problem',
  'guilt',
  'looked-forward',
  'event',
  'relationship',
  'secret',
  'question',
  'word',
  'worn-word',
  'first-line',
  'emotion',
  'genre',
  'letter',
  'title',
]);
export type SuggestionKind = z.infer<typeof SuggestionKind>;

/** What a person in the audience shouts, and the worlds it comes from. */
export type Shoutable = readonly [text: string, ...worlds: World[]];

/** Characters: what fits into the MC's mouth and the player's screen. */
export const longestSuggestion = 100;
