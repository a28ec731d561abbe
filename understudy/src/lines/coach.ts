/** The Coach's words. `thing` is what the quoted line was about; `name` a person it names. */
export interface Trait {
  /** Ids of principles that this trait shows, best first. */
  readonly principles: readonly string[];
  readonly notes: readonly string[];
  readonly strength: readonly string[];
}

export const traits = {
  recovered: {
    principles: ['take-the-wheel', 'play-high-play-low', 'fail-cheerfully', 'make-your-partner-shine'],
    notes: [
      'Your partner had lost the thread, and you picked it up without a word of blame. From here on you were leading.',
      'The scene was wobbling, and this line gave it a floor. Your partner could step on it at once, and did.',
    ],
    strength: [
      'You lead when somebody else falters, and you do it kindly.',
      'You stay on your feet when your partner doesn’t.',
    ],
  },
  callback: {
    principles: ['bring-it-back', 'find-the-pattern', 'listen-to-the-end'],
    notes: [
      'You brought #thing# back when nobody expected it. That’s what makes a handful of lines feel like a story.',
      'By returning to #thing# you told your partner: I was listening the whole time.',
    ],
    strength: [
      'You remember what is on stage and bring it back when it counts.',
      'You close circles: early offers came home in your later lines.',
    ],
  },
  feeling: {
    principles: ['let-it-change-you', 'mean-it', 'play-the-unsaid'],
    notes: [
      'Here something happened to your character, and you said so out loud. That moment had weight.',
      'A plain feeling, plainly spoken. The room leaned in because you meant it.',
    ],
    strength: [
      'You let feelings show, and that gives your scenes something to lose.',
      'You’re not afraid to be moved in front of others.',
    ],
  },
  names: {
    principles: ['name-it', 'say-who-we-are', 'add-something'],
    notes: [
      'With #thing# the scene had a person in it whom we could all see. One name did what three explanations can’t.',
      'You gave us #thing# by name, and at once there was a world outside the door.',
    ],
    strength: ['You call people and things by their names, so that everybody sees the same scene.'],
  },
  relation: {
    principles: ['say-who-we-are', 'play-the-unsaid', 'add-something'],
    notes: [
      'In one line we knew what you two are to each other. Everything after it had somewhere to land.',
      'This told your partner who they are, and what it means to you. That’s a gift, and it was taken.',
    ],
    strength: ['You settle early who the two of you are to one another.'],
  },
  offer: {
    principles: ['name-it', 'add-something', 'turn-it-up', 'offer-not-interview'],
    notes: [
      'Before this line the stage was empty; after it, there was #thing#. Concrete beats clever.',
      '#thing.C#: something to see, to hold and to fight over. Your partner had work to do at once.',
      'This put #thing# on stage, and the scene never quite let go of it again.',
    ],
    strength: [
      'You put concrete things on stage, and your partner always has something to hold.',
      'Your offers are clear enough to build on at once.',
    ],
  },
  decision: {
    principles: ['take-the-wheel', 'want-something', 'turn-it-up'],
    notes: [
      'No discussion, a decision. The scene moved because you moved it.',
      'You wanted something and went for it. That’s the engine of every good scene.',
    ],
    strength: ['You decide, and the scene moves.'],
  },
  ending: {
    principles: ['land-the-ending', 'bring-it-back'],
    notes: [
      'You felt that the story was home, and you let it land instead of talking over it.',
      'A clean last beat. You trusted it, and so did we.',
    ],
    strength: ['You know when to stop.'],
  },
  missed: {
    principles: ['add-something', 'offer-not-interview', 'take-the-offer'],
    notes: [
      'Here the ball stopped rolling: it answers, and adds nothing that your partner could use. One detail more, and it would have flown.',
      'A small one that got away. Your partner had just put something in your hands; a name or a number would have kept it in the air.',
    ],
    strength: [],
  },
  question: {
    principles: ['offer-not-interview', 'add-something'],
    notes: [
      'A question hands the work to your partner. Try the guess behind it as a statement: it gives them something to stand on.',
      'You asked where you could have told. Whatever you imagined as the answer was worth saying.',
    ],
    strength: [],
  },
} as const satisfies Record<string, Trait>;
export type TraitName = keyof typeof traits;

