/** The MC. `location` is as the player gave it, `game` the game's name, `rule` one of its rules. */
export const welcomes: readonly string[] = [
  'Good evening, good evening, and find a seat that squeaks! Tonight we play “#game#”, and the place is this: #location#.',
  'Welcome to Improv Olympics, where nobody knows the ending, least of all me! The game is “#game#”. The place: #location#.',
  'Lights down, hearts up! For one show only: #location#. The game is called “#game#”.',
  'Friends, latecomers, brave one on stage: welcome! We have a game, it’s “#game#”, and we have a place: #location#.',
  'Hush now, something is about to happen for the first time ever! It happens here: #location#. And the game is “#game#”.',
  'There you all are! Nothing has been rehearsed and everything is allowed. The location: #location#. The game: “#game#”.',
];

export const nods: readonly string[] = [
  'I see #guest# in the second row, so be good, or be interesting.',
  '#guest.C# has come in out of the rain to see you, so no pressure at all.',
  'A warm hand for #guest# and for #guestTwo#, who have never agreed on anything before tonight.',
  '#guest.C# has just put the phone away, which is the highest praise we know.',
  'And #guestTwo# is already leaning forward. I’ve never seen that happen so early.',
];

export const rulings: readonly string[] = [
  'One rule to carry with you: #rule#',
  'You only need to remember this: #rule#',
  'It’s simple, and like all simple things it’s hard: #rule#',
  'The rule of the house tonight: #rule#',
];

/** A first image that puts two people on stage and leaves the first line to the player; by the game's id. */
export const firstImages: Readonly<Record<string, readonly string[]>> = {
  'free-scene': [
    'Listen: #sound#. Two old friends stand side by side and look at #odd#, and neither has said a word yet. You are one of them.',
    'It smells of #smell#. There is #odd# on the floor between two people who have known each other far too long. You speak first.',
  ],
  'first-day': [
    'The door swings open. There you stand with a brand-new badge, and an old hand hands you #odd# without looking up. Your shift starts now.',
    'An old hand is already at work, humming. On your empty chair there’s #odd#, and a note: “as usual”. Begin.',
  ],
  'lost-and-found': [
    'A counter, a brass bell, a shelf with #odd# that nobody ever came for. You walk up with an empty place in your pocket. Ring the bell.',
    'Behind the counter someone dusts #odd#. You have come for something else, something of yours. Tell us what.',
  ],
  neighbours: [
    'A wall as thin as paper. For years you’ve heard the same tune through it, every evening at six. Now you knock, with an empty cup in your hand.',
    'Two doors, one landing, and #sound#. After all these years one neighbour knocks at the other’s door. That knock is yours.',
  ],
  'job-interview': [
    'Two chairs, a glass of water, and #odd#. The interviewer turns to page two of your file, and an eyebrow goes up. The floor is yours.',
    'The interviewer reads your papers, stops, reads that line again, and looks at you with new respect. Go ahead.',
  ],
  'expert-panel': [
    'The red lamp is on, we’re live. The host beside you turns round in awe: here sits the world’s one true authority. The microphone hums, and it’s pointing at you.',
    'The applause for the great expert dies down, and the great expert is you. Your host has one question, and the whole nation is listening.',
  ],
  'worst-idea': [
    'Two people, one napkin, and an idea that every sensible person has turned down. You hold the pen. Your partner can’t wait a second longer.',
    'Your partner bursts in, out of breath, with #odd# and a plan. Nobody has ever believed in them. Then there’s you.',
  ],
  'the-apology': [
    'Somebody sits over what is left of it, small pieces, in a row. Then the door opens, and there you are with a cake in your hands. You know what you did.',
    'Your partner looks at #odd#, or what remains of it. You’ve practised the sentence the whole way here. Say it.',
  ],
  'bad-news': [
    'Your partner is humming and hanging up paper lanterns for the happiest day of the year. You’ve just had the call. You close the door behind you.',
    'It’s all ready: the chairs, the cake, the little flags. Your partner beams at you. Only you know that it can’t happen.',
  ],
  'five-minutes-left': [
    'Five minutes! You can hear the crowd outside. #odd.C# has turned up, the key has not, and here’s the clipboard: you’re in charge.',
    'The doors open in five minutes, the lights are half up, and all we have is #odd#. Your partner looks to you. Go.',
  ],
};

export const anyImages: readonly string[] = [
  'Listen: #sound#. Two people who clearly know each other look up at the same time. One of them is you.',
  'The light comes up on #odd#, and on two old friends, one on each side of it. The first word is yours.',
  'It smells of #smell#. Someone who has waited all day for you lifts their head. Go on, walk in.',
];

/** How the MC calls the scene, by why it ended. */
export const calls = {
  player: [
    'And … scene! You chose your moment, and chose it well.',
    'Scene! Leave them wanting more: that’s how it’s done.',
    'And there we drop the curtain, because you said so, and the one on stage is always right.',
  ],
  turns: [
    'And … scene! That’s time, and what a use of it.',
    'Scene! The clock has the last word, but you had all the good ones.',
    'There goes the bell, right in the middle of life, as ever. Scene!',
  ],
  ending: [
    'And … scene. Let that one ring a moment.',
    'Scene. There’s nothing to add to an ending like that, so I’ll only say thank you.',
    'And that, dear house, is where a story ends by itself. Scene!',
  ],
  idle: [
    'And … scene. We kept the lights on for you as long as we could.',
    'Scene! Somewhere in the pause the story slipped out by the stage door.',
  ],
} as const;

/** Two things that really happened. */
export const recalls: readonly string[] = [
  'An hour ago nobody in here had heard of #first#, and now I doubt that we’ll sleep without thinking of #second#.',
  'We came in with nothing, and we go home with #first# and #second#.',
  'I’ll remember #first#. I’ll remember #second# even longer.',
  'Who would have thought that #first# would lead us to #second#? Not me, and I was holding the programme.',
  'It began with #first# and it went by way of #second#, as all the best evenings do.',
];
export const recallsOfOne: readonly string[] = [
  'I came in today without a thought for #first#. I’ll never again pass by without one.',
  'We’ll be talking about #first# all the way to the bus.',
];
/** When nothing could be named. */
export const recallsOfNone: readonly string[] = [
  'You stood up there with nothing in your hands, and that takes more nerve than all the props in the world.',
  'Few words tonight, and an open door. Next time we’ll find out what’s behind it.',
];
/** When the Partner stumbled and the player led. */
export const leads: readonly string[] = [
  'And when your partner lost the way, you took the lead without a fuss. The house saw it.',
  'Your partner wobbled, you stood firm, and I heard #guest# cheer.',
];
export const sendOffs: readonly string[] = [
  'Thank you, house, and most of all #guest#, who laughed first. And you up there: take your bow, it’s yours!',
  'Dear house, you were warm and loud. Dear player, you were brave. Good night!',
  'A hand for our player, please, a big one! The Coach is waiting for you with kind eyes and a full page.',
  'Applause, if you will! Mind the step, keep your head up, and come back soon.',
];
