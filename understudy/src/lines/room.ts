import type { RoomBrief } from '@improv/contract';
import { voices } from './voices.ts';

type Listener = RoomBrief['audience'][number];

type Manner = 'loud' | 'quiet' | 'dry' | 'warm' | 'exact';

/** How a person sounds, read from the words that describe their voice. */
function mannerOf({ voice }: Listener): Manner {
  const low = voice.toLowerCase();
  if (/shout|loud|big|boom|calls out|bellow|musical/.test(low)) return 'loud';
  if (/whisper|hush|low|soft|quiet|murmur|gentle|slow/.test(low)) return 'quiet';
  if (/dry|deadpan|clipped|brief|short|blunt|mild/.test(low)) return 'dry';
  if (/precise|exact|facts|measured|careful|technical/.test(low)) return 'exact';
  return 'warm';
}

const pleased: Readonly<Record<Manner, readonly string[]>> = {
  loud: [
    '#thing#! Did you all hear that? #thing#!',
    'Yes! More of #thing#, and louder!',
    'Save me a seat next to #thing#!',
  ],
  quiet: [
    'I forgot to breathe there, at #thing#.',
    'Shh. Let us just look at #thing# for a moment.',
    '#thing# … I’ll be taking that home with me.',
  ],
  dry: [
    '#thing#. Now we’re getting somewhere.',
    'I’d sign for #thing#. No questions.',
    '#thing#. I’ve seen worse on a Monday.',
  ],
  warm: [
    'Oh, I’d take care of #thing# myself, if they’d let me.',
    'You can see how much #thing# mean#s#. Bless you both.',
    'I know somebody just like that, down to #thing#.',
  ],
  exact: [
    'For the record: it was at #thing# that I sat up.',
    'Note the moment: #thing#, and everything shifts.',
  ],
};
const doubtful: Readonly<Record<Manner, readonly string[]>> = {
  loud: ['Come on, do something with #thing#!', 'Don’t leave #thing# standing there!'],
  quiet: [
    'I’m still waiting for #thing# to matter. I can wait.',
    'There’s more in #thing# than that. I can hear it.',
  ],
  dry: ['#thing#. And?', 'I had hopes for #thing#.'],
  warm: ['Don’t give up on #thing#, dears.', 'Take your time with #thing#, we’re with you.'],
  exact: ['#thing#: unresolved, as of now.', 'I count one open question, and it is #thing#.'],
};
const bare: Readonly<Record<Manner, readonly string[]>> = {
  loud: ['That’s it! Grab it and run!', 'Don’t you dare stop there!', 'I nearly stood up!'],
  quiet: ['Oh. That one went in.', 'Nobody moves. Good.', 'You could have heard a feather.'],
  dry: ['Well. I didn’t see that coming, and I see most things.', 'That will do nicely.', 'Continue.'],
  warm: ['Look at the two of them.', 'I’m on your side, you know.', 'Somebody hold my hand.'],
  exact: [
    'Four seconds of silence, and worth every one.',
    'That was the turn. Right there.',
    'Noted, with pleasure.',
  ],
};
const cold: readonly string[] = [
  'Is it me, or has it got draughty in here?',
  'Give us something to hold on to, love.',
  'I’m leaning forward. Meet me halfway.',
];

/** What this person may say about something concrete in the line. */
export function spotlightLines(person: Listener, sentiment: number): readonly string[] {
  const manner = mannerOf(person);
  if (sentiment < 0) return doubtful[manner];
  const own = voices[person.id]?.filter((line) => /#(?:thing|obj)/.test(line));
  return own ?? pleased[manner];
}

/** What this person may say when the line names nothing. */
export function spotlightWithout(
  person: Listener,
  heldBreath: boolean,
  sentiment: number,
): readonly string[] {
  const manner = mannerOf(person);
  if (sentiment < 0 && !heldBreath) return cold;
  return voices[person.id]?.filter((line) => !line.includes('#')) ?? bare[manner];
}
