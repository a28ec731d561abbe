import type { LibraryGame } from './libraryGame.ts';

/** Long forms: scenes that need their time, some with a frame to hold them. */
export const longScenes: readonly LibraryGame[] = [
  {
    id: 'moving-day',
    name: 'Moving day',
    summary: 'The van comes at four, and everything you wrap in newspaper turns out to have a story.',
    rules: [
      'Somebody is leaving, and both of you are packing.',
      'Each thing you pick up brings back something that happened here.',
      'One of you throws away more easily, and the other has good reasons.',
      'The last box is closed together.',
    ],
    level: 'beginner',
    energy: 'low',
    minutes: 12,
    skills: ['sharing memories', 'describing', 'saying goodbye'],
    form: 'long',
    opening:
      'Fill the location with open boxes and pale rectangles where pictures hung, and let a removal van be heard turning into the street at the wrong end. One drawer is still full, and it is the player who opens it.',
    suggestion: 'a thing of yours that nobody else would keep',
    suggestionKind: 'keepsake',
    mechanic: null,
    roomWatches:
      'Memories that belong to both of them; the moment when the packing stops and nobody mentions it; what is left out of the boxes on purpose.',
    maxMinutes: 28,
  },
  {
    id: 'how-it-came-about',
    name: 'How it all came about',
    summary:
      'There must be a reason for that thing in the corner, and the two of you are the only witnesses.',
    rules: [
      'You tell a true story that nobody has told before.',
      'A card gives you the first words of each of your lines, and you finish the sentence.',
      'Your partner was there too and remembers other parts of it.',
      'Nothing that was told is ever taken back.',
    ],
    level: 'intermediate',
    energy: 'low',
    minutes: 12,
    skills: ['storytelling', 'cause and effect', 'sharing a memory'],
    form: 'long',
    opening:
      'Point a lantern at one thing at the location that nobody has ever been able to explain. Seat the only two witnesses in front of it, turn down the lights, and let the first card be dealt.',
    suggestion: 'a thing that has no good reason to be here',
    suggestionKind: 'object',
    mechanic: {
      kind: 'openers',
      player: [
        'It started with',
        'Back then',
        'The trouble was',
        'So naturally',
        'By Tuesday',
        'Nobody had counted on',
        'At the very worst moment',
        'That was when',
        'There was only one way',
        'It took',
        'And that evening',
        'Years later',
        'Which is why',
      ],
      partner: [],
      over: false,
      called: false,
    },
    roomWatches:
      'Each thing following from the one before; details from the first minutes that matter in the last; two memories that disagree with love.',
    maxMinutes: 28,
  },
  {
    id: 'letters-from-far-away',
    name: 'Letters from far away',
    summary:
      'Two people write to each other across a great distance, and what they leave out arrives as well.',
    rules: [
      'Every line is a letter of two or three sentences, read aloud.',
      'Weeks pass between one letter and the next, and we can tell.',
      'Answer one thing in each letter, and leave one thing unanswered.',
      'Before the last letter one of you sets out.',
    ],
    level: 'intermediate',
    energy: 'low',
    minutes: 14,
    skills: ['writing with feeling', 'reading between the lines', 'patience'],
    form: 'long',
    opening:
      'Lay a sheet of paper on whatever serves as a table at the location, and say how far it is to the other desk, and what the post has to cross. A pen is dipped, and the player has already written the date.',
    suggestion: 'two people who still write to each other by hand',
    suggestionKind: 'relationship',
    mechanic: null,
    roomWatches:
      'Time that passes between the lines; small news that carries large news; the question that nobody answers, and the answer that nobody asked for.',
    maxMinutes: 30,
  },
  {
    id: 'from-here-to-there',
    name: 'From here to there',
    summary: 'You know how it begins and you know how it ends, and between the two there is only open water.',
    rules: [
      'Your first line is given, and so is your last.',
      'Let the scene go where it wants, and bend it gently towards home.',
      'You may say the last line as soon as it is true, and then the lights go out.',
      'Your partner knows where you are going and will not push you.',
    ],
    level: 'advanced',
    energy: 'medium',
    minutes: 12,
    skills: ['seeing the whole', 'steering gently', 'patience'],
    form: 'long',
    opening:
      'Hang one card on the left of the location and one on the right, and read out both as if they were stations on a line that has not been built. Leave the player under the first one.',
    suggestion: 'a first sentence that no story has used up yet',
    suggestionKind: 'first-line',
    mechanic: { kind: 'given-lines', last: true },
    roomWatches:
      'A last line that is earned and not merely reached; detours that were part of the way; the instant when we see how it will come true.',
    maxMinutes: 26,
  },
  {
    id: 'the-whole-evening',
    name: 'The whole evening',
    summary:
      'From unlocking to locking up: one place, one evening, and two people who are not the same by closing time.',
    rules: [
      'The evening begins with opening the doors and ends with shutting them.',
      'Time may jump whenever one of you says how late it is.',
      'People come and go, and you make us see them.',
      'Something small promised early is kept at the very end.',
      'Leave one silence long enough to be noticed.',
    ],
    level: 'advanced',
    energy: 'medium',
    minutes: 18,
    skills: ['pacing', 'keeping promises', 'creating a world', 'holding silence'],
    form: 'long',
    opening:
      'Turn the key in the door of the location, switch on the lights one after another, and name the hour. Two people have this evening to run and one matter between them that neither has brought up for a year.',
    suggestion: 'two people one would not expect to share the keys to a place',
    suggestionKind: 'relationship',
    mechanic: null,
    roomWatches:
      'A clock that we can feel; guests we never see and would know again; the early promise, and whether somebody remembers it.',
    maxMinutes: 40,
  },
];
