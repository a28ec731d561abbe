import type { PlayedScene, PlayedTurn } from '../src/play/playedScene.ts';
import { Scenario } from '../src/scenarios/scenario.ts';

/** A thing that the player names, and a line that takes it up. */
const exchanges = [
  ['lantern', 'I kept that lantern in my grandmother’s kitchen for you.'],
  ['goat', 'Your goat, at last, and it wears the mayor’s medal for you!'],
  ['trumpet', 'Then your trumpet calls the fish, and the bay is ours.'],
  ['ladder', 'My father carried this ladder past three sailors for you.'],
  ['whistle', 'So your whistle is why the old dog came back!'],
] as const;

/** A turn with nothing wrong in it. */
export function aTurn(n: number, more: Partial<PlayedTurn> = {}): PlayedTurn {
  const [picture, reply] = exchanges[n % exchanges.length] ?? ['', ''];
  return {
    n,
    line: `I found a ${picture}.`,
    reply,
    phase: 'support',
    stumble: null,
    mood: { sentiment: 0.3, engagement: 0.5, laughter: 0.2, label: 'warm' },
    spotlight: null,
    call: null,
    callOut: null,
    accepted: null,
    kept: null,
    playerRule: null,
    partnerRule: null,
    claims: {},
    ...more,
  };
}

/** A scene with nothing wrong in it. */
export function aScene(more: Partial<PlayedScene> = {}): PlayedScene {
  return {
    scenario: Scenario.parse({
      id: 'a-scene',
      theme: 'cast',
      shows: 'A scene that was made up for a test.',
      gameId: 'free-scene',
      location: 'a pier',
      lines: [{ says: 'I found a lantern.' }],
    }),
    game: 'Free scene',
    mechanic: null,
    suggestion: null,
    audience: [],
    welcome: 'Welcome to the pier.',
    close: 'Good night.',
    turns: [aTurn(1), aTurn(2), aTurn(3)],
    declined: [],
    phaseChangedAtTurn: null,
    endedBy: 'player',
    coachAnswers: [],
    notes: null,
    instructions: [],
    openText: [],
    unparsed: 0,
    failedCalls: [],
    brokeOff: null,
    ...more,
  };
}

/** What a Coach answers who quotes these words. */
export function aCoachAnswer(quote: string): PlayedScene['coachAnswers'][number] {
  return {
    headline: 'A night at the pier.',
    moments: [{ turn: 1, quote, principleId: 'name-it', note: 'It was named.' }],
    missed: null,
    recovery: null,
    bestRecovery: null,
    scores: [],
    strengths: ['Naming'],
    tryNext: 'Name more.',
    mission: { title: 'Name it', task: 'Name one thing.' },
  };
}

/** Notes as they are stored, with nothing wrong in them. */
export function theNotes(
  more: Partial<NonNullable<PlayedScene['notes']>> = {},
): NonNullable<PlayedScene['notes']> {
  return {
    headline: 'A night at the pier.',
    moments: [
      {
        turn: 1,
        quote: 'I found a goat.',
        principleId: 'name-it',
        principleName: 'Name it',
        note: 'It was named.',
      },
    ],
    missed: null,
    phaseChange: null,
    bestRecovery: null,
    scores: [{ principleId: 'name-it', principleName: 'Name it', score: 60, why: 'You named a goat.' }],
    strengths: ['You named what you saw.'],
    tryNext: 'Name one thing more.',
    mission: { title: 'Name it', task: 'Name one thing.' },
    ...more,
  };
}
