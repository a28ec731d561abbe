import { judges } from './judges.ts';

judges('again', [
  {
    rule: { kind: 'again', text: 'I gave the goat to your mother last Tuesday.' },
    kept: [
      'I gave the goat to your mother last Tuesday.',
      'i gave the goat to your mother',
      'I gave that goat to your mother last Tuesday!',
      'I gave the goat to my mother last Tuesday',
      'Very well: I gave the goat to your mother last Tuesday.',
      'I – gave – the – goat – to – your – mother – last – Tuesday',
    ],
    missed: [
      'I gave the goat away.',
      'Your mother has it.',
      '',
      'Tuesday last mother your to goat the gave I',
      'last Tuesday I gave your mother the goat',
      'No.',
    ],
  },
]);
