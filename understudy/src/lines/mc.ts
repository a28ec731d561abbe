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

/** The audience is asked: `ask` is what for, `shouter` who answers first, `shouted` what. */
export const asks: readonly string[] = [
  'Before we begin: may I have #ask#? … “#shouted.C#!” That’s #shouter#. Take it, or bring something of your own.',
  'House, I need your help: may I have #ask#? And there’s a hand up already: #shouter#, with “#shouted#”. It’s yours if you want it.',
  'May I have #ask#, please, and loudly? “#shouted.C#!” That was #shouter#, and you may use it or do better.',
  'One thing we don’t have yet, so help us out. May I have #ask#? I heard “#shouted#” from #shouter#. Keep it, or give us yours.',
];

/** A game whose rule is what it's all about has it said in full: `rule`, and `ruleTwo` where there are two to know. */
export const gameRulings: readonly string[] = [
  'It goes like this. #rule# #ruleTwo#',
  'Two things to know, and then you know it all. #rule# #ruleTwo#',
  'Mark the rule, for I’ll be listening. #rule# #ruleTwo#',
  'Here’s how it works. #rule# #ruleTwo#',
];

export const rulings: readonly string[] = [
  'One rule to carry with you: #rule#',
  'You only need to remember this: #rule#',
  'It’s simple, and like all simple things it’s hard: #rule#',
  'The rule of the house tonight: #rule#',
];

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
  time: [
    'And … scene! The clock over the door has spoken, and this once it’s right.',
    'Scene! That was every minute this game has, and not one of them was wasted.',
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
/** The audience's suggestion, once more. */
export const suggestionRecalls: readonly string[] = [
  'And all that from a single shout: “#sugg#”.',
  'Remember how it began? With “#sugg#”, of all things.',
  'Somebody gave us “#sugg#” tonight, and look what you made of it.',
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
