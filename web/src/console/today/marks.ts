import type { PersonToday } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';

type Mark = PersonToday['marks'][number];

/** Why somebody is marked today, in words, the weightiest first. */
export function marksInWords(person: PersonToday): string[] {
  return person.marks.map((mark) => inWords[mark](person));
}

const inWords: Readonly<Record<Mark, (person: PersonToday) => string>> = {
  'many-shows': ({ shows }) => `${shows} shows today, more than 8`,
  'near-shows': ({ shows, limits }) => nearness('shows', shows, limits.showsPerDay, String),
  'near-voice': ({ voiceMinutes, limits }) =>
    nearness('voice minutes', voiceMinutes, limits.voiceMinutesPerDay, (minutes) =>
      String(Math.round(minutes)),
    ),
  'near-cost': ({ costUsd, limits }) => nearness('cost', costUsd, limits.costPerDayUsd, dollars),
};

function nearness(what: string, used: number, limit: number, say: (amount: number) => string): string {
  return used >= limit
    ? `${what}: the limit of ${say(limit)} is reached`
    : `${what}: ${say(used)} of ${say(limit)}, near the limit`;
}
