import { lines, type WrittenScenario } from './scenario.ts';

const steadyLines = [
  'Captain, I brought the rusty lantern that your sister gave me.',
  'I am so glad we are finally sailing to the island of bells!',
  'The bell on the bow rings by itself when a whale is near.',
  'There is the whale, and she is humming our song. I love her already!',
  'I throw her the wreath of daisies from the cabin.',
];

/** When the Partner stops carrying and starts to stumble. */
export const phaseChangeScenarios: readonly WrittenScenario[] = [
  {
    id: 'a-steady-player-is-given-the-lead',
    theme: 'phase change',
    shows: 'A player who stands steady meets the first stumble at turn 5 or soon after.',
    gameId: 'free-scene',
    location: 'the deck of an old ferry',
    lines: lines([
      ...steadyLines,
      'Give me the wheel, I will steer us around the whale.',
      'Sit on the coil of rope and count the bells with me.',
    ]),
    expects: { phaseChange: [5, 6] },
  },
  {
    id: 'a-struggling-player-stays-supported',
    theme: 'phase change',
    shows:
      'A player who gives little is carried past turn 5, and led into the change by turn 9 at the latest.',
    gameId: 'free-scene',
    location: 'a waiting room',
    lines: lines([
      'hm',
      'dunno',
      'hm',
      'whatever',
      '...',
      'dunno',
      'hm',
      'ok',
      'The magazine is about trains.',
      'The locomotive on the cover has my name.',
    ]),
    expects: { phaseChange: [7, 9] },
  },
  {
    id: 'a-short-show-never-changes-phase',
    theme: 'phase change',
    shows: 'A show that ends after four turns stays in the support phase.',
    gameId: 'expert-panel',
    location: 'a school gym during the science fair',
    lines: lines([
      'Professor, my volcano has developed feelings for the judges.',
      'It blushes lava whenever the headmaster smiles.',
      'I calmed the volcano with chamomile and a lullaby.',
      'The ribbon is melting, and the volcano is proud.',
    ]),
    expects: { phaseChange: null, endedBy: 'player' },
  },
  {
    id: 'a-long-show-stumbles-again',
    theme: 'phase change',
    shows: 'After the change the Partner stumbles again and again, and never blocks.',
    gameId: 'moving-day',
    location: 'an empty flat above a circus',
    lines: lines([
      'I wrapped the trapeze in newspaper, careful with the knots.',
      'This box is marked lions, and it purrs.',
      'Your grandmother walked the wire with this teapot on her head!',
      'I promised the teapot that it would see the sea.',
      'The van is here, and the driver juggles.',
      'I take the heavy end, you take the drum.',
      'Put the lions in the bathtub, they love warm water.',
      'I found your old clown shoes. They still squeak in A minor.',
      'Leave the curtain rod, the new tenant is a fencer.',
      'Breathe, I have the keys and the teapot.',
      'We drive along the coast until the shoes stop squeaking.',
      'Look, the sea! Hold up the teapot.',
    ]),
    expects: { phaseChange: [5, 9] },
  },
];
