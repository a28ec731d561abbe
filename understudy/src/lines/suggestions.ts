import type { Suggested } from '../language/suggested.ts';

type ByShape = Readonly<Record<Suggested['shape'], readonly string[]>>;

/** How the Partner brings in what the audience gave: `given` is "a bathtub", `known` "the bathtub", `sugg` its words. */
export const suggestionGives: ByShape = {
  thing: [
    'I’ve been asked to look after #given#, and nobody would say for how long.',
    'And since this morning there’s been #given# in #spot#.',
    '#W# left #given# here, with a note: “for the two of you”.',
    'That’s #given# behind you, by the way. Don’t turn round too fast.',
    'I traded my bicycle for #given#, and I’d do it again.',
    'You ought to know that I once ran away from home with nothing but #given#.',
    'I haven’t thought of anything but #known# since #since#.',
    'We agreed not to mention #known#, and now I’ve mentioned it.',
    '#W# keeps asking me about #known#, and I keep looking at my shoes.',
    'It’s because of #known#, all of it. I’m glad that we can talk at last.',
  ],
  role: [
    'They told me that the new #known# would come today, and here you are.',
    'There hasn’t been a #known# here since #W#, and we don’t talk about how that ended.',
    'I’ve ironed the sash. It says “#known#”, and it’s your size.',
    'You’ve got the hands of a #known#. I saw it at once.',
  ],
  pair: [
    'Look at us: #sugg#. Somebody should write it down.',
    'They still whisper it when we come in: #sugg#.',
    'I never thought that it would end like this for us: #sugg#.',
  ],
  question: [
    '#W# asked me on the way in: “#sugg#?” I said that you’d know.',
    'It’s written in chalk on the door of #spot#: “#sugg#?” I think it’s meant for us.',
    'All night I lay awake over one thing: “#sugg#?” And now you’re here.',
  ],
  confession: [
    'I’ve got to tell somebody, so I’ll tell you: #sugg#.',
    'Before this goes any further, you should know the worst: #sugg#.',
    'I look calm, and yet: #sugg#.',
  ],
  clause: [
    'We both know it, and nobody says it: #known#.',
    'Don’t pretend. #known.C#, and everybody in #place# has noticed.',
    'It’s out, I’m afraid: #known#. #W# has told the whole street.',
  ],
  quote: [
    'Somebody has chalked “#sugg#” on the door of #spot#, and I think it’s for us.',
    '#W# sent me a note. One line, no greeting: “#sugg#”.',
    'My grandmother’s last words to me were “#sugg#”, and now I see why.',
  ],
};

/** How the Partner comes back to it, late in the show. */
export const suggestionBacks: ByShape = {
  thing: [
    'And to think that it all began with #known#.',
    '#known.C#! I knew that we’d come back to it before the night was out.',
    'I said so at the start: never turn your back on #known#.',
    'If anybody asks, we were busy with #known#.',
    'One of us will have to tell #W# about #known#, and it won’t be me.',
  ],
  role: [
    'Spoken like a true #known#.',
    'Only a born #known# would have thought of that.',
    'I’ll tell my children that I worked beside a real #known#.',
  ],
  pair: ['And that from the two of us: #sugg#.', 'Nobody would believe it of us: #sugg#.'],
  question: [
    'And there’s the answer, by the way, to “#sugg#?” It was you.',
    'I’m still thinking about it: “#sugg#?”',
  ],
  confession: [
    'You haven’t said a word about my confession, and I love you for it. I’ll say it again: #sugg#.',
    'After all this, it hardly matters any more: #sugg#.',
  ],
  clause: ['It’s still true, though: #known#.', 'And all because #known#.'],
  quote: ['And there it is again: “#sugg#”.', '“#sugg.C#”, they’ll carve that over our door one day.'],
};
