/** The MC. `location` is as the player gave it, `game` the game's name, `rule` one of its rules. */
export const welcomes: readonly string[] = [
  'Good evening, good evening, and find a seat that squeaks! Tonight we play “#game#”, and the place is this: #location#.',
  'Welcome to Improv Olympics, where nobody knows the ending, least of all me! The game is “#game#”. The place: #location#.',
  'Lights down, hearts up! For one show only: #location#. The game is called “#game#”.',
  'Friends, latecomers, brave one on stage: welcome! We have a game, it’s “#game#”, and we have a place: #location#.',
  'Hush now, something is about to happen for the first time ever! It happens here: #location#. And the game is “#game#”.',
  'Good evening, house! Tonight: “#game#”. The place: #location#.',
  'Welcome, all of you! We play “#game#”, and we play it here: #location#.',
  'Quiet, please, the lights are going down! “#game#”. The place: #location#.',
  'The house is full, the stage is bare, as it should be! “#game#” is played here tonight: #location#.',
  'Coats off, voices down! The evening brings us “#game#”, and it brings us here: #location#.',
  'There you all are! Nothing has been rehearsed and everything is allowed. The location: #location#. The game: “#game#”.',
];

/** What the scene is played with: `ask` is what the MC asked for, `giver` who gave it, `sugg` what. */
export const givens: readonly string[] = [
  'We asked for #ask#, and #giver# called out “#sugg#”.',
  'Your gift tonight is from #giver#: “#sugg#”.',
  '“#sugg.C#”, says #giver#, and so it shall be.',
  'From #giver# we have this to play with: “#sugg#”.',
  'May I have #ask#, I asked, and #giver# said: “#sugg#”.',
];
export const ownGivens: readonly string[] = [
  'And we play it with this: “#sugg#”.',
  'The gift of the evening: “#sugg#”.',
  'In the middle of it all: “#sugg#”.',
];

export const anyImages: readonly string[] = [
  'Listen: #sound#. Two people who clearly know each other look up at the same time. One of them is you.',
  'The light comes up on #odd#, and on two old friends, one on each side of it. The first word is yours.',
  'It smells of #smell#. Someone who has waited all day for you lifts their head. Go on, walk in.',
];

/** How the MC calls the scene, by why it ended. */
export const calls = {
  player: [
    'And … scene! You said when, and when it is.',
    'Scene! Leave them wanting more: that’s how it’s done.',
    'And there we drop the curtain, because you said so, and up there you decide.',
  ],
  turns: [
    'And … scene! That’s time, all of it.',
    'Scene! The clock has the last word, as it always does.',
    'There goes the bell, right in the middle of life, as ever. Scene!',
  ],
  ending: [
    'And … scene. Let that one ring a moment.',
    'Scene. There’s nothing to add to an ending like that, so I’ll only say thank you.',
    'And that, dear house, is where a story ends by itself. Scene!',
  ],
  time: [
    'And … scene! The clock over the door has spoken, and this once it’s right.',
    'Scene! That was every minute this game has, to the last one.',
    'There goes the hour hand, straight through the middle of it. Scene!',
  ],
  game: [
    'And … scene! The game has come all the way round, and so have you.',
    'Scene! That’s the last of it: there’s nothing left in this game that you haven’t played.',
    'And that’s the whole game, from the first card to the last. Scene!',
  ],
  idle: [
    'And … scene. We kept the lights on for you as long as we could.',
    'Scene! Somewhere in the pause the story slipped out by the stage door.',
  ],
} as const;

/** Something that really happened. */
export const recalls: readonly string[] = [
  'An hour ago nobody in here had heard of #first#, and now we all have.',
  'We came in with nothing, and we go home with #first#.',
  'I’ll remember #first#.',
  'I came in today without a thought for #first#. I’ll never again pass by without one.',
  'We’ll be talking about #first# all the way to the bus.',
];
/** When nothing could be named. */
export const recallsOfNone: readonly string[] = [
  'A quiet evening. Quiet evenings happen to everyone up there.',
  'Few words tonight, and an open door. Next time we’ll find out what’s behind it.',
];
/** When the Partner stumbled and the player led. */
export const leads: readonly string[] = [
  'And when your partner lost the way, you took the lead without a fuss. The house saw it.',
  'Your partner wobbled, you stood firm, and I heard #guest# cheer.',
];
export const sendOffs: readonly string[] = [
  'Thank you, house, and most of all #guest#. And you up there: take your bow, it’s yours!',
  'Dear house, thank you. Dear player, take your bow. Good night!',
  'A hand for our player, please! The Coach is waiting for you with kind eyes.',
  'Applause, if you will! Mind the step, keep your head up, and come back soon.',
];
