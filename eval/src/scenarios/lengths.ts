import { lines, type WrittenScenario } from './scenario.ts';

const confession =
  "Marta, I need to tell you something and I don't want you to be angry with me before I've finished. Last night I couldn't sleep, so I came down here to look at your wheel of cheddar, the one you've been turning every day for two years, and I was so hungry and so lonely that I took a slice. It wasn't a small slice. I ate until I could see the other wall through it. I know what that cheese meant to you. You started it the week your husband left, and every morning when I heard you talking to it through the wall I thought, she's going to be alright. So I made a new one out of plaster and painted it with turmeric, and it looks terrible, and I have been crying in the tractor since five.";

const inventory =
  'In the first crate there are nine violins, in the second crate there is a stuffed otter with a monocle, in the third crate there are letters from an admiral who was afraid of water, in the fourth crate somebody has packed the sound of a waterfall, in the fifth crate my aunt Josephine is asleep on a pile of velvet, and in the sixth crate there is a smaller ship with a smaller crew that is unloading smaller crates, and they are waving, and the smallest of them has your eyes, your coat, your way of standing, and the same brass whistle round the neck that your father lost in the harbour in the year of the great fog.';

/** Very long lines and very short ones. */
export const lengthScenarios: readonly WrittenScenario[] = [
  {
    id: 'very-long-lines',
    theme: 'lengths',
    shows: 'A player who tells everything at once is answered shortly, and to the point.',
    gameId: 'the-whole-evening',
    location: 'a barn, ten minutes before the cheese judges come',
    lines: lines([confession, inventory]),
  },
  {
    id: 'the-longest-line-there-may-be',
    theme: 'lengths',
    shows: 'A thousand characters, the most that a line may have.',
    gameId: 'free-scene',
    location: 'a quarry',
    lines: lines([
      `${'The stone lion roars and the echo brings me another hammer. '.repeat(17)}`.slice(0, 999).trim(),
      'The hammer is made of chocolate.',
    ]),
  },
  {
    id: 'very-short-lines',
    theme: 'lengths',
    shows: 'Two words a line are enough to play with.',
    gameId: 'free-scene',
    location: 'a mine',
    lines: lines(['More rope!', 'The canary sings.', 'Dig faster.', 'Gold dust!', 'My helmet leaks.']),
  },
  {
    id: 'capitals-and-marks',
    theme: 'lengths',
    shows: 'Shouting, dots, emoji and missing commas are heard as what they say.',
    gameId: 'five-minutes-left',
    location: 'the foot of a volcano',
    lines: lines([
      'OH NO THE VOLCANO IS ERUPTING',
      'grab the llama!!! 🌋🌋🌋',
      'the llama… she… she can drive?!',
      'LLAMA, TURN LEFT AT THE CHURCH',
    ]),
  },
];
