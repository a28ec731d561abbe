import type { Colour } from './emotions.ts';

/** Kinds of stories, and how a line sounds that belongs in one. */
export const genres: readonly Colour[] = [
  {
    signs: /western|cowboy/i,
    opens: [
      'This town ain’t big enough for us and #thing#, partner.',
      'I rode three days through dust for #thing#.',
      'A man’s got to do right by #thing#.',
      'Keep your hand off that holster, stranger, and talk about #thing#.',
    ],
    closes: [
      'The sheriff drinks alone since #W# left.',
      'Sun’s going down. Saddle up.',
      'Somebody in the saloon just stopped playing.',
    ],
  },
  {
    signs: /ghost|horror|gothic|haunt|vampire|zombie/i,
    opens: [
      'They say that #thing# still walk#s# these halls, on nights like this.',
      'The candle went out when you spoke of #thing#.',
      'I buried #thing# myself, and yet I heard it knock.',
      'Cold, isn’t it? It’s always cold where #thing# #has# been.',
    ],
    closes: [
      'Did you count the footsteps? There were three of us.',
      '#W# went up to look, and only the lamp came down.',
      'Don’t answer if it calls you by name.',
    ],
  },
  {
    signs: /nature|wildlife|documentary/i,
    opens: [
      'And here, in the long grass, we find #thing#, quite unaware of us.',
      'Only once in seven years does one see #thing# so close.',
      'Note how the smaller one approaches #thing#, head low.',
      'At dusk the whole herd gathers round #thing#.',
    ],
    closes: [
      'The young will have to fend for themselves.',
      'Winter is coming, and not all of them will see it.',
      'A rival has caught the scent. It’s #W#.',
    ],
  },
  {
    signs: /hospital|medical|soap/i,
    opens: [
      'Doctor, it’s #thing#, and the pulse is dropping!',
      'I married your twin because of #thing#, and now you’re awake!',
      'Ten cc of courage, nurse, and bring me #thing#!',
      'You can’t leave me now, not after #thing#!',
    ],
    closes: [
      'The child is #W#’s. It was always #W#’s.',
      'Clear! Again! Clear!',
      'There’s something in your chart that I never dared to say.',
    ],
  },
  {
    signs: /silent film|slapstick/i,
    opens: [
      'Oh, the villain! #thing.c#, tied to the rails!',
      'Too late! The card reads: #thing#!',
      'Alas! Whither with #thing#?',
      'See how I stagger, hand to brow, at #thing#!',
    ],
    closes: [
      'The piano plays faster!',
      'Ten policemen fall off one bicycle!',
      'To be continued, after the reel is changed.',
    ],
  },
  {
    signs: /court|trial|legal|lawyer/i,
    opens: [
      'Let the record show that you mentioned #thing# first.',
      'Objection! #thing.c# was never entered as evidence!',
      'And where were you, on the night of #thing#?',
      'Members of the jury, look upon #thing#.',
    ],
    closes: [
      'I call #W# to the stand.',
      'No further questions, and no lunch either.',
      'The witness is crying, and so is the judge.',
    ],
  },
  {
    signs: /fairy ?tale|fable|folk tale|once upon/i,
    opens: [
      'Once upon a time nobody in the kingdom spoke of #thing#.',
      'Three nights you must sit with #thing#, and not say a word.',
      'An old woman at the well warned me of #thing#.',
      'Whoever kisses #thing# shall have half the kingdom.',
    ],
    closes: [
      'But the third door, dear heart, you must never open.',
      'And the raven said: take me with you.',
      'By the time that the moon was full, #W# had turned into a stove.',
    ],
  },
  {
    signs: /spy|thriller|espionage|agent/i,
    opens: [
      'Not here. #thing.c# #is# wired.',
      'The man with the newspaper knows about #thing#.',
      'You’ve got ten seconds to memorise #thing#, then swallow it.',
      'Lisbon, the third bench, and bring #thing#.',
    ],
    closes: [
      '#W# works for the other side. #W# is the other side.',
      'If I’m not back by dawn, you never met me.',
      'Walk, don’t run. And smile.',
    ],
  },
  {
    signs: /opera|musical|aria/i,
    opens: [
      'Ah! #thing.c#! Ah, cruel, cruel #thing#!',
      'I die! I die of #thing#! And yet I sing!',
      'Hear me, ye heavens: #thing#!',
      'Was ever a heart so torn, by you, by #thing#!',
    ],
    closes: [
      'Enter the chorus, weeping, with torches!',
      'I sink, I fade … one more verse, and I fade!',
      '#W#, my rival, approaches in disguise!',
    ],
  },
  {
    signs: /cook|bak|food|culinary/i,
    opens: [
      'Now we take #thing#, and fold it in very gently.',
      'And here’s #thing# that I prepared earlier.',
      'Let #thing# rest, the way you’d rest after a long walk.',
      'A pinch of salt, and then, in one go, #thing#.',
    ],
    closes: [
      'Into the oven with it, and don’t you dare peek.',
      'My grandmother would use twice the butter.',
      'And that, at home, serves #count#.',
    ],
  },
  {
    signs: /science fiction|sci-?fi|space|future|robot/i,
    opens: [
      'Captain’s log: we’ve made contact with #thing#.',
      'In this century one doesn’t touch #thing# without a helmet.',
      'Set the ray to “hum” and aim it at #thing#.',
      'The computer has fallen in love with #thing#.',
    ],
    closes: [
      'On Mars they’d have frozen #W# for that.',
      'The third moon is rising, and it’s the wrong one.',
      'Engage, and mind the crockery.',
    ],
  },
  {
    signs: /sport|match|commentar|football|olympic/i,
    opens: [
      'And it’s #thing# on the inside, coming up fast!',
      'Oh, what a pass! Straight to #thing#!',
      'He’s lost it, no, he’s got it, it’s #thing#!',
      'We’ve not seen form like this since #thing#, have we?',
    ],
    closes: [
      'The crowd is on its feet, and #W# is off the bench!',
      'Into extra time we go!',
      'That’ll be looked at again by the referee.',
    ],
  },
  {
    signs: /roman|love story|rom-?com/i,
    opens: [
      'I missed my train, for you and for #thing#.',
      'It’s raining, you’re here, and I can’t speak of #thing# without trembling.',
      'All those years, and it took #thing# to make me say your name.',
      'Your glove has been in my pocket since #thing#.',
    ],
    closes: [
      'Turn round. Please, just once.',
      'They’re calling the last train, and I don’t care.',
      'I wrote to you every Sunday. I never had the stamp.',
    ],
  },
  {
    signs: /disaster|apocalyp|catastroph|survival/i,
    opens: [
      'Get everyone away from #thing#, now!',
      'I told the mayor about #thing# a year ago, and he laughed.',
      'It’s #thing#, and it’s heading for the city.',
      'There’s one way out, and it goes past #thing#.',
    ],
    closes: [
      'Leave me, save the dog!',
      'The dam has held since #since#. Listen to it now.',
      'Somebody has to cut the wire. It should be me.',
    ],
  },
  {
    signs: /detective|noir|crime|murder|mystery|whodunit/i,
    opens: [
      'It was a wet night, and #thing# had trouble written all over.',
      'The victim’s last word was a description of #thing#.',
      'Nobody leaves this room until we’ve talked about #thing#.',
      'I’ve seen a lot in this city, but never #thing#.',
    ],
    closes: [
      'The butler has three alibis. That’s two too many.',
      '#W# lit a cigarette and lied.',
      'Check the clock again. It stopped at nine.',
    ],
  },
  {
    signs: /shakespear|tragedy|elizabethan|bard/i,
    opens: [
      'What light, what wonder, what is this but #thing#?',
      'Alas, poor #thing#, I knew it well.',
      'Speak not of #thing#, good friend, the night hath ears.',
      'O that this heart were made of sterner stuff than #thing#!',
    ],
    closes: [
      'Exeunt all but thee and me.',
      'Methinks that #W# doth snore.',
      'Come, thy hand. The tide stays not.',
    ],
  },
  {
    signs: /pirate|sea|adventure|swashbuckl/i,
    opens: [
      'Avast! #thing.c# on the starboard bow!',
      'I’d sail round the Horn for #thing#.',
      'The map says: ten paces from #thing#, and dig.',
      'Many a good hand went overboard for #thing#.',
    ],
    closes: [
      'The parrot knows, and the parrot is drunk.',
      'Hoist the other flag, the one with the spoon!',
      '#W# walked the plank for less.',
    ],
  },
  {
    signs: /news|report|broadcast/i,
    opens: [
      'We interrupt this evening with news of #thing#.',
      'Witnesses describe #thing# as “larger than expected”.',
      'Live from #place#, where #thing# #has# just been sighted.',
      'The government denies all knowledge of #thing#.',
    ],
    closes: [
      'More after the weather, which has turned on #W#.',
      'Back to you in the studio.',
      'Viewers are asked to stay indoors and wave.',
    ],
  },
];

/** For a kind of story that isn't listed above; `mood` is what was called. */
export const anyGenre: Omit<Colour, 'signs'> = {
  opens: [
    'It’s the way of #mood#: first #thing#, then the truth.',
    'In every tale of this sort there’s #thing#, and one of us who knew.',
    'This is the chapter, I think, in which #thing# change#s# everything.',
    'They’d call it #mood#, you and I and #thing#.',
    'The lamp, the long shadow, #thing#: you know what kind of story this is.',
  ],
  closes: [
    'And #W# turns the page.',
    'I know how these end, and I’m staying all the same.',
    'Somewhere a clock strikes, as it must.',
  ],
};
