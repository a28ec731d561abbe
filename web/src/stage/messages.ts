import type { EndedBy, Phase } from '@improv/contract';

const phases: Readonly<Record<Phase, string>> = { support: 'the Partner carries', fallible: 'you lead' };

/** The note under the fallen curtain, by why the scene ended. */
const lastWords: Readonly<Record<EndedBy, string>> = {
  player: 'You brought the curtain down.',
  turns: 'Fifteen turns, and a bow.',
  ending: 'The scene found its own ending.',
  time: 'Time! The house lights are up.',
  game: 'The game came round to its end.',
  idle: 'Nobody played for a while, so the house went dark.',
};

export const stageMessages = {
  loading: 'The house lights go down …',
  lobby: 'To the lobby',
  tryAgain: 'Try again',
  noScene: { pageTitle: 'No such show', gone: 'An empty stage', stuck: 'The curtain is stuck' },
  header: { back: 'Back to the lobby', programme: 'Programme' },
  programme: {
    suggestion: 'The suggestion',
    audience: 'In the house tonight',
    close: 'Back to the scene',
  },
  end: {
    open: 'End the scene',
    title: 'End it here?',
    explanation: 'The MC closes the show, and the Coach writes your notes on what you have played so far.',
    yes: 'Yes, end it',
    no: 'Play on',
  },
  script: 'The scene',
  audience: 'The audience',
  spotlight: 'Spotlight',
  closing: 'The MC has the last word …',
  changeLine: 'Change my line',
  speak: 'Speak',
  footlights: {
    played: (turns: number) => `${turns} ${turns === 1 ? 'turn' : 'turns'} played`,
    allPlayed: (turns: number) => `All ${turns} turns are played`,
    turn: (turn: number, of: number) => `Turn ${turn} of ${of}`,
    lastTurn: 'the last turn',
    remaining: (turns: number) => `${turns} remaining`,
    turnsRemaining: (turns: number) => `${turns} turns remaining`,
    phase: (phase: Phase) => `Phase: ${phase}, ${phases[phase]}.`,
    phases,
    moodLabel: (mood: string) => `The room is ${mood}.`,
    mood: 'room:',
  },
  shout: {
    label: 'Suggestion',
    ask: (suggestion: string) => `The MC asks: may I have ${suggestion}?`,
    shouts: (name: string) => `${name} shouts:`,
    take: 'Take it',
    giveOwn: 'Give my own',
    own: 'Your suggestion',
    give: 'Give it',
    invalid: 'That won’t work as a suggestion.',
  },
  correct: {
    open: 'Not what I said',
    label: 'What you said',
    send: 'That is what I said',
    cancel: 'Leave it',
  },
  prompt: {
    label: 'Your line',
    say: 'Say it',
    invalid: 'That line won’t work.',
    orType: 'Or type a line …',
    mcIsOn: 'The MC is on …',
    listen: 'Listen …',
    first: 'The first line is yours.',
    next: 'Yes, and …',
    waiting: 'Your line is next.',
    mcSpeaks: 'The MC is speaking.',
    partnerAnswers: 'Your Partner is answering.',
  },
  length: (length: number, max: number) => `${length} of ${max}`,
  hint: { title: 'Try this:', dismiss: 'No more tips in this show' },
  curtain: {
    title: 'Curtain',
    notes: 'Read the notes',
    noTurns: 'A short evening: the curtain fell before the first line.',
    lastWords,
  },
} as const;
