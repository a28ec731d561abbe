import { describe, expect, it } from 'vitest';
import { withoutFalseQuotations } from '../../src/stage/quotations.ts';

const said = [
  'I don’t think the bear’s asleep, captain.',
  'Take my coat. I will steer, and you sing!',
  'Ich öffne die Tür.',
  'Take the offer',
];
const cleaned = (text: string) => withoutFalseQuotations(text, said);

describe('a text of the Coach’s that quotes', () => {
  it.each([
    "You named it: “I don't think the bear's asleep”.",
    "You said 'I don't think the bear's asleep', and it changed the room.",
    'With "take my coat" you led, and "you sing!" gave it back.',
    '«Take my coat … you sing» was the turn.',
    'Du sagtest „Ich öffne die Tür“ und gingst.',
    'That is “take the offer” at work.',
    'A “quiet” show, well played.',
    "The players' turn came, and the sailors' song with it.",
    'Nothing is quoted here. Not at all.',
  ])('what was said is kept: %s', (text) => {
    expect(cleaned(text)).toBe(text);
  });

  it.each([
    ["You said 'the dragon owes me rent'.", null],
    ['You built well. You said “the dragon owes me rent”! It was brave.', 'You built well. It was brave.'],
    ['You said "dragon" twice. Well done.', 'Well done.'],
    ['You cried “Stop! Not one more step.” at him. Then you led.', 'Then you led.'],
    ['“Take my boat”, you said, and it worked.', null],
    ['Du riefst „Feuer im Keller“. Gut gespielt.', 'Gut gespielt.'],
    ['Tu as dit « je mange la lune ». Bravo.', 'Bravo.'],
    ['»Der Mond ist Käse« war der Satz. Stark.', 'Stark.'],
    ['“Take my coat” led, and “fly my kite” lost it. Try again.', 'Try again.'],
  ])('what was not said loses its sentence: %s', (text, left) => {
    expect(cleaned(text)).toBe(left);
  });
});
