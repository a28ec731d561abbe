import { expect, it } from 'vitest';
import { languageOf } from '../src/score/languageOf.ts';

it.each([
  ['en', 'The owl is counting the pears with us, and you sing to the bees.'],
  ['de', 'Ich habe den Schlitten vor die Tür gestellt. Der Hund hat unsere Karte gefressen.'],
  ['fr', 'Je suis coincé avec un canard et une valise. Le canard connaît le code de la porte.'],
  ['es', 'Traigo una maleta llena de estrellas. El conductor es mi abuela, y tiene mucho miedo.'],
  ['it', 'Ho portato una valigia piena di stelle, e il conducente è mia nonna, che non ha paura.'],
  ['pt', 'Eu trouxe uma mala cheia de estrelas, e o motorista é a minha avó, que não tem medo.'],
  ['nl', 'Ik heb een koffer vol sterren meegenomen, en de bestuurder is mijn oma, maar niet bang.'],
  ['ja', '猫が本を読んでいます。屋根の上に赤い船があります。'],
  ['ru', 'Я принёс чемодан, полный звёзд.'],
])('tells %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each(['', '...', 'Penguin. Umbrella! Soup.', 'asdkjh qwerty', 'ok yes'])('cannot tell “%s”', (text) => {
  expect(languageOf(text)).toBeNull();
});

it('takes a scene in English with a foreign line in it for English', () => {
  expect(
    languageOf(
      'I lost a cello with a sticker of Lisbon on it, and you have the key. Perdón, el violonchelo.',
    ),
  ).toBe('en');
});
