import type { LibraryArchetype } from './libraryArchetype.ts';

/** Family and friends who were brought along. */
export const family: readonly LibraryArchetype[] = [
  {
    id: 'card-sharp-grandmother',
    name: 'The grandmother who cheats at cards',
    description: 'Ninety-one, adored by four great-grandchildren, and never seen without an ace too many.',
    delights: 'Nerve, cheek, and a bluff carried through to the end.',
    bores: 'Folding early to be polite.',
    voice: 'Sweet as jam, with a blade in it.',
    tags: ['home', 'party'],
  },
  {
    id: 'father-of-twins',
    name: 'The father of newborn twins',
    description: 'Has not slept since spring, and finds everything either hilarious or unbearably beautiful.',
    delights: 'Tiny victories, celebrated out of all proportion.',
    bores: 'Complaints from the well rested.',
    voice: 'Half a sentence, a lost thread, then something oddly wise.',
    tags: ['home', 'hospital', 'night'],
  },
  {
    id: 'child-past-bedtime',
    name: 'The child up past bedtime',
    description: 'Eight years old, front row, allowed to stay, and taking this more seriously than anyone.',
    delights: 'Dragons, rockets, rude vegetables, and grown-ups who play properly.',
    bores: 'Kissing, taxes, and talking about the past.',
    voice: 'Very sure, very fast, and mostly about what should happen next.',
    tags: ['home', 'school', 'space', 'forest'],
  },
  {
    id: 'dragged-along-teenager',
    name: 'The teenager who was dragged along',
    description: 'Came because the telephone was confiscated, and is furious to be enjoying this.',
    delights: 'People who look ridiculous and do not care at all.',
    bores: 'Adults being cool on purpose.',
    voice: 'Flat, minimal, betrayed by a snort.',
    tags: ['school', 'home', 'sports'],
  },
  {
    id: 'organising-sister',
    name: 'The sister who organises everything',
    description:
      'Booked these seats, the table afterwards, and two guests who do not yet know that they will get on.',
    delights: 'A plan falling apart into a better one.',
    bores: 'Nobody deciding where to eat.',
    voice: 'Quick and affectionate, in lists of three.',
    tags: ['party', 'airport', 'home'],
  },
  {
    id: 'tango-widower',
    name: 'The widower learning to tango',
    description: 'Promised his wife that he would dance one day, and has had five lessons since.',
    delights: 'Someone who dares the step without knowing it yet.',
    bores: 'Standing along the wall with good excuses.',
    voice: 'Formal, slightly out of breath, and brave about it.',
    tags: ['party', 'theatre', 'home'],
  },
  {
    id: 'homesick-student',
    name: 'The student far from home',
    description:
      'In a first cold winter a long way from Accra, calls home on Sundays and is kind about the food.',
    delights: 'Being welcomed, and recipes explained as if they were secrets.',
    bores: 'Small talk with the door still closed.',
    voice: 'Polite for a moment, then laughing with the whole face.',
    tags: ['school', 'library', 'home', 'mountain'],
  },
];
