export const accessMessages = {
  pageTitle: 'Not on the list',
  title: 'You’re not on the list yet',
  /** Around the person's address. */
  notListed: {
    before: 'Improv Olympics is playing to a small invited house, and',
    after: 'isn’t on tonight’s list.',
  },
  wrongAccount: 'Wrong account?',
  myData: 'What we know about you',
  asked:
    'You have asked to be let in. An admin will see your request, and this page opens by itself when they say yes.',
  message: 'A word to the admins (optional)',
  ask: 'Ask for access',
} as const;
