import type { LibraryGame } from './libraryGame.ts';

/** Short games in which the MC calls something out and the scene has to bend without breaking. */
export const calledGames: readonly LibraryGame[] = [
  {
    id: 'by-request',
    name: 'By request',
    summary: 'The house orders words like dishes, and you serve them as though they had been on the menu.',
    rules: [
      'Every so often the house orders a word from each of you.',
      'Your very next line uses it, and it belongs there.',
      'Once served, the thing stays in the scene and may be needed again.',
      'Between orders you simply get on with your day.',
    ],
    level: 'beginner',
    energy: 'medium',
    minutes: 7,
    skills: ['flexibility', 'building on ideas', 'playing with the audience'],
    form: 'short',
    opening:
      'Introduce two people at the location who are busy with an honest day of work and have no idea that the house can order from them. Ring a small kitchen bell to show what an order sounds like.',
    suggestion: 'a word that you would like to hear at least once tonight',
    suggestionKind: 'word',
    mechanic: { kind: 'audience-word', every: 2 },
    roomWatches:
      'Ordered words that turn out to have been missing all along; things that come back after their order; no winking at the house.',
    maxMinutes: 18,
  },
  {
    id: 'famous-first-words',
    name: 'Famous first words',
    summary: 'Somebody hands you your first line; all that is left is to find out who would ever say it.',
    rules: [
      'Your first line is given, and you say it as if you had meant it all day.',
      'After that every word is yours.',
      'By your third line we know why the first one had to be said.',
    ],
    level: 'beginner',
    energy: 'medium',
    minutes: 7,
    skills: ['committing', 'justifying', 'starting before you are ready'],
    form: 'short',
    opening:
      'Hold up a card with somebody else’s handwriting on it and let it drift down to the player’s feet at the location. The partner is there already, and has been waiting for exactly this sentence.',
    suggestion: 'a sentence that begins in the middle of something',
    suggestionKind: 'first-line',
    mechanic: { kind: 'given-lines', last: false },
    roomWatches:
      'The first line said without apology; how soon it becomes the only thing this person could have said; what it set going.',
    maxMinutes: 18,
  },
  {
    id: 'change-in-the-weather',
    name: 'Change in the weather',
    summary: 'The same errand, the same two people, and a forecast of feelings that nobody can keep up with.',
    rules: [
      'You have one simple thing to get done together.',
      'When the host calls a feeling, both of you are in it by the next line.',
      'Find your own reason for it in what has just happened.',
      'The errand goes on, whatever the sky does.',
    ],
    level: 'beginner',
    energy: 'high',
    minutes: 7,
    skills: ['expressing emotion', 'committing', 'adapting'],
    form: 'short',
    opening:
      'Give the two a dull errand at the location, a form to fill in or a shelf to put up, and a clear sky above it. Read the first line of the forecast, and look up.',
    suggestion: 'a feeling that you had before breakfast',
    suggestionKind: 'emotion',
    mechanic: { kind: 'emotions', every: 3 },
    roomWatches:
      'Feelings with a cause instead of a costume; a change that is complete within one line; the errand, which must not be forgotten.',
    maxMinutes: 18,
  },
  {
    id: 'mind-your-title',
    name: 'Mind your title',
    summary: 'One of you bows in every sentence, and then, without warning, it is the other one.',
    rules: [
      'Whoever is lower puts the title into every line.',
      'Whoever is higher never says it and never needs to raise their voice.',
      'When the tables turn, find out what happened that second.',
      'The lower one always has one small power, and uses it kindly.',
    ],
    level: 'intermediate',
    energy: 'medium',
    minutes: 8,
    skills: ['reading status', 'adapting', 'leading and following'],
    form: 'short',
    opening:
      'Arrange the location so that there is one good chair and one bad stool, and two people who both know which is whose. Pronounce the title once, slowly, so that we know what it weighs.',
    suggestion: 'a title that makes people stand up straighter',
    suggestionKind: 'title',
    mechanic: { kind: 'status', every: 4 },
    roomWatches:
      'Status played with the whole sentence and not only the title; a reason found for every turn of the tables; dignity in the lower place.',
    maxMinutes: 18,
  },
  {
    id: 'another-way',
    name: 'Another way',
    summary:
      'A bell rings, your last line never happened, and the second thought is often the one worth having.',
    rules: [
      'Play the scene as it comes.',
      'At the bell the last exchange is gone, and you say something else in its place.',
      'What you say instead is true, and what you said before is forgotten.',
      'Let the new line take you further than the old one dared.',
    ],
    level: 'intermediate',
    energy: 'high',
    minutes: 7,
    skills: ['letting go', 'thinking in alternatives', 'courage'],
    form: 'short',
    opening:
      'Place a reception bell on an empty table at the location, with nobody behind it. Bring these two into a delicate moment beside it, and mention that the bell is not shy.',
    suggestion: 'two people with something delicate to settle',
    suggestionKind: 'relationship',
    mechanic: { kind: 'another-way', every: 3 },
    roomWatches:
      'Second thoughts bolder than the first; no mourning for a line that went; a scene that adds up although parts of it never happened.',
    maxMinutes: 18,
  },
  {
    id: 'rewind',
    name: 'Rewind',
    summary: 'The scene can run backwards, and it does so just as you have said what you should not have.',
    rules: [
      'At "Reverse" you say your last line once more, and your partner takes one back too.',
      'At "Forward" the scene goes on from there, and goes another way.',
      'Listen to your own words, for you may need them again.',
      'What was undone leaves a trace that only the two of you feel.',
    ],
    level: 'advanced',
    energy: 'high',
    minutes: 9,
    skills: ['memory', 'focus', 'second chances'],
    form: 'short',
    opening:
      'Explain that the clock at the location has a lever on its side and that somebody in the house has hold of it. Begin one minute before the small mishap that this evening is known for.',
    suggestion: 'the smallest thing you would undo if you could',
    suggestionKind: 'guilt',
    mechanic: { kind: 'reverse', every: 4 },
    roomWatches:
      'Lines that return word for word and mean something new; what the two do with a second chance; joy in the machinery.',
    maxMinutes: 20,
  },
  {
    id: 'wrong-shelf',
    name: 'The wrong shelf',
    summary: 'One story, told straight through, while a careless librarian keeps moving it to other shelves.',
    rules: [
      'Begin an everyday story in which somebody wants something simple.',
      'When the host calls another kind of story, it is that kind from the next line on.',
      'People, places and promises stay exactly the same.',
      'The last shelf brings the simple thing home.',
    ],
    level: 'advanced',
    energy: 'high',
    minutes: 10,
    skills: ['storytelling', 'adapting', 'remembering the thread'],
    form: 'short',
    opening:
      'Open a book that has been lying at the location and read out its plain first sentence, about somebody who only wanted to buy a stamp or catch a bus. Blow the dust off the spine, and see which shelf it came from.',
    suggestion: 'a kind of story that you secretly enjoy',
    suggestionKind: 'genre',
    mechanic: { kind: 'genres', every: 3 },
    roomWatches:
      'Style that shows in verbs and silences, not in accents; the thread kept through every move; a small wish that becomes grand and stays small.',
    maxMinutes: 22,
  },
];
