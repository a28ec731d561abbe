import { describe, expect, it } from 'vitest';
import { concreteWords, wordForms } from '../src/score/concreteWords.ts';
import { takesUp } from '../src/score/takesUp.ts';

describe('whether a line takes something up', () => {
  it('hears what is done with the line, with a shared word or without', () => {
    expect(takesUp('I hid the cake.', 'Then hide that cake better, the mice complain.', null)).toBe('taken');
    expect(takesUp('Where is my hat?', 'On its way to Vienna, first class.', null)).toBe('taken');
    expect(takesUp('The wolves are here.', 'Wolves, right. Things like that happen.', null)).toBe(
      'passed-by',
    );
    expect(takesUp('I love art.', 'The party starts at nine.', null)).toBe('unsure');
  });

  it.each(['Yes.', '...', 'What?', 'ok', 'And then?', 'You have been there before.'])(
    'finds nothing to take up in %s',
    (line) => {
      expect(takesUp(line, 'The lantern is lit.', null)).toBeNull();
    },
  );

  it('asks for nothing where the game leaves no room for it', () => {
    expect(takesUp('The camel sings.', 'Forever', { kind: 'words', count: 1 })).toBeNull();
    expect(takesUp('The camel sings.', 'We sail.', { kind: 'again', text: 'We sail.' })).toBeNull();
    expect(
      takesUp('The camel sings.', 'Send it to Cairo now, please.', { kind: 'words', count: 6 }),
    ).not.toBeNull();
  });
});

describe('the concrete words of a line', () => {
  const comeBack = (line: string, reply: string) => {
    const said = wordForms(reply);
    return concreteWords(line).some((forms) => [...forms].some((form) => said.has(form)));
  };

  it.each([
    ['I brought the rusty wrench.', 'Your wrench has saved more ships than the captain.'],
    ['The wolves are at the door.', 'One wolf is knocking quite politely.'],
    ['I hid the cake.', 'You hide things so well that even the mice complain.'],
    ['Agnes sings.', 'Then let Agnes have the big microphone.'],
    ['I am so tired.', 'Tired people see further: lean on me.'],
    ['There are 40 buttons.', 'I sewed all 40 with fishing line.'],
    ['The grandmother’s accordion is wet.', 'I hung the accordion over the stove.'],
    ['OH NO THE VOLCANO IS ERUPTING', 'The volcano only wants attention.'],
    ['Der Hund hat die Karte gefressen.', 'Der Hund liest eben gern.'],
    ['Le canard connaît le code.', 'Ce canard sait tout de nous.'],
    ['The van is at the sea.', 'The sea has sent a van of its own.'],
    ['Perdón, el violonchelo tiene un pasaporte.', 'That pasaporte is stamped twice.'],
    ['猫が本を読んでいます。', '猫は眼鏡が好きです。'],
  ])('come back from “%s” in “%s”', (line, reply) => {
    expect(comeBack(line, reply)).toBe(true);
  });

  it.each([
    ['I brought the rusty wrench.', 'Look at the window, somebody is coming.'],
    // Whole words only: neither the cat in the catalogue nor the art in the party.
    ['The cat is asleep.', 'I ordered it from a catalogue.'],
    ['I love art.', 'The party starts at nine.'],
    // Words of grammar are no offer.
    ['The others have been there with a lamp.', 'They have been there, and the others with you.'],
    ['Der Hund ist in der Küche.', 'Ich bin in der Oper.'],
    ['Er hat den Schlitten und die Karte.', 'Wer hat den Zug, wer die Zeit und den Hut?'],
  ])('do not come back from “%s” in “%s”', (line, reply) => {
    expect(comeBack(line, reply)).toBe(false);
  });
});
