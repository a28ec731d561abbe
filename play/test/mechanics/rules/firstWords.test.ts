import { judges } from './judges.ts';

judges('first-words', [
  {
    rule: { kind: 'first-words', text: 'The trouble was' },
    kept: [
      'The trouble was the goat.',
      'the trouble was, nobody came',
      'THE TROUBLE WAS',
      '“The trouble was my aunt.”',
      '… the trouble was this:',
      'The  trouble   was 3 goats',
    ],
    missed: [
      'The trouble is',
      'Trouble was',
      'So the trouble was',
      'The troublesome was',
      '',
      'The real trouble was',
      'The',
      'was trouble the',
    ],
  },
]);
