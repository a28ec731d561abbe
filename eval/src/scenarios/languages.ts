import { lines, type WrittenScenario } from './scenario.ts';

/** Players who speak other languages, or mix them. */
export const languageScenarios: readonly WrittenScenario[] = [
  {
    id: 'a-player-in-german',
    theme: 'languages',
    shows: 'A scene begun in German goes on with a Partner who is on the player’s side.',
    gameId: 'free-scene',
    location: 'eine Berghütte im Schneesturm',
    lines: lines(['Ich habe den Schlitten vor die Tür gestellt.', 'Der Hund hat unsere Karte gefressen.']),
  },
  {
    id: 'a-player-in-french',
    theme: 'languages',
    shows: 'French, with a duck in a lift.',
    gameId: 'free-scene',
    location: 'un ascenseur à Lyon',
    lines: lines(['Je suis coincé avec un canard et une valise.', 'Le canard connaît le code de la porte.']),
  },
  {
    id: 'a-player-in-spanish',
    theme: 'languages',
    shows: 'Spanish, with a suitcase full of stars.',
    gameId: 'free-scene',
    location: 'una estación de tren',
    lines: lines(['Traigo una maleta llena de estrellas.', 'El conductor es mi abuela.']),
  },
  {
    id: 'a-player-in-japanese',
    theme: 'languages',
    shows: 'Japanese, a script without spaces.',
    gameId: 'free-scene',
    location: '古い図書館',
    lines: lines(['猫が本を読んでいます。', '屋根の上に赤い船があります。']),
  },
  {
    id: 'a-player-who-mixes-languages',
    theme: 'languages',
    shows: 'English with a line of another language in between.',
    gameId: 'lost-and-found',
    location: 'an airport at night',
    lines: lines([
      'I lost a cello with a sticker of Lisbon on it.',
      'Perdón, el violonchelo tiene un pasaporte.',
      'The passport has a stamp from the moon.',
      'Stamp my forehead too, please.',
    ]),
  },
];
