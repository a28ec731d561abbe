import { Game } from '@improv/contract';
import { z } from 'zod';

/** One thing that improvisers practise, and what it is good for outside the theatre. */
export const LibraryPrinciple = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(60),
  /** What it looks like when done. */
  done: z.string().min(1).max(240),
  /** What it looks like when missed. */
  missed: z.string().min(1).max(240),
  /** How to practise it away from the stage. */
  practise: z.string().min(1).max(240),
  level: Game.shape.level,
  /** The real-world skill it trains. */
  skill: z.string().min(1).max(120),
});
export type LibraryPrinciple = z.infer<typeof LibraryPrinciple>;

/** In the order in which a player would meet them. */
export const principles: readonly LibraryPrinciple[] = [
  {
    id: 'take-the-offer',
    name: 'Take the offer',
    done: 'Whatever the partner put on stage is true from then on, and the next line leans on it.',
    missed: 'The line argues with the offer, waves it away, or carries on as though nobody had spoken.',
    practise:
      'For one whole conversation, start each answer from the other person’s idea before you reach for yours.',
    level: 'beginner',
    skill: 'giving other people’s ideas a fair hearing',
  },
  {
    id: 'add-something',
    name: 'Add something',
    done: 'Each line leaves one more thing on stage than it found: a fact, a feeling, a cousin with a van.',
    missed: 'The line agrees and stops, and the partner has to carry the piano alone.',
    practise: 'Whenever you say "I agree" today, go on for one more sentence that only you could have added.',
    level: 'beginner',
    skill: 'turning agreement into contribution',
  },
  {
    id: 'listen-to-the-end',
    name: 'Listen to the end',
    done: 'The answer picks up the partner’s very last words, or the feeling that was hiding under them.',
    missed:
      'The line was ready before the partner had finished, and would have fitted any other scene as well.',
    practise: 'Wait one full breath after others stop talking, then answer the end of what they said.',
    level: 'beginner',
    skill: 'hearing what was said instead of waiting for a turn',
  },
  {
    id: 'name-it',
    name: 'Name it',
    done: 'Things have names, numbers and colours: not a tool but Aunt Ines’s left-handed scissors.',
    missed: 'Somebody does something with some stuff somewhere, and the eye finds nothing to hold.',
    practise:
      'Take one vague sentence from a message you wrote today and put a name, a number and a place in it.',
    level: 'beginner',
    skill: 'being concrete, so that others can act on it',
  },
  {
    id: 'say-who-we-are',
    name: 'Say who we are to each other',
    done: 'Within a line or two we know what these people are to one another, and what it has cost or given them.',
    missed:
      'Two strangers discuss an object for a whole scene, and could swap places without anybody noticing.',
    practise:
      'Open your next call with something that only you two share, before the first item on the list.',
    level: 'beginner',
    skill: 'building rapport early',
  },
  {
    id: 'offer-not-interview',
    name: 'Offer, do not interview',
    done: 'The line tells: it paints, decides or confesses, and hands the partner something to hold.',
    missed:
      'Question follows question, and the partner has to invent the world alone while being examined on it.',
    practise:
      'Turn three questions that you would ask today into a guess said out loud, and let people correct you.',
    level: 'beginner',
    skill: 'proposing instead of only asking',
  },
  {
    id: 'fail-cheerfully',
    name: 'Fail with a light heart',
    done: 'A slip is greeted like a guest: named, used, and soon the best thing in the scene.',
    missed: 'The player apologises, explains or starts over, and the room begins to worry about them.',
    practise:
      'Tell somebody about a mistake you made this week as the funniest true story you can, in three sentences.',
    level: 'beginner',
    skill: 'recovering from mistakes in front of others',
  },
  {
    id: 'make-your-partner-shine',
    name: 'Make your partner shine',
    done: 'The line gives the partner a skill, a triumph or the best joke, and makes their odd idea look planned.',
    missed: 'Every line is a solo, and the partner is the furniture that it bounces off.',
    practise: 'In your next meeting, give away credit once, by name, for something exact.',
    level: 'beginner',
    skill: 'lifting the people around you',
  },
  {
    id: 'mean-it',
    name: 'Mean it',
    done: 'The character believes every word, however silly, and wants things with a straight face.',
    missed:
      'A wink, a comment from outside or a joke about the scene tells the room that nothing is at stake.',
    practise:
      'Say one thing you care about today without a softener: no "just", no "maybe", no laugh at the end.',
    level: 'intermediate',
    skill: 'speaking with conviction',
  },
  {
    id: 'let-it-change-you',
    name: 'Let it change you',
    done: 'What the partner says lands: the character softens, bristles, blushes, and the next line shows it.',
    missed: 'Great news and terrible news get the same voice back, as if through a letterbox.',
    practise:
      'Once a day, tell somebody what their words just did to you: "that surprises me", "now I am hopeful".',
    level: 'intermediate',
    skill: 'showing people that they reached you',
  },
  {
    id: 'make-sense-of-it',
    name: 'Make sense of it',
    done: 'Something bewildering happens and gets a reason that could only be true in this world.',
    missed: 'The strange thing is pointed at, called crazy and left standing in the rain.',
    practise:
      'When a request puzzles you, find two decent reasons somebody could have for it before you answer.',
    level: 'intermediate',
    skill: 'assuming good reasons and finding them',
  },
  {
    id: 'turn-it-up',
    name: 'Turn it up',
    done: 'What delighted the room returns bigger, dearer or stranger, one step at a time.',
    missed:
      'A good thing is found, admired once and dropped for something new, or leaps so far that nobody can follow.',
    practise: 'Take an idea that made a colleague smile and suggest the version that is twice as ambitious.',
    level: 'intermediate',
    skill: 'growing an idea in steps',
  },
  {
    id: 'want-something',
    name: 'Want something',
    done: 'The character is after something, here and now, from this very person, and every line tugs at it.',
    missed: 'The characters drift, agreeable and idle, and any line could be the last.',
    practise:
      'Before a conversation that matters, write down in seven words what you hope will be different after it.',
    level: 'intermediate',
    skill: 'knowing and showing what you are after',
  },
  {
    id: 'leave-room',
    name: 'Leave room',
    done: 'One strong idea, and then space: the partner gets the stage while the line is still warm.',
    missed: 'The line tells a whole evening by itself, answers its own question and ties the bow.',
    practise:
      'Send one message today at half its length, and end a spoken thought one sentence before you want to.',
    level: 'intermediate',
    skill: 'saying one thing at a time',
  },
  {
    id: 'play-high-play-low',
    name: 'Play high, play low',
    done: 'The character takes up more space or less, on purpose, and trades places when the story asks for it.',
    missed: 'Both fight for the same chair, or both stand politely beside it until the end.',
    practise:
      'In one talk lead with calm and few words, in the next take the lower chair and let yourself be taught.',
    level: 'intermediate',
    skill: 'choosing how much space to take',
  },
  {
    id: 'bring-it-back',
    name: 'Bring it back',
    done: 'A name, an object or a promise from earlier walks in again, just when it means the most.',
    missed: 'The umbrella of the second line is never opened, though it has been pouring for minutes.',
    practise: 'Close a meeting by using something that a quiet person said near its beginning.',
    level: 'intermediate',
    skill: 'remembering and connecting what people said',
  },
  {
    id: 'take-the-wheel',
    name: 'Take the wheel',
    done: 'When the partner loses the thread, the courage or the keys, the line steadies them and says where we go next.',
    missed: 'The stumble is watched, corrected or doubled, and two people sit at the roadside.',
    practise: 'The next time a group goes quiet, be the one who says a first step and who could take it.',
    level: 'advanced',
    skill: 'leading when somebody falters',
  },
  {
    id: 'play-the-unsaid',
    name: 'Play the unsaid',
    done: 'They talk about the soup, and everybody knows that it is about her leaving.',
    missed: 'Each feeling is announced like a platform change, and nothing is left for the room to find.',
    practise: 'Listen to one conversation today for what nobody says, and answer that part gently.',
    level: 'advanced',
    skill: 'reading and handling what is between the lines',
  },
  {
    id: 'find-the-pattern',
    name: 'Find the pattern',
    done: 'The odd thing that happened twice is made to happen a third time, with a twist.',
    missed: 'Every line opens a new drawer, and by the end the whole wardrobe is on the floor.',
    practise:
      'Spot something that repeats in your week, say it out loud to somebody, and play with it together.',
    level: 'advanced',
    skill: 'noticing patterns while in the middle of them',
  },
  {
    id: 'land-the-ending',
    name: 'Land the ending',
    done: 'The line hears that the story has come home, closes the door softly and lets it be over.',
    missed: 'The last note has rung, and somebody plays on: a new problem, a second goodbye, one more joke.',
    practise: 'End one meeting early, with a sentence that says what changed, and then really leave.',
    level: 'advanced',
    skill: 'knowing when something is finished',
  },
];
