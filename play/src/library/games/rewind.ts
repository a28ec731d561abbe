import type { LibraryGame } from './libraryGame.ts';

export const rewind: LibraryGame = {
  id: 'rewind',
  name: 'Rewind',
  summary: 'The scene can run backwards, and it does so just as you have said what you should not have.',
  rules: [
    {
      says: 'At "Reverse" you say your last line once more, and your partner takes one back too.',
      tells:
        'At "Reverse" the player says their last line once more, and the Partner the line that came before it.',
      binds: 'both',
    },
    {
      says: 'At "Forward" the two of you go on from there, and go another way.',
      tells: 'At "Forward" the player and the Partner go on from there, and go another way.',
      binds: 'both',
    },
    {
      says: 'Listen to your own words, for you may need them again.',
      tells: 'Both remember their own words, for they may need them again.',
      binds: 'both',
    },
    {
      says: 'What was undone leaves a trace that only the two of you feel.',
      tells: 'What was undone leaves a trace that only the player and the Partner feel.',
      binds: 'both',
    },
  ],
  level: 'advanced',
  energy: 'high',
  minutes: 9,
  skills: ['memory', 'focus', 'second chances'],
  form: 'short',
  opening:
    'Explain that the clock at the location has a lever on its side and that somebody in the house has hold of it. Begin one minute before the small mishap that this evening is known for.',
  partnerRole:
    'You were in on the player’s small mishap, and would gladly undo your part in it too. What the lever takes back stays with you as a faint memory, and the second time you choose another way.',
  suggestion: 'the smallest thing you would undo if you could',
  suggestionKind: 'guilt',
  mechanic: { kind: 'reverse', every: 4 },
  roomWatches:
    'Lines that return word for word and mean something new; what the two do with a second chance; joy in the machinery.',
  maxMinutes: 20,
};
