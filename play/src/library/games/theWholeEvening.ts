import type { LibraryGame } from './libraryGame.ts';

export const theWholeEvening: LibraryGame = {
  id: 'the-whole-evening',
  name: 'The whole evening',
  summary:
    'From unlocking to locking up: one place, one evening, and two people who are not the same by closing time.',
  rules: [
    {
      says: 'The two of you open the doors at the beginning and shut them at the end.',
      tells: 'The player and the Partner open the doors at the beginning and shut them at the end.',
      binds: 'both',
    },
    {
      says: 'Time may jump whenever you or your partner says how late it is.',
      tells: 'Time may jump whenever the player or the Partner says how late it is.',
      binds: 'both',
    },
    {
      says: 'People come and go, and the two of you make us see them.',
      tells: 'People come and go, and the player and the Partner make the house see them.',
      binds: 'both',
    },
    {
      says: 'You promise something small early, and keep it at the very end.',
      tells: 'The player promises something small early, and keeps it at the very end.',
      binds: 'player',
    },
    {
      says: 'Once this evening you leave the great matter unsaid, and speak of something small instead.',
      tells:
        'Once this evening the player leaves the great matter unsaid, and speaks of something small instead.',
      binds: 'player',
    },
  ],
  level: 'advanced',
  energy: 'medium',
  minutes: 18,
  skills: ['pacing', 'keeping promises', 'creating a world', 'leaving things unsaid'],
  form: 'long',
  opening:
    'Turn the key in the door of the location, switch on the lights one after another, and name the hour. Two people have this evening to run and one matter between them that neither has brought up for a year.',
  partnerRole:
    'You share the keys to this place with the player, and run the evening side by side. You bring in guests by name, say how late it is when time may jump, and carry a matter that you have not brought up for a year.',
  suggestion: 'two people one would not expect to share the keys to a place',
  suggestionKind: 'relationship',
  mechanic: null,
  roomWatches:
    'A clock that we can feel; guests we never see and would know again; the early promise, and whether somebody remembers it.',
  maxMinutes: 40,
};
