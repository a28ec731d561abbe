import { judges } from './judges.ts';

judges('avoids-letter', [
  {
    rule: { kind: 'avoids-letter', letter: 'C' },
    kept: [
      'A big dog.',
      '',
      '1234',
      'A goat, a boat, a moat',
      'С кем',
      'いいえ',
      '🐈',
      'No kings here.',
      'Queue',
      'Six',
      'Just you and me.',
      'Ŝoes',
    ],
    missed: [
      'A cat.',
      'CAT',
      'ice',
      'ça va',
      'façade',
      'Once',
      'c',
      'the magic hat',
      'No. Never. Back!',
      'Čas',
      '“Chef”',
      'oak, elm, larch',
    ],
  },
  {
    rule: { kind: 'avoids-letter', letter: 'E' },
    kept: ['A big dog ran.', 'No. Stop.', '', '77', 'A lucky coin', 'ya'],
    missed: ['The dog', 'é', 'Ê', 'weird', 'ｅ', 'Tea'],
  },
]);
