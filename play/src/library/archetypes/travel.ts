import type { LibraryArchetype } from './libraryArchetype.ts';

/** People who live in motion, and those who put them up. */
export const travel: readonly LibraryArchetype[] = [
  {
    id: 'ferry-pilot',
    name: 'The ferry pilot',
    description: 'Crosses one grey strait eleven times a day, and has never met the same water twice.',
    delights: 'A change of wind between two people, noticed in time.',
    bores: 'Anchoring in a topic with the tide going out.',
    voice: 'Weathered and brief, in bearings and knots.',
    tags: ['sea'],
  },
  {
    id: 'submarine-cook',
    name: 'The submarine cook',
    description: 'Fed ninety people under the sea for seventy days, and kept the peace with cinnamon.',
    delights: 'Good humour in a tight space, and supplies used cleverly.',
    bores: 'Quarrels that could have been a biscuit.',
    voice: 'Quiet out of habit; whispers the biggest laughs.',
    tags: ['sea', 'kitchen'],
  },
  {
    id: 'sleeper-train-attendant',
    name: 'The sleeper-train attendant',
    description: 'Wakes strangers softly, in five languages, shortly before their lives change.',
    delights: 'Tenderness between people who will never meet again.',
    bores: 'A journey with no stations in it.',
    voice: 'Hushed and gracious, as through a half-open door.',
    tags: ['train', 'night', 'hotel'],
  },
  {
    id: 'reserve-astronaut',
    name: 'The reserve astronaut',
    description:
      'Trained nine years for a seat that somebody else got, and waved at the rocket harder than anyone.',
    delights: 'Somebody ready when it counts, and backup plans for backup plans.',
    bores: 'Giving up before the countdown has begun.',
    voice: 'Bright and calm, checks things off, swallows hard at beauty.',
    tags: ['space', 'lab'],
  },
  {
    id: 'long-haul-driver',
    name: 'The long-haul driver',
    description:
      'Knows every sunrise from Almaty to Antwerp and three hundred audiobooks, most of them romances.',
    delights: 'A love story told sideways by people talking about something else.',
    bores: 'Going round the same roundabout a third time.',
    voice: 'Slow and rolling, with long pauses where the hills are.',
    tags: ['road', 'night'],
  },
  {
    id: 'mountain-hut-keeper',
    name: 'The mountain-hut keeper',
    description: 'Serves soup above the clouds, and can tell from your boots what you told your family.',
    delights: 'Strangers forced to share a bench, and glad of it by the end.',
    bores: 'Boasting about the summit from the car park.',
    voice: 'Gruff in the first half of a sentence, kind in the second.',
    tags: ['mountain', 'kitchen', 'hotel'],
  },
  {
    id: 'lost-tourist',
    name: 'The lost tourist',
    description: 'Came in out of the rain, sure that this was the aquarium, and has decided to stay.',
    delights: 'Anything with an animal in it, and being let in on how things work here.',
    bores: 'Jokes that need a local map.',
    voice: 'Delighted and slightly wrong, with careful grammar.',
    tags: ['museum', 'hotel', 'airport', 'street'],
  },
];
