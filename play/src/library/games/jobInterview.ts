import type { LibraryGame } from './libraryGame.ts';

export const jobInterview: LibraryGame = {
  id: 'job-interview',
  name: 'Job interview',
  summary:
    'Your CV has been mixed up with a far stranger one, and you are going to live up to every line of it.',
  rules: [
    'Your partner interviews, and you want this post with all your heart.',
    'Whatever your partner finds in your papers happened, and you have the story to prove it.',
    'Every weakness turns out to be exactly what the post needs.',
    'You may ask one thing back, and it had better be good.',
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 8,
  skills: ['composure', 'telling your strengths', 'thinking on your feet'],
  form: 'short',
  opening:
    'Set two chairs and a glass of water in the location, and announce a vacancy that somebody in the house calls out. Let the interviewer turn to page two of the file, raise an eyebrow, and wait for the player.',
  suggestion: 'a post that would be a terrible idea to fill in a hurry',
  suggestionKind: 'job',
  mechanic: null,
  roomWatches:
    'Odd claims owned without blinking; stories with a beginning and an end; the moment when we would really hire this person.',
  maxMinutes: 20,
};
