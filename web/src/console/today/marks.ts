import type { PersonToday } from '@improv/contract';
import { dollars } from '../../money/dollars.ts';
import { todayMessages } from './messages.ts';

const { flaggedMembers: texts } = todayMessages;
type Mark = PersonToday['marks'][number];

/** Why a member is flagged today, the most important reason first. */
export function marksInWords(person: PersonToday): string[] {
  return person.marks.map((mark) => inWords[mark](person));
}

const inWords: Readonly<Record<Mark, (person: PersonToday) => string>> = {
  'many-shows': ({ shows }) => texts.manyShows(shows),
  'near-shows': ({ shows, limits }) =>
    nearness(texts.limits['near-shows'], shows, limits.showsPerDay, String),
  'near-voice': ({ voiceMinutes, limits }) =>
    nearness(texts.limits['near-voice'], voiceMinutes, limits.voiceMinutesPerDay, (minutes) =>
      String(Math.round(minutes)),
    ),
  'near-cost': ({ costUsd, limits }) =>
    nearness(texts.limits['near-cost'], costUsd, limits.costPerDayUsd, dollars),
};

function nearness(what: string, used: number, limit: number, say: (amount: number) => string): string {
  return used >= limit ? texts.reached(what, say(limit)) : texts.near(what, say(used), say(limit));
}
