import type { Game } from '@improv/contract';

/** Easiest first. */
const levels: Readonly<Record<Game['level'], string>> = {
  beginner: 'Easy to start',
  intermediate: 'Some nerve',
  advanced: 'For the bold',
};

export const lobbyMessages = {
  pageTitle: 'Lobby',
  greeting: (name: string) => `Good evening, ${name}`,
  introduction:
    'Pick a game, say where it happens, and the curtain goes up. The cast makes up the rest with you.',
  loading: 'Setting the lobby …',
  mission: { title: 'How did your mission go?', dismiss: 'Put the question away' },
  closed: {
    title: 'The stage is closed for now',
    explanation: 'No new show starts until it opens again; this page notices by itself.',
    running: 'A show that is already on stage can be played to its end.',
  },
  onStage: {
    title: 'Still on stage',
    count: (shows: number, limit: number) =>
      `${shows} of ${limit === 1 ? 'the 1 show' : `the ${limit} shows`} you may have on stage at once`,
    turns: (turns: number) => {
      if (turns === 0) return 'just begun';
      return turns === 1 ? '1 turn played' : `${turns} turns played`;
    },
    continue: 'Continue',
    continueLabel: (game: string, location: string) => `Continue ${game}, ${location}`,
  },
  games: {
    title: 'Pick a game',
    tonight: 'Only tonight’s bill',
    all: (count: number) => `The whole repertoire: ${count} games`,
    levels,
    kind: (level: Game['level'], minutes: number) => `${levels[level]} · ${minutes} min`,
    trains: (skills: readonly string[]) => `Trains ${skills.join(', ')}.`,
  },
  place: {
    label: 'Where are we?',
    placeholder: 'anywhere at all',
    length: (length: number, max: number) => `${length} of ${max}`,
    suggestions: 'Suggestions',
    others: 'Other places',
    invalid: 'That place won’t work.',
  },
  ticket: {
    showsLeft: (count: number) => (count === 1 ? 'show left today' : 'shows left today'),
    resets: (limit: number, at: string) =>
      `of ${limit}; the next ${limit === 1 ? 'one opens' : `${limit} open`} at ${at}`,
    castTime: 'The cast’s time',
    voice: 'Your voice',
    left: (left: string, limit: string) => `${left} left of ${limit}`,
    noneLeft: (limit: string) => `none left of ${limit}`,
    minutes: (count: number) => `${count} min`,
  },
  start: 'Step on stage',
  startClosed: 'The stage is closed for now: you can read why at the top of this page.',
  /** The local time at which a limit frees up. */
  localTime: (time: string) => `That is ${time} where you are.`,
  timeAndDay: (time: string, day: string) => `${time} on ${day}`,
} as const;
