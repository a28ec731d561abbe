import type { LibraryGame } from './libraryGame.ts';

export const jobInterview: LibraryGame = {
  id: 'job-interview',
  name: 'Job interview',
  summary:
    'Your CV has been mixed up with a far stranger one, and you are going to live up to every line of it.',
  rules: [
    {
      says: 'Your partner interviews, and you want this post with all your heart.',
      tells: 'The Partner interviews, and the player wants this post with all their heart.',
      binds: 'both',
    },
    {
      says: 'Whatever your partner finds in your papers happened, and you have the story to prove it.',
      tells:
        'Whatever the Partner finds in the player’s papers happened, and the player has the story to prove it.',
      binds: 'player',
    },
    {
      says: 'Every weakness of yours turns out to be exactly what the post needs.',
      tells: 'Every weakness of the player’s turns out to be exactly what the post needs.',
      binds: 'player',
    },
    {
      says: 'You may ask one thing back, and it had better be good.',
      tells: 'The player may ask one thing back, and it had better be good.',
      binds: 'player',
    },
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 8,
  skills: ['composure', 'telling your strengths', 'thinking on your feet'],
  form: 'short',
  opening:
    'Set two chairs and a glass of water in the location, and announce a vacancy that somebody in the house calls out. Let the interviewer turn to page two of the file, raise an eyebrow, and wait for the player.',
  partnerRole:
    'You interview the player for this post and want to be convinced. What they tell you raises your hopes; where they leave room, you find one strange claim in their papers and state it as a fact.',
  suggestion: 'a post that would be a terrible idea to fill in a hurry',
  suggestionKind: 'job',
  mechanic: null,
  roomWatches:
    'Odd claims owned at once; stories with a beginning and an end; the moment when we would really hire this person.',
  maxMinutes: 20,
};
