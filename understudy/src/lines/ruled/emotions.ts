/** A family of feelings, and how a line sounds that is full of one. */
export interface Colour {
  /** What it is called, or how that begins. */
  readonly signs: RegExp;
  /** First sentences: the feeling, with a cause. */
  readonly opens: readonly string[];
  /** Last sentences. */
  readonly closes: readonly string[];
}

export const emotions: readonly Colour[] = [
  {
    signs: /jealous|env(?:y|ious)/i,
    opens: [
      'Of course it’s #thing# for you, and for me the stool.',
      'Everybody gets #thing#, and what did I get? A button.',
      'I saw how you looked at #thing#. You never looked at me like that.',
      'How nice for you, and for #thing#.',
      'I had all that once, before you came.',
    ],
    closes: [
      '#W# has one too, naturally, and a bigger one.',
      'Don’t mind me, I’ll be over there, with nothing.',
    ],
  },
  {
    signs: /pride|proud/i,
    opens: [
      'Look at #thing#, and then look at me: I made this possible.',
      'I’d like it written down that I stood beside #thing#.',
      'My chest is out to here because of #thing#.',
      'Nobody in my family ever came so far, and I’ve got you to thank.',
      'Bring the photographer, and #thing#, and stand back.',
    ],
    closes: ['I’ve had cards printed.', 'They’ll put up a plaque, and I’ll pose for it.'],
  },
  {
    signs: /homesick|nostalg|longing|yearn/i,
    opens: [
      'At home we had something just like #thing#, on the sill, in the sun.',
      'I see #thing#, and I can smell my mother’s kitchen.',
      'They’ll be lighting the lamps back home by now.',
      'When I was six, #thing# #was# the whole world.',
      'It was all so much nearer then, and so were we.',
    ],
    closes: ['I still know the names of all the cows.', 'If I close my eyes, the last bus is still running.'],
  },
  {
    signs: /relie(?:f|ved)/i,
    opens: [
      'Thank heavens, it’s only #thing#.',
      'I can breathe again, now that it’s about #thing#.',
      'I’d already written my farewell note, and it was just #thing#!',
      'You’ve no idea what I’d feared. Come here, let me sit.',
      'Oh, the weight that’s off me!',
    ],
    closes: ['My knees have gone soft with joy.', 'I’ll never complain about the stairs again.'],
  },
  {
    signs: /suspici|paranoi|distrust|doubt/i,
    opens: [
      '#thing.c#. How convenient.',
      'And where exactly #was# #thing# last night, at ten?',
      'You say #thing#, and #W# said #thing#, in the same tone.',
      'Keep your hands where I can see them. Both.',
      'Funny. Very funny that you know about #thing#.',
    ],
    closes: [
      'I’ve counted the spoons, I’m only saying.',
      'I’ve made a note of it. In a notebook you’ll never find.',
    ],
  },
  {
    signs: /tender|love|affection|warmth|devotion|compassion/i,
    opens: [
      'You say #thing# so gently that I could listen all night.',
      'Come, let me do up your top button while we talk about #thing#.',
      'I’d keep #thing# warm under my own coat.',
      'You’ve got a crumb there. No, let me.',
      'I never noticed before how kind your hands are.',
    ],
    closes: ['Lean on me, there’s nobody looking.', 'I’ve kept you the softest seat.'],
  },
  {
    signs: /bored/i,
    opens: [
      '#thing.c#. Again. I’ll just rest my eyes.',
      'I’ve counted the tiles twice, and now #thing#.',
      'Is there more of #thing#, or was that it?',
      'Mm. I was listening, I think.',
      'Wake me when #thing# does something.',
    ],
    closes: ['There are four hundred and six holes in that ceiling.', 'I’d sigh, but it’s so far to go.'],
  },
  {
    signs: /triumph|victor|glory/i,
    opens: [
      'We’ve done it! #thing.c# #is# ours!',
      'They laughed, and now look: #thing#!',
      'Ring the bells, hang out the flags, #thing# #is# ours!',
      'Nobody beats the two of us, nobody!',
      'Carry me round #place#, and #thing# in front!',
    ],
    closes: ['Let #W# kiss my shoe!', 'I want a march, with trombones!'],
  },
  {
    signs: /embarrass|shame|mortif|awkward/i,
    opens: [
      'Please don’t mention #thing# in front of people.',
      'I’ve gone red, haven’t I? It’s #thing#.',
      'I hoped that nobody had noticed #thing#.',
      'I’d like the floor to open, just a crack.',
      'Oh no. You saw all of it, with #thing# and everything.',
    ],
    closes: ['Let’s both look at the wall for a minute.', '#W# has it on film.'],
  },
  {
    signs: /wonder|awe|amaze|astonish|surpris|shock/i,
    opens: [
      'Oh … look at #thing#. Just look.',
      'I had no idea that there was #thing# in the world!',
      '#thing.c#! And we walk past it every day!',
      'I’ve forgotten how to shut my mouth.',
      'Say that again. #thing.c#? Really? Here?',
    ],
    closes: ['It’s like the first snow.', 'I want to know everything, and then I want to know it again.'],
  },
  {
    signs: /impatien|rush|restless|frustrat/i,
    opens: [
      'Yes, yes, #thing#, quicker!',
      'How long can it possibly take with #thing#?',
      'I’ve aged a year since you began about #thing#.',
      'Come on, come on, come on.',
      'Less talk, more #thing#!',
    ],
    closes: ['I’m already at the door.', 'I’ll count to two. I haven’t got time for three.'],
  },
  {
    signs: /guilt|remorse|regret/i,
    opens: [
      'I should never have touched #thing#.',
      'It’s my fault, the whole business with #thing#.',
      'You’re so kind about #thing#, and I deserve none of it.',
      'I can’t look you in the eye today.',
      'Every time you say #thing#, something in me creaks.',
    ],
    closes: ['I’ll make it good, I’ve started saving buttons.', 'I was the one who told #W#.'],
  },
  {
    signs: /hope|optimis|confiden/i,
    opens: [
      'If there’s still #thing#, then not all is lost.',
      'You’ll see, #thing# will come right by morning.',
      'I knew it, there’s always something like #thing# round the corner.',
      'It’s getting lighter, can you see it too?',
      'Somebody up there has thought of us, and of #thing#.',
    ],
    closes: ['I’ve put a second chair out, just in case.', 'I’ve watered everything.'],
  },
  {
    signs: /fear|fright|terror|panic|nerv|anxi|scared|horror|dread|worr/i,
    opens: [
      'Don’t say #thing# so loud, it might hear us!',
      'My teeth are knocking. It’s #thing#, isn’t it?',
      'I can’t feel my feet. Where’s #thing# now?',
      'Hold me. No, not like that, tighter.',
      'What was that? Behind #thing#! No, behind you!',
    ],
    closes: ['I want my mother, and I want the light on.', 'I’m shaking so hard that the cups can hear it.'],
  },
  {
    signs: /mischie|playful|naught|cheek|giddy/i,
    opens: [
      'Psst. What if we swapped #thing# for a herring?',
      'Nobody’s looking. Quick, turn #thing# upside down!',
      'I’ve had such a bad idea, and #thing# #is# in it.',
      'Go on. I dare you. I double dare you.',
      'Don’t laugh, or they’ll know it was us and #thing#.',
    ],
    closes: ['I’ve tied #W# to the radiator by the shoelaces.', 'Act natural. More natural. Less.'],
  },
  {
    signs: /joy|happ|delight|bliss|ecsta|glee|excite|elat|euphor|enthus/i,
    opens: [
      '#thing.c#! Oh, I could kiss everybody here!',
      'It’s the best day since they invented #thing#!',
      'I’m hopping, I can’t stop, it’s because of #thing#!',
      'Pinch me! No, don’t, let me have it a little longer!',
      'Of all the lovely things, #thing#!',
    ],
    closes: ['I’m going to hug #W#, whatever it costs!', 'Somebody play something, I need to dance!'],
  },
  {
    signs: /ang(?:er|ry)|rage|fury|furious|wrath|irritat|indignat|outrage/i,
    opens: [
      '#thing.c#! I’ve had it up to here with #thing#!',
      'Don’t you dare bring #thing# into this!',
      'Eleven years I’ve put up with #thing#, eleven!',
      'No! I won’t calm down, I’ve been calm since #since#!',
      'Who left #thing# standing there like that? Who?',
    ],
    closes: ['I’m going to shout at the sea!', 'And you can tell #W# I said so!'],
  },
  {
    signs: /sad|grie[fv]|sorrow|melanchol|despair|heartbr|lonel|gloom|mourn/i,
    opens: [
      '#thing.c# … that’s how the summer ended, too.',
      'I’d promised myself not to cry over #thing#.',
      'Nobody ever comes for #thing# any more.',
      'It’s only rain. On my face. Indoors.',
      'We had so little, and now not even #thing#.',
    ],
    closes: ['Leave the lamp, I’ll sit here a while.', 'The chair still smells of #W#.'],
  },
  {
    signs: /disgust|revuls|repul|nausea|contempt/i,
    opens: [
      'Ugh, #thing#, and it’s still warm!',
      'Take #thing# away, I’ve only just eaten.',
      'I touched #thing#. With my hand. My own hand.',
      'It’s dripping. Tell me that it isn’t dripping.',
      'Hold your nose, here comes #thing#.',
    ],
    closes: ['I’ll have to burn these gloves.', 'Somebody open a window, or the roof.'],
  },
  {
    signs: /calm|seren|peace|content|zen|relax/i,
    opens: [
      '#thing.c#. Well. So be it.',
      'Let #thing# come, let it go.',
      'I breathe in, I breathe out, and there’s #thing#.',
      'There’s no hurry. There never was.',
      'Look how quietly #thing# lie#s# there.',
    ],
    closes: ['The tea is ready when it’s ready.', 'Listen, the whole house is asleep.'],
  },
  {
    signs: /confus|bewilder|puzzle|perplex/i,
    opens: [
      '#thing.c#? I’ve got it upside down again.',
      'So #thing# #is# the doctor, and you’re my aunt?',
      'I’m nodding, and I don’t know why.',
      'I had the map the right way round until #thing#.',
      'Is this still the Tuesday that began on Monday?',
    ],
    closes: ['I’ve written it on my hand, in somebody else’s hand.', 'Which of us came in first?'],
  },
];

/** For a feeling that isn't listed above; `mood` is what was called. */
export const anyEmotion: Omit<Colour, 'signs'> = {
  opens: [
    'It’s rising in me as we speak, the old #mood#, and all because of #thing#.',
    'You only have to say #thing#, and I’m nothing but #mood#.',
    'Forgive my voice, it’s #mood#; it always gets me at #thing#.',
    'I’d hidden my #mood# well, until #thing#.',
    'Put your hand here. You feel that? Pure #mood#.',
    'There’s #mood# in my very shoes.',
  ],
  closes: [
    '#W# gave way to #mood# once, and they had to repaint.',
    'I was raised on #mood# and cabbage.',
    'It runs in the family, #mood#.',
  ],
};
