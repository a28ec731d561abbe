import { describe, expect, it } from 'vitest';
import { direct } from '../../../src/stage/stageManager.ts';
import { directionInWords } from '../../../src/voice/conversation/direction.ts';

const scene = {
  sessionId: 'a-show',
  phase: 'support',
  phaseChangedAtTurn: null,
  steadyTurns: 3,
  skill: 0,
  lastSpotlightTurn: null,
  lastStumble: null,
} as const;
const quiet = { mood: 'curious', spotlight: null } as const;

describe("the Stage Manager's note to a Partner who plays by voice", () => {
  it('says which move to try, and how the Room is', () => {
    const note = directionInWords(direct(scene, 2, 15), quiet);
    expect(note).toMatch(/before turn 2; not to be answered/);
    expect(note).toMatch(/Try the move "/);
    expect(note).toMatch(/The Room is curious\./);
    expect(note).not.toMatch(/phase|stumble|end/i);
  });

  it('tells of a change of phase with its stumble', () => {
    const note = directionInWords(direct(scene, 6, 15), quiet);
    expect(note).toMatch(/phase changes now: it is "fallible"/);
    expect(note).toMatch(/In your next line, stumble: "/);
  });

  it('tells that the Room gasped, and who spoke up in the dark', () => {
    const stumbled = { ...scene, phase: 'fallible', lastStumble: { turn: 6, stumble: 'fear' } } as const;
    const note = directionInWords(direct(stumbled, 7, 15), {
      mood: 'tense',
      spotlight: { name: 'The night-shift nurse', reaction: 'Breathe, "captain".' },
    });
    expect(note).toMatch(/The Room gasped at your stumble/);
    expect(note).toContain('The night-shift nurse said: "Breathe, \\"captain\\"."');
  });

  it('tells when it is time to end', () => {
    expect(directionInWords(direct(scene, 13, 15), quiet)).toMatch(/Time to end: 2 more after this one/);
    expect(directionInWords(direct(scene, 15, 15), quiet)).toMatch(/This is the last turn/);
    expect(directionInWords(direct(scene, 12, 15), quiet)).not.toMatch(/Time to end/);
  });
});
