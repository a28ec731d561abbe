/** What mastery changes on stage, least first: each step holds below its bound, 0 to 1. */
const steps: readonly { readonly below: number; readonly title: string; readonly means: string }[] = [
  {
    below: 0.2,
    title: 'The Partner carries you for a while',
    means: 'Whatever you say becomes the scene, and a tip comes along often. Take your time.',
  },
  {
    below: 0.45,
    title: 'The Partner lets go a little sooner',
    means: 'You are still carried at first, and the light turns on you earlier than it did.',
  },
  {
    below: 0.75,
    title: 'The Partner trusts you with the scene',
    means: 'The stumble comes sooner and the tips grow rare: the house has seen you catch it.',
  },
  {
    below: Number.POSITIVE_INFINITY,
    title: 'You get the lead early',
    means: 'A few lines in, the Partner stumbles on purpose, and nobody whispers. It is your stage.',
  },
];

export const progressMessages = {
  pageTitle: 'Progress',
  title: 'How you are growing',
  loading: 'Leafing through the Coach’s books …',
  none: 'No show has been scored yet. Play one, and the Coach starts a page for you here: what was seen, how strongly it shone, and why.',
  playFirst: 'Play the first one',
  mission: 'Your last mission',
  seen: {
    title: 'Seen on stage',
    explanation:
      'Every level starts from zero and moves with each show, towards what the Coach saw there. Open one to see why it is where it is.',
  },
  unseen: { title: 'Not yet seen on stage', trains: (skill: string) => `Trains ${skill}.` },
  skill: {
    of: 'of 100',
    shows: (count: number, skill: string) =>
      `${count === 1 ? 'Seen in one show' : `Seen in ${count} shows`}; it trains ${skill}.`,
    latest: {
      up: 'The latest score was higher than the show before.',
      down: 'The latest score was lower than the show before.',
      level: 'The latest score was the same as the show before.',
    },
    why: 'Why it is there',
    notesOf: 'The notes of',
    practise: 'How to practise it',
  },
  standing: {
    label: 'Where you stand',
    shows: (count: number) =>
      `${count === 1 ? 'After one show' : `After ${count} shows`} with the Coach in the house`,
    partnerCarries: 'the Partner carries',
    youLead: 'you lead',
    steps,
  },
} as const;
