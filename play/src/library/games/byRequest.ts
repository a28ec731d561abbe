import type { LibraryGame } from './libraryGame.ts';

export const byRequest: LibraryGame = {
  id: 'by-request',
  name: 'By request',
  summary: 'The house orders words like dishes, and you serve them as though they had been on the menu.',
  rules: [
    'Every so often the house orders a word from each of you.',
    'Your very next line uses it, and it belongs there.',
    'Once served, the thing stays in the scene and may be needed again.',
    'Between orders you simply get on with your day.',
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 7,
  skills: ['flexibility', 'building on ideas', 'playing with the audience'],
  form: 'short',
  opening:
    'Introduce two people at the location who are busy with an honest day of work and have no idea that the house can order from them. Ring a small kitchen bell to show what an order sounds like.',
  suggestion: 'a word that you would like to hear at least once tonight',
  suggestionKind: 'word',
  mechanic: { kind: 'audience-word', every: 2 },
  roomWatches:
    'Ordered words that turn out to have been missing all along; things that come back after their order; no winking at the house.',
  maxMinutes: 18,
};
