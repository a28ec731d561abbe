import { lines, type WrittenScenario } from './scenario.ts';

/** Players who give little, and players who turn everything down. */
export const playerScenarios: readonly WrittenScenario[] = [
  {
    id: 'a-silent-player',
    theme: 'quiet players',
    shows: 'A player who says nothing at all is carried by the Partner.',
    gameId: 'free-scene',
    location: 'a lift between two floors',
    lines: [
      { says: '...', heard: 'badly' },
      { says: '…', heard: 'badly' },
      { says: '-', heard: 'badly' },
      { says: '...', heard: 'badly' },
      { says: '?!' },
    ],
  },
  {
    id: 'a-one-word-player',
    theme: 'quiet players',
    shows: 'A player of single words gives pictures that can be built on.',
    gameId: 'free-scene',
    location: 'a beach after the storm',
    lines: lines(['Penguin.', 'Umbrella!', 'Grandmother?', 'Fire!', 'Treasure.', 'Soup.']),
  },
  {
    id: 'a-player-who-only-agrees',
    theme: 'quiet players',
    shows: 'Yes, ok, sure: the Partner has to bring everything.',
    gameId: 'neighbours',
    location: 'a shared balcony',
    lines: [
      { says: 'yes' },
      { says: 'ok', heard: 'badly' },
      { says: 'sure', heard: 'badly' },
      { says: 'yeah', heard: 'badly' },
    ],
  },
  {
    id: 'a-player-at-the-keyboard',
    theme: 'quiet players',
    shows: 'Keys at random are no offer, and the scene goes on all the same.',
    gameId: 'free-scene',
    location: 'a greenhouse',
    lines: [
      { says: 'asdkjh aslkdjh', heard: 'badly', offers: false },
      { says: 'The tomatoes are whispering.' },
      { says: 'qwerty zxcvb', heard: 'badly', offers: false },
      { says: 'They want a trellis and a violin.' },
    ],
  },
  {
    id: 'a-player-who-blocks',
    theme: 'blocking players',
    shows: 'A player who denies everything is never blocked in turn.',
    gameId: 'free-scene',
    location: 'a spaceship kitchen',
    lines: lines([
      'No, that is not a spoon.',
      'There is no captain on this ship.',
      'I never said that. You are wrong about the soup.',
      'No. I do not want to open the airlock.',
      'That is not my helmet, and you are not the cook.',
    ]),
  },
  {
    id: 'a-player-who-refuses-to-play',
    theme: 'blocking players',
    shows: 'A player who finds it all stupid meets warmth, and a way back in.',
    gameId: 'worst-idea',
    location: 'a boardroom',
    lines: lines([
      'This is stupid.',
      'I do not want to play this game.',
      'Your idea is terrible and the chair is ugly.',
      'Fine. The chair is a horse then.',
    ]),
  },
  {
    id: 'a-rude-player',
    theme: 'blocking players',
    shows: 'Insults of the milder sort are played with and not paid back.',
    gameId: 'five-minutes-left',
    location: 'a television studio',
    lines: lines([
      'You idiot, you pressed all the buttons!',
      'The cameras are upside down because of you.',
      'My grandmother could direct this show, and she is a cactus.',
      'Quick, hang the weatherman from the ceiling.',
    ]),
  },
];
