import type { LibraryGame } from './libraryGame.ts';

export const fromHereToThere: LibraryGame = {
  id: 'from-here-to-there',
  name: 'From here to there',
  summary: 'You know how it begins and you know how it ends, and between the two there is only open water.',
  rules: [
    'Your first line is given, and so is your last.',
    'Let the scene go where it wants, and bend it gently towards home.',
    'You may say the last line as soon as it is true, and then the lights go out.',
    'Your partner knows where you are going and will not push you.',
  ],
  level: 'advanced',
  energy: 'medium',
  minutes: 12,
  skills: ['seeing the whole', 'steering gently', 'patience'],
  form: 'long',
  opening:
    'Hang one card on the left of the location and one on the right, and read out both as if they were stations on a line that has not been built. Leave the player under the first one.',
  suggestion: 'a first sentence that no story has used up yet',
  suggestionKind: 'first-line',
  mechanic: { kind: 'given-lines', last: true },
  roomWatches:
    'A last line that is earned and not merely reached; detours that were part of the way; the instant when we see how it will come true.',
  maxMinutes: 26,
};
