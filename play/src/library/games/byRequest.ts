import type { LibraryGame } from './libraryGame.ts';

export const byRequest: LibraryGame = {
  id: 'by-request',
  name: 'By request',
  summary: 'The house orders words like dishes, and you serve them as though they had been on the menu.',
  rules: [
    {
      says: 'Every so often the house orders a word from each of you.',
      tells: 'Every so often the house orders one word from the player and one from the Partner.',
      binds: 'both',
    },
    {
      says: 'Your very next line uses it, and it belongs there.',
      tells: 'Both use their word in the very next line, and it belongs there.',
      binds: 'both',
    },
    {
      says: 'Once you have served it, the thing stays in the scene and may be needed again.',
      tells: 'What the player and the Partner have served stays in the scene and may be needed again.',
      binds: 'both',
    },
    {
      says: 'Between orders you simply get on with your day.',
      tells: 'Between orders both simply get on with their day.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 7,
  skills: ['flexibility', 'building on ideas', 'playing with the audience'],
  form: 'short',
  opening:
    'Introduce two people at the location who are busy with an honest day of work and have no idea that the house can order from them. Say that each order comes with the ding of a small kitchen bell.',
  partnerRole:
    'You share an honest day of work with the player and want it done well. What the house orders from you, you serve as though it had been needed all along, and you find a use for what was served before.',
  suggestion: 'a word that you would like to hear at least once tonight',
  suggestionKind: 'word',
  mechanic: { kind: 'audience-word', every: 2 },
  roomWatches:
    'Ordered words that turn out to have been missing all along; things that come back after their order; no word about the game.',
  maxMinutes: 18,
};
