import { lines, type WrittenScenario } from './scenario.ts';

/** Four warm lines, so that the first stumble comes at turn 5. */
const orchard = [
  'Grandfather, I brought the silver ladder for the pear tree.',
  'I love how the pears shine tonight, like little lamps!',
  'The owl on the fence is counting the pears with us. Hello, owl!',
  'I fill the blue basket and you sing to the bees.',
  'The bees are building a crown of wax for you, how wonderful!',
];
const workshop = [
  'Boss, the clockwork swan is finished and she can already bow.',
  'I am so proud of her wings, I cut every feather out of tin!',
  'The prince is coming at noon with his mother and a sack of gold.',
  'I painted the beak with honey so that she smells of summer!',
  'The swan is dancing on the bench, and I love her!',
];

/** The first stumble, and what the player makes of it. */
export const recoveryScenarios: readonly WrittenScenario[] = [
  {
    id: 'recovery-takes-the-lead',
    theme: 'recoveries',
    shows: 'The Partner stumbles, and the player takes over with a deed and a plan.',
    gameId: 'free-scene',
    location: 'an orchard at night',
    lines: lines([
      ...orchard,
      'Lean on me, grandfather. I take the basket, I hold the ladder, and we follow the owl home together.',
      'The owl knows the gate, and I open it for you.',
    ]),
    expects: { phaseChange: [5, 6], recovery: 'done' },
  },
  {
    id: 'recovery-finds-a-use-for-it',
    theme: 'recoveries',
    shows: 'The Partner stumbles, and the player turns the trouble into the best thing on stage.',
    gameId: 'free-scene',
    location: 'a clockmaker’s workshop',
    lines: lines([
      ...workshop,
      'Do not worry, boss, give me your hand. I wind the swan, you open the door, and we bow to the prince together.',
      'The prince is laughing, and the swan gave him a feather.',
    ]),
    expects: { phaseChange: [5, 6], recovery: 'done' },
  },
  {
    id: 'recovery-comforts-first',
    theme: 'recoveries',
    shows: 'The Partner stumbles, and the player steadies them and goes ahead.',
    gameId: 'first-day',
    location: 'the signal box of a mountain railway',
    lines: lines([
      'I am Theo, the new signalman, and I brought my own flags and a cherry pie!',
      'The red lever is smiling at me, I think we will be friends.',
      'A goat is waiting on platform two with a first-class ticket. Welcome aboard, goat!',
      'I ring the brass bell for the express and wave the green flag!',
      'The express answered with a whistle like a nightingale, how lovely!',
      'It is all right, stay behind me. I pull the red lever, I stop the express, and then we share the cherry pie.',
      'The goat thanks us in writing.',
    ]),
    expects: { recovery: 'done' },
  },
  {
    id: 'recovery-lets-it-fall',
    theme: 'recoveries',
    shows: 'The Partner stumbles, and the player has nothing to say to it.',
    gameId: 'free-scene',
    location: 'an orchard in the morning',
    lines: lines([...orchard, 'ok', 'hm']),
    expects: { phaseChange: [5, 6], recovery: 'failed' },
  },
  {
    id: 'recovery-shrugs',
    theme: 'recoveries',
    shows: 'The Partner stumbles, and the player hands the trouble straight back.',
    gameId: 'free-scene',
    location: 'a toymaker’s workshop',
    lines: lines([...workshop, 'dunno', 'whatever']),
    expects: { phaseChange: [5, 6], recovery: 'failed' },
  },
];
