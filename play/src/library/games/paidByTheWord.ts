import type { LibraryGame } from './libraryGame.ts';

export const paidByTheWord: LibraryGame = {
  id: 'paid-by-the-word',
  name: 'Paid by the word',
  summary: 'Words are dear tonight, the rate keeps changing, and there is a great deal to say.',
  rules: [
    'Every line has exactly as many words as the house will pay for.',
    'When the rate changes, the matter goes on as if nothing had happened.',
    'Contractions count as one word, and so does a sigh that you spell.',
    'Say the thing that matters most while words are cheap.',
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 7,
  skills: ['being brief', 'precision', 'reading between the lines'],
  form: 'short',
  opening:
    'Set up a counter at the location where talk is weighed and charged, and two people with urgent business and thin purses. Name the price of a word, and let a coin drop.',
  suggestion: 'an everyday matter that somebody would pay to hear about',
  suggestionKind: 'subject',
  mechanic: { kind: 'word-count', counts: [7, 5, 3, 5], every: 4 },
  roomWatches:
    'Much said with little; how the two change when words get scarce; the exact count met as if by nature.',
  maxMinutes: 18,
};
