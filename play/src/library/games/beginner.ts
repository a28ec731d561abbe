import type { LibraryGame } from './libraryGame.ts';

/** Games that ask for nothing but a first line. */
export const beginnerGames: readonly LibraryGame[] = [
  {
    id: 'free-scene',
    name: 'Free scene',
    summary: 'Two people, one place, no plan: say something true about where you are and see who turns up.',
    rules: [
      'Your first line says who you are, or what your hands are doing.',
      'Whatever either of you says is true from then on.',
      'Answer what you just heard before you add what you just thought of.',
    ],
    level: 'beginner',
    energy: 'medium',
    minutes: 8,
    skills: ['listening', 'building on ideas', 'committing'],
    form: 'long',
    opening:
      'Paint the location with one sound, one smell and one object that somebody left behind. Put two people there who clearly know each other, and leave it to the player to say how.',
    suggestion: 'an object that has no business being here',
    suggestionKind: 'object',
    mechanic: null,
    roomWatches:
      'The first moment when each line could only have followed the line before it; offers that are picked up, and offers left lying on the floor.',
    maxMinutes: 20,
  },
  {
    id: 'first-day',
    name: 'First day',
    summary:
      'You start a job nobody has explained, beside a colleague who thinks it is all perfectly obvious.',
    rules: [
      'You are new here, and glad to be.',
      'Whatever your partner says about the job is how the job is done.',
      'Do each task at once, out loud, and discover that you have a gift for part of it.',
      'Not knowing is allowed; pretending not to care is not.',
    ],
    level: 'beginner',
    energy: 'medium',
    minutes: 8,
    skills: ['asking for help', 'saying yes to the unknown', 'confidence'],
    form: 'short',
    opening:
      'Hand the player an imaginary badge for a job at the location whose title is grand and whose duties nobody mentions. The shift begins as the door swings open.',
    suggestion: 'a job that must exist, though you have never met anybody who does it',
    suggestionKind: 'job',
    mechanic: null,
    roomWatches:
      'Whether the newcomer dives in; a made-up procedure treated as sacred; the first time the newcomer is better at it than the old hand.',
    maxMinutes: 20,
  },
  {
    id: 'lost-and-found',
    name: 'Lost and found',
    summary:
      'Describe the thing you lost until the whole room can see it, and until you know why you want it back.',
    rules: [
      'Your partner keeps the counter, and you have come to collect something you lost.',
      'Each line adds one detail that can be seen, heard or held.',
      'Your partner may bring out the wrong thing, and you treat it with respect.',
      'Sooner or later you say what the thing is really worth to you.',
    ],
    level: 'beginner',
    energy: 'low',
    minutes: 7,
    skills: ['describing', 'noticing', 'telling why it matters'],
    form: 'short',
    opening:
      'Describe the lost property counter of the location: the bell, the shelves, three absurd things nobody ever came for. Send the player to the counter with an empty place in their coat pocket.',
    suggestion: 'something you once lost and still think about',
    suggestionKind: 'keepsake',
    mechanic: null,
    roomWatches:
      'Details so exact that the thing appears; the turn from funny object to dear object; kindness from either side of the counter.',
    maxMinutes: 18,
  },
  {
    id: 'neighbours',
    name: 'Neighbours',
    summary: 'Years of hearing each other through the wall, and today one of you needs to borrow an egg.',
    rules: [
      'You live, work or wait right beside each other and have never properly talked.',
      'You come to borrow something small.',
      'Each of you knows more about the other than is polite, and lets it slip kindly.',
      'Leave with more than you came for.',
    ],
    level: 'beginner',
    energy: 'low',
    minutes: 8,
    skills: ['small talk', 'warmth', 'reading between the lines'],
    form: 'long',
    opening:
      'Split the location in two with a wall as thin as paper, and say one thing that each side has heard through it for years. Then there is a knock, and it is the player who knocks.',
    suggestion: 'something people borrow and never give back',
    suggestionKind: 'borrowed',
    mechanic: null,
    roomWatches:
      'Small talk that starts to carry weight; a secret told by accident and met with grace; what has been heard through the wall coming back.',
    maxMinutes: 20,
  },
];
