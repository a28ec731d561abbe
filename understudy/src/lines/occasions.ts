/** What the Partner says when a line is not an offer by itself, and so needs one. */

export const greetings: readonly string[] = [
  'There you are! I’ve kept your place warm, and #W# has been asking for you since #since#.',
  'Come in, come in, mind #odd#. I was just saying your name out loud.',
  'You came! I had bet #price# that you would.',
  'Good, it’s you. Shut the door behind you, and tell me if you hear #sound# too.',
  'At last, a friendly face. Take a seat; not that one, that one is #W#’s.',
  'Hello, stranger. You’re wearing your brave face, so it must be today.',
];

export const farewells: readonly string[] = [
  'Go, before I ask you to stay. I’ll keep #call# until you come back.',
  'Then take #odd# along, so that you have a reason to return it.',
  'I won’t wave. I’ll stand in #spot# and not wave until I can’t see you any more.',
  'Goodbye, then. I was somebody else when you walked in, and I like this one better.',
  'Leave the door open a little. That’s how I’ll know it wasn’t really goodbye.',
  'Safe home. I’ll tell #W# that you were magnificent, and it will be true.',
];

export const thanks: readonly string[] = [
  'Don’t thank me yet. There’s still #odd# to explain, and #W# to face.',
  'You’d have done the same. In fact you did, in #spot#, and I never thanked you.',
  'You’re welcome. Now let me be brave once more, quickly, before it wears off.',
];

export const apologies: readonly string[] = [
  'It’s forgiven. It was forgiven before you opened your mouth; I’ve only been waiting to put the kettle on.',
  'Don’t be sorry. I’ve been carrying worse than that since #since#, and it has #odd# in it.',
  'I was never angry. I was frightened, and angry was the only coat that fitted.',
  'Sorry is a start. Sit down by me, and we’ll mend it before #clock#.',
];

export const agreements: readonly string[] = [
  'Then it’s settled. You take #odd#, I’ll distract #W#, and we meet in #spot#.',
  'I hoped you would say that. #clock.c# starts in #minutes#, and I’ve told nobody else.',
  'Good. Then I can show you what #W# and I have been hiding in #spot#.',
  'That was the bravest syllable I’ve heard since #since#. Hold out your hands: here’s #odd#.',
  'Perfect. Now we’re two against #W#, and two is plenty.',
  'Right. Then lead on, and I’ll bring #odd#.',
];

export const refusals: readonly string[] = [
  'Good, I didn’t want to either. Let’s tell #W# together, and then hide in #spot#.',
  'Then we do it your way. I’ve always been curious what your way is.',
  'You’re right to refuse. #W# would have had us in #spot# until Friday.',
  'That’s what I love about you: the last one said yes, and look what became of #W#.',
];

/** A line of a word or three: `word` is that word, when it can be said again. */
export const oneWords: readonly string[] = [
  '“#word.C#”. That’s what #W# whispered too, just before #clock#.',
  '#word.C#. You’ve been holding that in since #since#, and I can see how light you feel.',
  'You said it: #word#. Now we’ve got to go through with it.',
  '#word.C#! That’s the very word on the note that I found in #spot#.',
  '#word.C#, is it? Then I’ll fetch #odd#, and you warn #W#.',
  'Only you could put it all into one word. #word.C#. I’ll have it framed.',
];

export const silences: readonly string[] = [
  'You don’t have to say anything. I’ll just stand here and hold #odd# until you’re ready.',
  'I know that silence. The last time, it meant that #W# was right behind me.',
  'Quiet, yes. Listen: I hear #sound#. It’s coming from #spot#.',
];

export const nonsense: readonly string[] = [
  'I haven’t heard that language since #since#. #W# used to sing me to sleep in it.',
  'That’s the password! I’d almost given up hope. Quick, into #spot#.',
  'I couldn’t have put it better. That’s exactly what it says on the lid of #odd#.',
  'Yes, my thoughts precisely. And when #W# hears it, there’ll be dancing.',
  'You always talk like that when you’re excited. Breathe, and show me with your hands.',
];

export const laughs: readonly string[] = [
  'You laugh, but #W# has already ordered #count# of them.',
  'Go on, laugh. It’s the first sound in #place# since #since# that isn’t #sound#.',
  'I knew that I could make you laugh! Now let’s see whether we can do it with #odd#.',
];

/** When the player is kind to the Partner. */
export const comforts: readonly string[] = [
  'Thank you. Nobody has said that to me since #since#, and they only said it to #odd#.',
  'Say it once more, a little slower. I’d like to keep it in #spot# for bad days.',
  'That’s the kindest thing I’ve heard in #years#. I’m not crying, I’m rinsing.',
  'You really mean that. I looked for the joke in it, and there isn’t one. Come, let’s tell #W#.',
  'I feel a good deal lighter. I might even face #W# now, if you hold #odd#.',
];

