export const notesMessages = {
  title: 'The Coach’s notes',
  loading: 'Fetching the notes …',
  shows: 'Past shows',
  ready: 'The notes are ready.',
  beingWritten:
    'The Coach is writing your notes, with the script open beside them. It takes less than a minute.',
  failed: 'The Coach’s pen ran dry before the notes were done. Your scene is safe; ask for them again.',
  askAgain: 'Ask the Coach again',
  stillRunning: 'This scene is still on stage; the Coach writes when the curtain has fallen.',
  none: 'There are no notes for this one: the Coach writes about scenes that were played and closed.',
  continue: 'Continue',
  playAnother: 'Play another',
  allShows: 'All my shows',
  transcript: 'The transcript',
  keeping: {
    show: (game: string, location: string) => `${game}, ${location}`,
    starred: 'You keep this show for good.',
    /** Around the date. */
    until: { before: 'This show is kept until', after: '. Star it to keep it for good.' },
    star: 'Star this show to keep it for good.',
  },
  report: {
    moments: 'Moments',
    turn: (turn: number) => `You, turn ${turn}`,
    strengths: 'What you already do',
    next: 'Next time',
    mission: 'Your mission, off stage',
  },
  recovery: {
    title: 'When the light turned',
    turn: (turn: number) => `From turn ${turn} on, your Partner stumbled so that you could lead.`,
    score: 'Recovery',
    of: 'of 100',
  },
  scores: {
    title: 'On the lighting board',
    label: 'Scores of this show, of 100',
    principle: 'Principle',
    score: 'Score',
    why: 'Why',
    progress: 'How I am growing',
  },
} as const;
