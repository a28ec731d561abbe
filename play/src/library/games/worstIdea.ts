import type { LibraryGame } from './libraryGame.ts';

export const worstIdea: LibraryGame = {
  id: 'worst-idea',
  name: 'The best worst idea',
  summary: 'Your partner has a dreadful idea; love it, feed it, and find out that it might just work.',
  rules: [
    {
      says: 'Your partner brings the idea, and you are the first person who ever believed in it.',
      tells: 'The Partner brings the idea, and the player is the first person who ever believed in it.',
      binds: 'both',
    },
    {
      says: 'Every objection you feel becomes an improvement you propose.',
      tells: 'Every objection that the player feels becomes an improvement that the player proposes.',
      binds: 'player',
    },
    {
      says: 'Keep making it bigger: first a trial, then a building, then a flag.',
      tells: 'The player keeps making it bigger: first a trial, then a building, then a flag.',
      binds: 'player',
    },
    {
      says: 'By the end you name the one person whose life it will change.',
      tells: 'By the end the player names the one person whose life it will change.',
      binds: 'player',
    },
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 8,
  skills: ['building on ideas', 'enthusiasm', 'generosity'],
  form: 'short',
  opening:
    'Gather two people over a napkin at the location, one of them vibrating with an idea that everybody else has turned down. Tell the player that they have the napkin, a pen, and a reason to say yes.',
  partnerRole:
    'You have a dreadful idea that all the others have turned down, and the player is your last hope. You love it without shame, lay out one concrete detail at a time, and build every improvement in at once.',
  suggestion: 'a problem too small for anybody to have solved',
  suggestionKind: 'problem',
  mechanic: null,
  roomWatches:
    'Doubts turned into additions; the size of the plan growing in steps; delight that is meant and not mocked.',
  maxMinutes: 20,
};
