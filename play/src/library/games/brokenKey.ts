import type { LibraryGame } from './libraryGame.ts';

export const brokenKey: LibraryGame = {
  id: 'broken-key',
  name: 'The broken key',
  summary: 'The typewriter that writes this scene has lost a letter, and nobody in it may notice.',
  rules: [
    'No word with the missing letter exists tonight, for either of you.',
    'Call the things that had it by other names, and stick to those names.',
    'Want something badly enough to talk in whole sentences.',
    'Nobody in the scene remarks on how they talk.',
  ],
  level: 'advanced',
  energy: 'low',
  minutes: 8,
  skills: ['working within limits', 'vocabulary', 'calm'],
  form: 'short',
  opening:
    'Show an old typewriter in a corner of the location, writing by itself, one key hanging by its spring. The two on stage are what it writes, and they have somewhere to be by the end of the page.',
  suggestion: 'a letter that you could live without',
  suggestionKind: 'letter',
  mechanic: { kind: 'forbidden-letter' },
  roomWatches:
    'New names for old things, kept faithfully; sentences that sound at ease; the strain that turns into poetry by accident.',
  maxMinutes: 20,
};
