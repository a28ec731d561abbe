import { describe, expect, it } from 'vitest';
import { direct, type SceneState } from '../../../src/stage/stageManager.ts';
import { directionInWords } from '../../../src/voice/conversation/direction.ts';

const scene: SceneState = {
  sessionId: 'a-show',
  phase: 'support',
  phaseChangedAtTurn: null,
  steadyTurns: 3,
  moods: [],
  skill: 0,
  lastSpotlight: null,
  stumbles: [],
  endingSeenAt: null,
};
const quiet = { mood: 'curious', reaction: null } as const;
const noteAt = (turn: number, state = scene, room: Parameters<typeof directionInWords>[1] = quiet) =>
  directionInWords(direct(state, turn, 15, false), room);

describe("the Stage Manager's note to a Partner who plays by voice", () => {
  it('says which beat and which move it is, and how the Room is', () => {
    const note = noteAt(2);
    expect(note).toMatch(/before turn 2; not to be answered/);
    expect(note).toMatch(/The beat is "support"\. Try the move "/);
    expect(note).toMatch(/The Room is curious\./);
    expect(note).not.toMatch(/stumble|end/i);
  });

  it('tells of a stumble that is due, and of one that is open', () => {
    expect(noteAt(6)).toMatch(/The beat is "stumble"\. In your next line, stumble: "/);
    const stumbled = {
      ...scene,
      phase: 'fallible' as const,
      stumbles: [{ turn: 6, stumble: 'fear' as const, shrugs: 0, answeredAt: null }],
    };
    const note = noteAt(7, stumbled, { mood: 'tense', reaction: 'Breathe, "captain".' });
    expect(note).toMatch(/The beat is "open"\. Your stumble "fear" still stands/);
    expect(note).toContain('one said: "Breathe, \\"captain\\"."');
    expect(note).not.toMatch(/move/);
  });

  it('tells when it is time to end', () => {
    expect(noteAt(13)).toMatch(/Time to end: 2 more after this one/);
    expect(noteAt(15)).toMatch(/This is the last exchange/);
    expect(noteAt(12)).not.toMatch(/Time to end/);
  });
});
