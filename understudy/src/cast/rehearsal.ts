import type { Brief } from '@improv/contract';

/** Lines of every kind, to warm up with. */
export const warmUp: readonly string[] = [
  'Captain, I brought the rusty lantern for my sister Agnes.',
  'Where did you put the goat?',
  'Let us hide the cake in the cellar, quickly!',
  'I am so happy that you came.',
  'Hold this rope and count to three.',
  'You always forget the keys.',
  'Yes.',
  'My mother gave me this ring, and I lost it on the stairs.',
];

/** A show that is never played. */
export const rehearsal: Brief = {
  task: 'partner',
  show: 'rehearsal',
  game: { id: 'free-scene', name: 'Free scene', summary: 'Two people, one place.', rules: ['Listen.'] },
  location: 'an empty stage',
  suggestion: null,
  shout: null,
  audience: [],
  phase: 'support',
  turn: 1,
  turnsRemaining: 14,
  stumble: null,
  mood: { sentiment: 0, engagement: 0.5, laughter: 0, label: 'curious' },
  storySoFar: '',
  script: [{ n: 0, speaker: 'player', text: 'I found a wooden spoon behind the curtain.' }],
  avoid: [],
  move: null,
  maySpotlight: false,
  holdsBreath: false,
  playerRule: null,
  partnerRule: null,
  partnerRuleInWords: null,
  endedBy: null,
  phaseChangedAtTurn: null,
  principles: [],
  rejectedQuotes: [],
};
