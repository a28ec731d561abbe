import { judges } from './judges.ts';

judges('avoids-word', [
  {
    rule: { kind: 'avoids-word', word: 'but' },
    kept: [
      'Butter on everything.',
      'The butler did it.',
      'I attribute it to you.',
      'A tribute',
      'Butt out.',
      'Robut the robot',
      '',
      'However, I came.',
      'Buts are for others.',
      'B. U. T.',
      'бут',
      'debut',
    ],
    missed: [
      'But I came.',
      'I came, but late.',
      'BUT!',
      'but',
      '“But…”',
      'sorry—but no',
      'anything but',
      'all-but-done',
      'bút',
      'no,but yes',
      'Well but',
      '(but)',
    ],
  },
  {
    rule: { kind: 'avoids-word', word: 'were' },
    kept: ['We’re late.', 'Werewolf', 'where', 'wereld', ''],
    missed: ['We were late.', 'Were we?', 'as it were'],
  },
]);