export const headlines: readonly string[] = [
  'The evening that #first# met #second#',
  '#first.C#, #second#, and somebody who didn’t look away',
  'How #second# grew out of #first#',
  'You brought #first#, and went home with #second#',
];
export const headlinesOfOne: readonly string[] = [
  'All for #first#',
  'You, your partner, and #first#',
  'What became of #first#',
];
export const headlinesOfNone: readonly string[] = [
  'A first step on an empty stage',
  'Two people and a good deal of silence',
  'The door is open: next time, walk through it',
];

export const recoveryNotes = {
  high: [
    'Your partner stumbled, and you led at once: something to do, something to hold, no reproach. That’s what they needed.',
    'You treated the stumble as an offer and built the next beat on it. Better than saving the scene, you moved it on.',
  ],
  middle: [
    'You caught your partner and kept the scene going. Next time name one thing to do, and you’ll be leading it.',
    'You stayed with your partner in the wobble. A clear decision on top of it would have put you fully in charge.',
  ],
  low: [
    'Your partner was waiting for a lead here, and the line left the problem where it was. Any decision would have done, even a wrong one.',
    'The stumble was an invitation, and it went by. Take it next time with one plain order or one brave claim.',
  ],
} as const;

export const tryNexts: Readonly<Record<string, readonly string[]>> = {
  questions: [
    'Turn your next three questions into statements. Instead of “what is that?”, tell your partner what it is.',
  ],
  short: ['After each short answer go on for one more breath: add a name, a number or a reason.'],
  vague: ['Put one thing that we can see into each line: a colour, a tool, an aunt.'],
  feelings: ['Once per scene, say what your partner’s words just did to you, in four words.'],
  callback: [
    'In the last third of the scene, reach back to something from your first three lines and use it again.',
  ],
};

export interface Mission {
  readonly principles: readonly string[];
  readonly title: string;
  readonly task: string;
}

export const missions: readonly Mission[] = [
  {
    principles: ['add-something', 'take-the-offer'],
    title: 'One sentence more',
    task: 'Three times this week, when you agree with someone in a meeting, go on for one more sentence that only you could add. Notice who picks it up.',
  },
  {
    principles: ['name-it'],
    title: 'A name, a number, a place',
    task: 'Before you send your next important message, find its vaguest sentence and put a name, a number and a place into it.',
  },
  {
    principles: ['offer-not-interview'],
    title: 'Guess out loud',
    task: 'Replace three questions this week with a guess: “I imagine that the delay comes from the tests.” Let people correct you, and count how much faster it goes.',
  },
  {
    principles: ['take-the-wheel', 'want-something'],
    title: 'The first decision',
    task: 'The next time a call goes quiet and everyone waits, propose one concrete next step within five seconds, even if it isn’t perfect.',
  },
  {
    principles: ['fail-cheerfully'],
    title: 'The best blunder',
    task: 'Tell a colleague about a mistake of yours from this week as a good story, in three sentences, without an excuse in it.',
  },
  {
    principles: ['make-your-partner-shine'],
    title: 'Credit by name',
    task: 'In your next meeting, give one person credit for one exact thing, by name, in front of the others.',
  },
  {
    principles: ['bring-it-back', 'find-the-pattern', 'listen-to-the-end'],
    title: 'Bring it back',
    task: 'In a conversation this week, remember something small that the other person said early on, and come back to it at the end.',
  },
  {
    principles: ['let-it-change-you', 'mean-it', 'play-the-unsaid'],
    title: 'Say what it did',
    task: 'Once a day, tell somebody what their words have just done to you: “that surprises me”, “now I’m hopeful”. No more than that.',
  },
  {
    principles: ['say-who-we-are'],
    title: 'Before the agenda',
    task: 'Open your next call with one sentence about something that only the two of you share, and only then go to the first item.',
  },
  {
    principles: ['land-the-ending'],
    title: 'A clean last sentence',
    task: 'End your next three meetings yourself, with one sentence that says what is true now and wasn’t before.',
  },
];
