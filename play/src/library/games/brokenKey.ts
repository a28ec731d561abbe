import type { LibraryGame } from './libraryGame.ts';

export const brokenKey: LibraryGame = {
  id: 'broken-key',
  name: 'The broken key',
  summary: 'The typewriter that writes this scene has lost a letter, and nobody in it may notice.',
  rules: [
    {
      says: 'No word with the missing letter exists tonight, for you or for your partner.',
      tells: 'No word with the missing letter exists tonight, for the player or for the Partner.',
      binds: 'both',
    },
    {
      says: 'Call the things that had it by other names, and stick to those names.',
      tells: 'Both call the things that had it by other names, and stick to those names.',
      binds: 'both',
    },
    {
      says: 'Want something badly enough to talk in whole sentences.',
      tells: 'Both want something badly enough to talk in whole sentences.',
      binds: 'both',
    },
    {
      says: 'Never remark on how you and your partner talk.',
      tells: 'Neither the player nor the Partner remarks on how they talk.',
      binds: 'both',
    },
  ],
  level: 'advanced',
  energy: 'low',
  minutes: 8,
  skills: ['working within limits', 'vocabulary', 'calm'],
  form: 'short',
  opening:
    'Show an old typewriter in a corner of the location, writing by itself, one key hanging by its spring. The two on stage are what it writes, and they have somewhere to be by the end of the page.',
  partnerRole:
    'You have somewhere to be with the player by the end of the page, and you want something from them first. To you this is simply how people talk: the missing letter never existed.',
  suggestion: 'a letter that you could live without',
  suggestionKind: 'letter',
  mechanic: { kind: 'forbidden-letter' },
  roomWatches:
    'New names for old things, kept faithfully; sentences that sound at ease; the strain that turns into poetry by accident.',
  maxMinutes: 20,
};
