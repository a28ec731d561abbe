import type { Game } from '@improv/contract';

/** What the house calls its levels, easiest first. */
export const levels: Readonly<Record<Game['level'], string>> = {
  beginner: 'Easy to start',
  intermediate: 'Some nerve',
  advanced: 'For the bold',
};
