import type { LibraryGame } from './libraryGame.ts';

export const fromHereToThere: LibraryGame = {
  id: 'from-here-to-there',
  name: 'From here to there',
  summary: 'You know how it begins and you know how it ends, and between the two there is only open water.',
  rules: [
    {
      says: 'Your first line is given, and so is your last.',
      tells: 'The player’s first line is given, and so is the player’s last.',
      binds: 'player',
    },
    {
      says: 'Let the scene go where it wants, and bend it gently towards home.',
      tells: 'The player lets the scene go where it wants, and bends it gently towards home.',
      binds: 'player',
    },
    {
      says: 'You may say the last line as soon as it is true, and then the lights go out.',
      tells: 'The player may say the last line as soon as it is true, and then the lights go out.',
      binds: 'player',
    },
    {
      says: 'Your partner knows where you are going and will not push you.',
      tells: 'The Partner knows where the player is going and does not push.',
      binds: 'partner',
    },
  ],
  level: 'advanced',
  energy: 'medium',
  minutes: 12,
  skills: ['seeing the whole', 'steering gently', 'patience'],
  form: 'long',
  opening:
    'Hang one card on the left of the location and one on the right, and read out both as if they were stations on a line that has not been built. Leave the player under the first one.',
  partnerRole:
    'You are the player’s companion on the way from the first line to the last. You follow their course gladly and bring rich detours that can all lead home, but you never push, and never say the last line yourself.',
  suggestion: 'a first sentence that no story has used up yet',
  suggestionKind: 'first-line',
  mechanic: { kind: 'given-lines', last: true },
  roomWatches:
    'A last line that is earned and not merely reached; detours that were part of the way; the instant when we see how it will come true.',
  maxMinutes: 26,
};
