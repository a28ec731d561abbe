import type { LibraryGame } from './libraryGame.ts';

export const paidByTheWord: LibraryGame = {
  id: 'paid-by-the-word',
  name: 'Paid by the word',
  summary: 'Words are dear tonight, the rate keeps changing, and there is a great deal to say.',
  rules: [
    {
      says: 'Every line of yours has exactly as many words as the house will pay for.',
      tells:
        'Every line, the player’s and the Partner’s, has exactly as many words as the house will pay for.',
      binds: 'both',
    },
    {
      says: 'When the rate changes, you go on with the matter as if nothing had happened.',
      tells: 'When the rate changes, both go on with the matter as if nothing had happened.',
      binds: 'both',
    },
    {
      says: 'A contraction counts as one word, yours or your partner’s.',
      tells: 'A contraction counts as one word, the player’s or the Partner’s.',
      binds: 'both',
    },
    {
      says: 'Say the thing that matters most while words are cheap.',
      tells: 'Both say the thing that matters most while words are cheap.',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 7,
  skills: ['being brief', 'precision', 'reading between the lines'],
  form: 'short',
  opening:
    'Set up a counter at the location where talk is weighed and charged, and two people with urgent business and thin purses. Name the price of a word, and let a coin drop.',
  partnerRole:
    'You have urgent business with the player and a thin purse. You put the thing itself first, leave out every word that is not worth its price, and get on with the matter whatever the rate.',
  suggestion: 'an everyday matter that somebody would pay to hear about',
  suggestionKind: 'subject',
  mechanic: { kind: 'word-count', counts: [7, 5, 3, 5], every: 4 },
  roomWatches:
    'Much said with little; how the two change when words get scarce; the exact count met as if by nature.',
  maxMinutes: 18,
};
