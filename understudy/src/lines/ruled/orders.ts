/** For the one of lower status: `title` is what the other one is called. */
export const lowTakes: readonly string[] = [
  'As you wish, #title#, I’ll carry #thing# on my head if I must.',
  'Forgive me, #title#, I should have bowed before #thing#.',
  'It’s an honour to stand in the same room as #thing#, #title#.',
  'Nobody speaks of #thing# the way you do, #title#.',
  'At once, #title#; I’ve already ironed #thing#.',
  'I’d polish #thing# every morning, #title#, if you’d let me.',
  'My whole village has heard of you and #thing#, #title#.',
  'Please, #title#, let me be the one to blame for #thing#.',
  'I’m not worthy of #thing#, #title#, but my cousin might be.',
  'You only have to nod, #title#, and #thing# is forgotten.',
  'If I may, #title#: #thing# looks even finer from down here.',
  'Whatever you say, #title#, I’ll write it down twice.',
  'I didn’t dare to sit, #title#, not even on the stool.',
  'Tread on me, #title#, the floor is wet.',
  'The last one who served you still speaks of it with shining eyes, #title#.',
];
/** For the one of higher status, who never says the title. */
export const highTakes: readonly string[] = [
  'Set #thing# down there. I’ll tell you when I’m pleased.',
  'I’ve seen better than #thing#, and I’ve sent it away.',
  'You may keep #thing# until I’ve finished my tea.',
  'Speak of #thing# again when the clock has struck.',
  'How sweet that you worry about #thing#. I never do.',
  'One doesn’t hurry #thing#. One waits, and is waited for.',
  'You’ve got a spot of #thing# on your sleeve. I’ll overlook it.',
  'I was born knowing about #thing#. Do go on.',
  'Turn #thing# to the light. No, the other light.',
  'I shall allow it, this once.',
  'Breathe more quietly, please. That’s it.',
  'You’re doing almost well.',
];

/** With a word that the house has ordered: `order` reads as a thing, "the lantern". */
export const orderedThings: readonly string[] = [
  'Hand me #order#, we’ll need #orderthem# for this.',
  '#W# sent #order# over, with kind regards.',
  'And then there’s #order#, which nobody has dared to move since #since#.',
  'I’ve hidden #order# in #spot#, next to #odd#.',
  'It reminds me of #order# that my mother left me.',
  'Without #order# we’d be sitting here until #clock#.',
  'I’ll swap you #order# for a kind word.',
  'Between you and me, #order# #orderwas# never really mine.',
];
/** With a word of any kind, said as a word. */
export const orderedWords: readonly string[] = [
  'One word keeps going round in my head: #word#.',
  '#W# shouted only one thing from the window: #word#!',
  'My grandmother had a word for days like this: #word#.',
  'It was stitched into the lining, in red: “#word#”.',
  'I’d call it #word#, if anybody asked me.',
  'There’s a note in my shoe that just says “#word#”.',
  'They christened the boat “#word.c#”, and it sank smiling.',
];
/** Round a line that has to be said word for word. */
export const beforeGiven: readonly string[] = [
  'You had me at #thing#.',
  '#thing.c#, and now there’s only one thing left to say.',
  'I’ve kept quiet about #thing# for long enough.',
  'My father said it on the day of #thing#, and I’ll say it to you.',
  'There’s a line that I’ve carried round since #since#.',
  'I’ll say it plainly, for both of us.',
];
