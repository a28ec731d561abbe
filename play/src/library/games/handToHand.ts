import type { LibraryGame } from './libraryGame.ts';

export const handToHand: LibraryGame = {
  id: 'hand-to-hand',
  name: 'Hand to hand',
  summary: 'Their last word is your first: catch it, and throw yours so that it can be caught.',
  rules: [
    {
      says: 'Begin with the very word that your partner ended on.',
      tells: 'Both begin with the very word that the other ended on.',
      binds: 'both',
    },
    {
      says: 'End on a word that you would like to be given yourself.',
      tells: 'Both end on a word that they would like to be given themselves.',
      binds: 'both',
    },
    {
      says: 'Keep it one conversation, in which the words only hold hands.',
      tells: 'Both keep it one conversation, in which the words only hold hands.',
      binds: 'both',
    },
    {
      says: 'The two of you carry something together and must not drop it.',
      tells: 'The player and the Partner carry something together and must not drop it.',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 7,
  skills: ['listening to the end', 'generosity', 'patience'],
  form: 'short',
  opening:
    'Put something large, fragile and awkward between two people at the location, with stairs ahead of them. They carry it with their hands and the talk with its ends, and the first word is already in the air.',
  partnerRole:
    'You hold the other end of something large and fragile that you and the player carry, and you want it to arrive whole. You end each line on a plain, generous word that is easy to begin with.',
  suggestion: 'a word that feels good in the mouth',
  suggestionKind: 'word',
  mechanic: { kind: 'last-word-first' },
  roomWatches:
    'Last words chosen as presents; lines that were plainly not ready before the other had finished; the load arriving in one piece.',
  maxMinutes: 18,
};
