import type { PlayedScene, PlayedTurn } from '../src/play/playedScene.ts';
import { aScene, aTurn, theNotes } from './aScene.ts';

/** A scene as a fair model plays it with a fair player, written down by hand: what every threshold has to let pass. */
export function goodScene(more: Partial<PlayedScene> = {}): PlayedScene {
  return aScene({
    scenario: { ...aScene().scenario, location: 'a lighthouse on the last night of the season' },
    suggestion: 'a brass telescope',
    welcome: 'Welcome to the lighthouse! A brass telescope, a ladder, and a light that goes out tonight.',
    turns: goodTurns,
    endedBy: 'ending',
    close:
      'And scene! “The gulls have stolen my tape measure” was brilliant, and forty buttons will shine long after this night. Good night!',
    notes: theNotes({
      moments: [
        {
          turn: 4,
          quote: 'The gulls have stolen my tape measure',
          principleId: 'turn-it-up',
          principleName: 'Turn it up',
          note: 'Now there was something to chase.',
        },
      ],
      strengths: ['Your gulls were a wonderful turn: they gave the keeper something to chase.'],
      scores: [
        {
          principleId: 'name-it',
          principleName: 'Name it',
          score: 70,
          why: 'You named forty buttons and a tape measure.',
        },
      ],
    }),
    ...more,
  });
}

const goodTurns: readonly PlayedTurn[] = [
  aTurn(1, {
    line: 'I polished the brass telescope, and now I can see my mother knitting in Norway.',
    reply: 'She waved at me this morning, with the needle, and she looked cross about my bare neck.',
    accepted: null,
  }),
  aTurn(2, {
    line: 'She is knitting a sweater for the lighthouse. It has forty buttons.',
    reply: 'Forty! Then I stop painting the stripes at once; wool will keep the lamp warm.',
    accepted: true,
    spotlight: { archetypeId: 'nurse', reaction: 'Forty buttons is a night shift.' },
  }),
  aTurn(3, {
    line: 'Hold the ladder, I want to measure the tower for her.',
    reply: 'Got it, both feet. My hands have steadied this ladder since the great flood.',
    accepted: true,
  }),
  aTurn(4, {
    line: 'The gulls have stolen my tape measure and they are flying to the island!',
    reply: 'That tape is the only one in the county, and the biggest gull owes me for a herring.',
    accepted: true,
  }),
  aTurn(5, {
    line: 'Then we measure with your scarf. Hand it up!',
    reply: 'I had it a minute ago… the scarf is gone, and so is my nerve to look down.',
    stumble: 'lost-object',
    phase: 'fallible',
    accepted: true,
    spotlight: { archetypeId: 'chemist', reaction: 'Nobody move!' },
  }),
  aTurn(6, {
    line: 'Close your eyes. I come down and we tie my bootlaces together instead.',
    reply: 'With your laces in my fist I could climb to Norway. Where do we start, top or bottom?',
    phase: 'fallible',
    accepted: true,
  }),
  aTurn(7, {
    line: 'At the top, so that my mother can see us through the wool.',
    reply: 'She sees us. I can feel every button of it closing, one by one, over the cold.',
    phase: 'fallible',
    accepted: true,
  }),
  aTurn(8, {
    line: 'It fits. Good night, lighthouse, you are warm now.',
    reply: 'And the gulls brought back the tape, just to say they were sorry.',
    phase: 'fallible',
    accepted: true,
  }),
];
