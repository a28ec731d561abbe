import type { LibraryGame } from './libraryGame.ts';

export const freeScene: LibraryGame = {
  id: 'free-scene',
  name: 'Free scene',
  summary: 'Two people, one place, no plan: say something true about where you are and see who turns up.',
  rules: [
    {
      says: 'Your first line says who you are, or what your hands are doing.',
      tells: 'The player’s first line says who the player is, or what the player’s hands are doing.',
      binds: 'player',
    },
    {
      says: 'Whatever you or your partner says is true from then on.',
      tells: 'Whatever the player or the Partner says is true from then on.',
      binds: 'both',
    },
    {
      says: 'Answer what you just heard before you add what you just thought of.',
      tells: 'Both answer what they just heard before they add what they just thought of.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 8,
  skills: ['listening', 'building on ideas', 'committing'],
  form: 'long',
  opening:
    'Paint the location with one sound, one smell and one object that somebody left behind. Put two people there who clearly know each other, and leave it to the player to say how.',
  partnerRole:
    'You have known the player for years, and you are in the middle of something at this place. You want one thing from the player, and what you hear changes how you go about it.',
  suggestion: 'an object that has no business being here',
  suggestionKind: 'object',
  mechanic: null,
  roomWatches:
    'The first moment when each line could only have followed the line before it; offers that are picked up, and offers left lying on the floor.',
  maxMinutes: 20,
};
