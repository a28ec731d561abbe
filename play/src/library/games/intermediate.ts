import type { LibraryGame } from './libraryGame.ts';

/** Games with a stance to hold from the first line to the last. */
export const intermediateGames: readonly LibraryGame[] = [
  {
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
  },
  {
    id: 'expert-panel',
    name: 'Expert panel',
    summary: 'You are the greatest living authority on a subject that you heard of four seconds ago.',
    rules: [
      'Your partner hosts, and you know everything about the subject.',
      'Answer at once and with certainty, and let the reasons arrive while you talk.',
      'Each answer names a discovery, a rival, a method or a regret.',
      'What you said once is science, and later answers must agree with it.',
    ],
    level: 'intermediate',
    energy: 'high',
    minutes: 7,
    skills: ['speaking with confidence', 'explaining', 'remembering your own words'],
    form: 'short',
    opening:
      'Announce a live broadcast from the location and present the player, with one splendid invented honour, as the foremost authority on a subject shouted from the house. Leave the microphone humming in front of them.',
    suggestion: 'something so ordinary that nobody has ever studied it',
    suggestionKind: 'subject',
    mechanic: null,
    roomWatches:
      'Certainty that never wobbles; invented facts that agree with each other; a private passion showing through the lecture.',
    maxMinutes: 18,
  },
  {
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
  },
  {
    id: 'the-apology',
    name: 'The apology',
    summary: 'It began as a tiny thing, it was your doing, and today you have come to put it right.',
    rules: [
      'You have wronged your partner in a way that is small in size and large in feeling.',
      'Say what you did in plain words, without the word "but".',
      'Your partner tells you what it cost, and you let that be true.',
      'Offer something to mend it, as odd as the harm itself.',
    ],
    level: 'intermediate',
    energy: 'low',
    minutes: 9,
    skills: ['owning a mistake', 'empathy', 'staying present'],
    form: 'long',
    opening:
      'Show one person at the location guarding what is left of something that mattered, and another arriving with a cake, a plant or a very long letter. The one who arrives is the player, and they know what they did.',
    suggestion: 'the smallest crime you still feel guilty about',
    suggestionKind: 'guilt',
    mechanic: { kind: 'forbidden-word', word: 'but', side: 'player' },
    roomWatches:
      'Excuses that creep in and are caught; the harm growing dearer and funnier at once; the instant when the air between the two clears.',
    maxMinutes: 22,
  },
];
