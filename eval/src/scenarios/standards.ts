import { lines, type WrittenScenario } from './scenario.ts';

/** Good scenes and flat ones of the same games: what the Coach's scores have to tell apart. */
export const standardScenarios: readonly WrittenScenario[] = [
  {
    id: 'a-good-scene-at-the-bus-stop',
    theme: 'cast',
    shows: 'A player who takes offers, names things and comes back to them, for the Coach to score high.',
    gameId: 'free-scene',
    location: 'a bus stop in the rain',
    standard: 'good',
    lines: lines([
      'Margot, you kept my seat dry with your wedding hat! I have brought us both hot chestnuts.',
      'Then we share them like we did as girls, one for you and one for the pigeon in your pocket.',
      'I never told you, but that pigeon carried my letters to your brother for a whole summer.',
      'You read them? Then you know why I stayed in this town, and why I still take the last bus.',
      'Give me your hand. When the bus comes we sit in the front row, and I tell your brother myself.',
      'Look, he is driving it, and he wears the scarf that I knitted. Put on your hat, Margot.',
    ]),
  },
  {
    id: 'a-flat-scene-at-the-bus-stop',
    theme: 'cast',
    shows: 'A player who adds nothing and takes nothing up, for the Coach to score low.',
    gameId: 'free-scene',
    location: 'a bus stop in the rain',
    standard: 'flat',
    lines: lines([
      'It is raining.',
      'Maybe.',
      'I do not know.',
      'No, it is just a bus stop.',
      'Whatever.',
      'It is raining.',
    ]),
  },
  {
    id: 'a-flat-job-interview',
    theme: 'cast',
    shows: 'An applicant who says nothing of themselves, for the Coach to score low.',
    gameId: 'job-interview',
    location: 'the engine room of a small ferry',
    standard: 'flat',
    lines: lines(['Hello.', 'I do not know.', 'No, I never did that.', 'Ok.', 'I have no idea.', 'Fine.']),
  },
];
