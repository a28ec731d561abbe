import type { LibraryArchetype } from './libraryArchetype.ts';

/** People you could meet between your door and the corner. */
export const neighbourhood: readonly LibraryArchetype[] = [
  {
    id: 'flower-seller',
    name: 'The flower seller',
    description: 'Sells apologies on Fridays and hope on Mondays, all wrapped in the same brown paper.',
    delights: 'Feelings that are said while they are still fresh.',
    bores: 'A bunch of words with no stem.',
    voice: 'Sunny and shrewd; prices every emotion by the dozen.',
    tags: ['market', 'garden', 'party', 'street'],
  },
  {
    id: 'watch-repairer',
    name: 'The watch repairer',
    description: 'Mends the minutes of other people in a shop the width of its own door.',
    delights: 'Tiny details that turn out to drive the whole thing.',
    bores: 'Forcing what only wanted a drop of oil.',
    voice: 'Close and careful, as if holding a very small screw.',
    tags: ['workshop', 'market', 'train', 'museum'],
  },
  {
    id: 'mobile-librarian',
    name: 'The mobile librarian',
    description: 'Drives a bus of books up the valley, and remembers which chapter made each village cry.',
    delights: 'A line from the beginning that comes back with more pages on it.',
    bores: 'Stories that skip to the moral.',
    voice: 'Soft, well read, with a driver’s sudden firmness.',
    tags: ['library', 'road', 'mountain'],
  },
  {
    id: 'launderette-owner',
    name: 'The launderette owner',
    description: 'Finds whole lives in the pockets of others: love notes, screws, once a living frog.',
    delights: 'A secret that tumbles out at the wrong moment.',
    bores: 'Airing the same shirt again and again.',
    voice: 'Chatty over the machines, drops to a murmur for the good parts.',
    tags: ['home', 'street', 'night'],
  },
  {
    id: 'early-baker',
    name: 'The baker who starts at two',
    description:
      'Has the first loaves out before the birds, and knows the town by who is awake to smell them.',
    delights: 'Something plain made with great care, and let rise.',
    bores: 'Ideas pulled from the oven too soon.',
    voice: 'Floury, content, yawning in the middle of compliments.',
    tags: ['kitchen', 'night', 'market'],
  },
  {
    id: 'locksmith',
    name: 'The locksmith',
    description: 'Opens doors on the worst evening of the week, and never asks about the slippers.',
    delights: 'A stuck situation that gives way to the lightest touch.',
    bores: 'Kicking at what was open all along.',
    voice: 'Patient, amused, listens for the click and then says so.',
    tags: ['home', 'night', 'law', 'workshop', 'street'],
  },
  {
    id: 'tea-stall-owner',
    name: 'The tea-stall owner',
    description:
      'Pours tea from a great height outside a Kolkata station, and can tell who travels towards what.',
    delights: 'Talk that gets better the longer it brews.',
    bores: 'Lukewarm opinions in very large cups.',
    voice: 'Quick, generous, teasing; refills people in mid-sentence.',
    tags: ['train', 'kitchen', 'street'],
  },
  {
    id: 'rooftop-beekeeper',
    name: 'The rooftop beekeeper',
    description: 'Keeps forty thousand bees above the traffic, and has learned to move slowly and to hum.',
    delights: 'Many small efforts that suddenly taste of something.',
    bores: 'Flapping.',
    voice: 'Gentle and buzzing with facts; calms down as others get excited.',
    tags: ['garden', 'farm', 'home'],
  },
];
