/** Texts around the terms; the terms and the privacy page are content of their own. */
export const termsMessages = {
  asOf: (date: string) => `As of ${date}`,
  consent: {
    title: 'Before the curtain goes up',
    changed: 'The house rules have changed',
    first: 'Once, and then we play. What matters, in short:',
    again: 'Here again is what matters, in short:',
    /** Each point: what stands out, and how it goes on. */
    points: [
      ['Your lines are kept', 'for 400 days, so that you can read them again. Your voice is not recorded.'],
      [
        'Google’s Gemini models',
        'read your lines and hear your voice, to answer you. They are not told who you are.',
      ],
      ['Admins see how much you play', ', never what you say.'],
      ['All of it is yours', 'to take along or to delete, any day, under My data.'],
    ],
    /** Around the links to the terms and the privacy page. */
    means: {
      before: 'By agreeing you accept the',
      terms: 'terms',
      between: ', say that you are 18 or older, and say that you have read what is on the',
      privacy: 'privacy page',
    },
    agree: 'I agree',
    ratherNot: 'Rather not?',
  },
} as const;
