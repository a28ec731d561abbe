import { judges } from './judges.ts';

judges('statement', [
  {
    rule: { kind: 'statement' },
    kept: [
      'It is in the kitchen.',
      'When I was young I had a goat',
      'What a lovely goat!',
      'You are the new plumber, and you brought a harp.',
      'I wonder where the goat is.',
      'Who knows.',
      'Do not ask.',
      'Have a seat',
      'Questionable, all of it.',
      'Wait; listen; there it is again.',
      '台所にいます。',
      '',
    ],
    missed: [
      'Where is the goat?',
      'You know, right?',
      'It is cold. Is that your coat? Lovely.',
      'What?!',
      'where did you put the goat',
      '¿Dónde está?',
      'ヤギはどこですか',
      '山羊呢',
      'Πού είναι;',
      '“Who goes there?” shouted the goat.',
      'أين العنزة؟',
      'are you sure',
    ],
  },
]);
