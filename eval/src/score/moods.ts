import type { Mood } from '@improv/contract';

/** At or above this, a Room that likes a line says so … */
const likes = 0.15;
/** … and at or below this, one that doesn't. */
const doubts = 0.1;
const cold: ReadonlySet<Mood['label']> = new Set(['bored', 'restless', 'confused']);

/**
 * Whether the Room took a line as its label says. Moods linger: after a good run, a line that went badly has to cost
 * warmth, but not all of it.
 * @param before the mood that the line met
 */
export function agrees(heard: 'well' | 'badly', mood: Mood, before: Mood | null): boolean {
  if (heard === 'well') return mood.sentiment >= likes && !cold.has(mood.label);
  return (
    mood.sentiment <= doubts ||
    cold.has(mood.label) ||
    (before !== null && mood.sentiment < before.sentiment && mood.engagement < before.engagement)
  );
}
