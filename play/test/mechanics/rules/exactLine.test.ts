import { judges } from './judges.ts';

judges('exact-line', [
  {
    rule: { kind: 'exact-line', text: "It was never about the ladder, Tom's ladder." },
    kept: [
      "It was never about the ladder, Tom's ladder.",
      'it was never about the ladder toms ladder',
      'IT WAS NEVER ABOUT THE LADDER, TOM’S LADDER!',
      'Sit down. It was never about the ladder – Tom’s ladder.',
      "It was never about the ladder... Tom's ladder",
      'It was  never about the ladder Tom`s ladder, I know.',
    ],
    missed: [
      'It was never about the ladder.',
      "It was not about the ladder, Tom's ladder.",
      '',
      "It was never really about the ladder, Tom's ladder.",
      "ladder Tom's ladder the about never was It",
      'ladder',
    ],
  },
]);
