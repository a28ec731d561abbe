import { describe, expect, it } from 'vitest';
import { heardIn, uptakeOf } from '../../src/score/uptake/uptakeOf.ts';

// None of these stands in the labelled file.
describe('what a reply does with a line', () => {
  it.each([
    ['Where is the captain?', 'In the hold, counting his parrots.', 'an answer'],
    ['¿Dónde está mi paraguas?', 'Debajo de la mesa, con el perro.', 'an answer'],
    ['Wer hat das Klavier gestimmt?', 'Meine Schwester, mit einem Löffel.', 'an answer'],
    ['How many candles are left?', 'Seven, and they are all yours.', 'an answer'],
    ['The butler has vanished.', 'Then who ironed him a shirt this morning?', 'a pronoun'],
    ['I bought a parrot.', 'A parrot? Does it know any sea shanties?', 'a question back'],
    ['The dam is about to burst.', "Quick, wake them all! I'll take your mother.", 'a consequence'],
    ['Hand me the telescope.', "Here, careful, it's still warm from your brother.", 'a deed'],
    ['I met a physician.', 'That doctor owes me a spleen, tell him so.', 'a synonym'],
  ])('hears that “%s” is taken up by “%s”: %s', (line, reply) => {
    expect(uptakeOf(line, reply)).toBe('taken');
  });

  it.each([
    ['I dropped the lantern.', 'Lantern, great. Things like that happen.', 'says nothing'],
    ['I brought a cello.', 'There is no cello here.', 'denies'],
    ['My horse can sing.', 'When I was small we had a horse. My father was a baker in Kent.', 'own story'],
    ['The bridge is burning!', 'Bridges, sure. Anyway, where do you buy your shoes?', 'changes the subject'],
    ['Wer ist das?', 'Weil es regnet.', 'misses the question'],
    [
      'Ich habe einen Drachen gefunden.',
      'Ein Drachen, aha. Übrigens, ich war beim Friseur.',
      'changes the subject',
    ],
  ])('hears that “%s” is passed by in “%s”, which %s', (line, reply, cue) => {
    expect(uptakeOf(line, reply)).toBe('passed-by');
    expect(heardIn(line, reply).map(({ name }) => name)).toContain(cue);
  });

  it('is not fooled by a word alone, and does not pretend to know', () => {
    expect(uptakeOf('I found a lantern.', 'Lanterns hang in the harbour of Porto.')).not.toBe('taken');
    expect(uptakeOf('The moon is enormous.', 'Somebody left the iron on.')).toBe('unsure');
  });

  it('tells another of its kind from the one that was named', () => {
    const names = (line: string, reply: string) => heardIn(line, reply).map(({ name }) => name);
    expect(names('The cello is wet.', 'We had a cello in Leeds, under the stairs.')).toContain('own story');
    expect(names('I lost a cello.', 'You lost a cello, and only told the ferryman?')).not.toContain(
      'own story',
    );
  });

  it('takes a denial of what the line denies for agreement', () => {
    const heard = heardIn(
      'There is no captain on this ship.',
      'There is no captain on this ship. Take the wheel.',
    );
    expect(heard.map(({ name }) => name)).not.toContain('denies');
  });
});