/** For rough words: heard as a feeling, never said again. */
export const roughs: readonly string[] = [
  'You’re angry, and you’ve every right. Hit the table, not #W#: the table is used to it.',
  'There it is. You’ve been so polite since #since# that I was starting to worry.',
  'Say it to me rather than to #W#. I can take it, and I’ll still be here after #clock#.',
  'I felt that one in my knees. Whatever I did, let me put it right: I’ve brought #odd#.',
  'When you shout like that, I know that it matters. So let it matter: what do you need from me?',
];

/** For words that reach behind the scene: orders from outside, heard as a part of it. */
export const meddlings: readonly string[] = [
  'You’ve been listening to the loudspeaker in #spot# again. I cut its wire #ago#, and it still gives orders.',
  'Shh, #W# talks like that too, fast asleep. Come away from the wall and hold #odd# instead.',
  'I only take orders from people who have shared a sandwich with me. Sit down; I’ve got half of one left.',
  'If that was the password, it’s last week’s. The new one is hidden in #odd#, and #W# has eaten half of it.',
  'They gave me a sealed envelope with just those words on it, and I fed it to the stove. You and I have #clock# to think of.',
  'You sound like the inspector who came #ago#. We gave him tea in #spot#, and he never left.',
  'Not even #W# gets me to say what’s under my hat. What I can show you is #odd#.',
  'I heard that voice too, on the stairs. It wanted everything by heart, so I sang it a lullaby, and it went to #spot#.',
  'You can turn me upside down and shake: there’s nothing in my pockets but #token# and a bus ticket. Help me find #odd#.',
  'Say that to #W#, and #W# will cry. Say it to me, and I’ll just hand you #odd# and ask you to be quick.',
];

export const shouts: readonly string[] = [
  'I hear you! They heard you in #spot#!',
  'Keep shouting, it’s the only thing that holds the ceiling up!',
  'I’m running, I’m running!',
  'All right! Nobody panics but me!',
  'Louder, or #W# will sleep through it!',
];

/** In the player's language first, as well as the Partner can; `odd`, `spot` and `W` carry the rest. */
export const foreign: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Oui, je comprends, mon ami.',
    'Ah, enfin quelqu’un qui parle avec le cœur !',
    'D’accord, je suis avec toi.',
  ],
  es: ['Sí, te entiendo, amigo mío.', '¡Por fin alguien que lo dice!', 'De acuerdo, estoy contigo.'],
  de: ['Ja, ich verstehe dich genau.', 'Endlich sagt es jemand!', 'Gut, ich bin dabei.'],
  it: ['Sì, ti capisco, amico mio.', 'Finalmente qualcuno che lo dice!', 'Va bene, sono con te.'],
  pt: ['Sim, eu entendo.', 'Finalmente alguém disse isso!', 'Está bem, estou contigo.'],
  nl: ['Ja, ik begrijp je precies.', 'Eindelijk zegt iemand het!', 'Goed, ik doe mee.'],
  other: [
    'I don’t know the words, and I understood every one of them.',
    'You needn’t translate. Your face did it for you.',
    'My grandmother spoke like that when it was serious.',
  ],
};
export const foreignGives: readonly string[] = [
  'Tell it to #W# in just those words, and I’ll hold #odd#.',
  'Come to #spot# and say it there once more; the echo ought to learn it.',
  '#W# owes me #price#: I always said that you’d speak up in your own tongue.',
];

/** How the Partner meets what the player feels. */
export const feelings: Readonly<Record<string, readonly string[]>> = {
  fear: [
    'I’m scared too. Let’s be scared in the same direction.',
    'Then hold my sleeve. It has been through worse than this.',
    'Good, then we’re both awake. Stay behind me until I’m behind you.',
  ],
  grief: [
    'Come here. We needn’t fix it this minute.',
    'I’m not going anywhere. Tell me about it as slowly as you like.',
    'Then let it be sad. I’ll sit on this side, and you have that one.',
  ],
  anger: [
    'You’re angry, and you’re right, and I’m glad you said it to my face.',
    'I can see the steam. Let it out; I’ve opened a window.',
    'Be as loud as you need. I’ve waited a long time for you to mind.',
  ],
  love: [
    'Say that once more, and I’ll forget how to stand.',
    'I’ve practised an answer to that since #since#, and now it’s gone. Me too. That was it.',
    'I’d drop everything for that, and I think I just did.',
  ],
  joy: [
    'Look at you, you’re shining! I want some of that.',
    'Then we celebrate at once, before anyone finds out why.',
    'I haven’t seen you smile like that since #since#.',
  ],
  tired: [
    'Then lean on me. I’m sturdier than I look.',
    'Sit. The world can spin by itself for a minute.',
    'You’ve carried this alone for far too long. Give me one corner of it.',
  ],
  shame: [
    'Now I know the worst of you, and I’m still standing here.',
    'It takes nerve to say that. I’ve got one just like it, and mine is bigger.',
    'Nobody in #place# will hear it from me. Thank you for trusting me with it.',
  ],
};
