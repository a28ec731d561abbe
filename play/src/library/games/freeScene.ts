import type { LibraryGame } from './libraryGame.ts';

export const freeScene: LibraryGame = {
  id: 'free-scene',
  name: 'Free scene',
  summary: 'Two people, one place, no plan: say something true about where you are and see who turns up.',
  rules: [
    'Your first line says who you are, or what your hands are doing.',
    'Whatever either of you says is true from then on.',
    'Answer what you just heard before you add what you just thought of.',
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 8,
  skills: ['listening', 'building on ideas', 'committing'],
  form: 'long',
  opening:
    'Paint the location with one sound, one smell and one object that somebody left behind. Put two people there who clearly know each other, and leave it to the player to say how.',
  suggestion: 'an object that has no business being here',
  suggestionKind: 'object',
  mechanic: null,
  roomWatches:
    'The first moment when each line could only have followed the line before it; offers that are picked up, and offers left lying on the floor.',
  maxMinutes: 20,
};
