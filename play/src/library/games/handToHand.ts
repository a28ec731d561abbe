import type { LibraryGame } from './libraryGame.ts';

export const handToHand: LibraryGame = {
  id: 'hand-to-hand',
  name: 'Hand to hand',
  summary: 'Their last word is your first: catch it, and throw yours so that it can be caught.',
  rules: [
    'Begin with the very word that your partner ended on.',
    'End on a word that you would like to be given yourself.',
    'It is one conversation, and the words only hold hands.',
    'The two of you carry something together and must not drop it.',
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 7,
  skills: ['listening to the end', 'generosity', 'patience'],
  form: 'short',
  opening:
    'Put something large, fragile and awkward between two people at the location, with stairs ahead of them. They carry it with their hands and the talk with its ends, and the first word is already in the air.',
  suggestion: 'a word that feels good in the mouth',
  suggestionKind: 'word',
  mechanic: { kind: 'last-word-first' },
  roomWatches:
    'Last words chosen as presents; lines that were plainly not ready before the other had finished; the load arriving in one piece.',
  maxMinutes: 18,
};
