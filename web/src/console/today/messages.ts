import type { PersonToday } from '@improv/contract';

type Mark = PersonToday['marks'][number];

/** Failures by the kind under which they are logged. */
const errorKinds: Readonly<Record<string, string>> = {
  backstage: 'Something broke backstage',
  'cast-unavailable': 'The cast could not be reached',
  'room-failed': 'The Room missed a turn',
  'model-refused': 'The model refuses our requests: check its name, its key and the log',
  'close-failed': 'The MC could not close a show',
  'notes-failed': 'The Coach’s notes were not written',
  'claims-not-mirrored': 'A change of access took effect late',
  'data-not-deleted': 'The data of a removed member was not deleted',
  'show-not-swept': 'An idle show was not cleared away',
  'voice-failed': 'A spoken scene broke off, or lost its Partner for a moment',
  'audio-dropped': 'A player missed some of what the cast said',
  'document-broken': 'A document in the database is not valid',
  'audio-session-not-swept': 'The use of a spoken session was not settled',
};

const flagged: Readonly<Record<Exclude<Mark, 'many-shows'>, string>> = {
  'near-shows': 'shows',
  'near-voice': 'voice minutes',
  'near-cost': 'cost',
};

export const todayMessages = {
  loading: 'Counting the house …',
  asOf: 'As of',
  updates: 'updated every 15 seconds. Days and times are UTC.',
  /** Reads on with the error's own sentence. */
  notUpdated: 'These figures could not be updated:',
  stop: {
    on: 'The emergency stop is on.',
    effect: 'No one can start a new show.',
    controls: 'To the controls',
  },
  figures: {
    label: 'Shows today',
    running: 'On stage now',
    started: 'Started',
    finished: 'Finished',
    abandoned: 'Abandoned',
    turns: 'Turns',
    voiceMinutes: 'Voice minutes',
  },
  costs: {
    title: 'Costs',
    today: 'Today',
    ofLimit: (limit: string) => `of at most ${limit} a day`,
    lastDays: (days: number) => `Last ${days} days`,
    aDay: (average: string) => `${average} a day`,
    limitReached: 'The total limit for today is reached.',
    limitEffect: 'No one can start a new show until midnight UTC, unless you raise the limit.',
    table: 'The same 30 days as a table',
    day: 'Day (UTC)',
    cost: 'Cost',
    none: 'Nothing has been spent in 30 days: the cast has been resting.',
    chart: (day: string, cost: string) => `Cost by day over 30 days. The highest was ${day} with ${cost}.`,
  },
  unknownMember: 'Unknown member',
  topSpenders: {
    title: 'Highest costs',
    none: 'No costs yet.',
    person: 'Person',
    cost: 'Cost',
    shows: 'Shows',
    voiceMinutes: 'Voice minutes',
    voiceMinutesShort: 'Voice min',
    of: (limit: string | number) => `of ${limit}`,
    flagged: 'flagged',
  },
  flaggedMembers: {
    title: 'Flagged today',
    rule: 'More than 8 shows, or at least 80 % of a limit used.',
    none: 'No one.',
    manyShows: (shows: number) => `${shows} shows today, more than 8`,
    limits: flagged,
    reached: (what: string, limit: string) => `${what}: the limit of ${limit} is reached`,
    near: (what: string, used: string, limit: string) => `${what}: ${used} of ${limit}, near the limit`,
  },
  errors: {
    title: 'What went wrong',
    none: 'Nothing today.',
    /** Read after the number. */
    times: (count: number) => (count === 1 ? 'time' : 'times'),
    kinds: errorKinds,
  },
} as const;
