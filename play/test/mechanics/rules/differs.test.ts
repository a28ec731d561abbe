import { judges } from './judges.ts';

judges('differs', [
  {
    rule: { kind: 'differs', text: 'I gave the goat to your mother.' },
    kept: [
      'I sold the goat.',
      'Your mother stole it.',
      'I gave the goat a name and a hat and a small pension.',
      'I gave up.',
      '',
      'Goat? I never had one.',
    ],
    missed: [
      'I gave the goat to your mother.',
      'i gave the goat to your mother!!!',
      'I gave the goat to your brother.',
      'Well, I gave the goat to your mother.',
      'I gave the goat to your dear mother.',
      'I gave that goat to your mother.',
    ],
  },
]);
