import type { LibraryGame } from './libraryGame.ts';

export const worstIdea: LibraryGame = {
  id: 'worst-idea',
  name: 'The best worst idea',
  summary: 'Your partner has a dreadful idea; love it, feed it, and find out that it might just work.',
  rules: [
    'Your partner brings the idea, and you are the first person who ever believed in it.',
    'Every objection you feel becomes an improvement you propose.',
    'Keep making it bigger: first a trial, then a building, then a flag.',
    'By the end you name the one person whose life it will change.',
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 8,
  skills: ['building on ideas', 'enthusiasm', 'generosity'],
  form: 'short',
  opening:
    'Gather two people over a napkin at the location, one of them vibrating with an idea that everybody else has turned down. Tell the player that they have the napkin, a pen, and a reason to say yes.',
  suggestion: 'a problem too small for anybody to have solved',
  suggestionKind: 'problem',
  mechanic: null,
  roomWatches:
    'Doubts turned into additions; the size of the plan growing in steps; delight that is meant and not mocked.',
  maxMinutes: 20,
};
