import type { HeardUtterance } from '@improv/testing/voice/listening';
import { describe, expect, it } from 'vitest';
import { addedBetween } from '../src/voice/added.ts';

const answer = (cameAt: number[], bytes: number[]): HeardUtterance => ({
  ...{
    utterance: 0,
    track: 'partner',
    turn: 3,
    announcedAt: 0,
    words: '',
    ms: null,
    whole: false,
    stopped: null,
  },
  cameAt,
  bytes,
});

describe('what lies between a client and the model', () => {
  it('is timed frame by frame on the way up, by the number that each frame carries', () => {
    const trace = { shows: [{ show: 'a', heard: [1, 21.5, 0, 4], said: [] }] };
    const added = addedBetween([{ show: 'a', sentAt: [0, 20], utterances: [] }], trace);
    expect(added).toMatchObject({ upMs: [1.5, 4], lostUp: 0, doubledUp: 0 });
  });

  it('counts what never came, and what came again or was never sent', () => {
    const trace = { shows: [{ show: 'a', heard: [0, 1, 0, 2, 9, 3], said: [] }] };
    const client = { show: 'a', sentAt: [0, 20, 40], utterances: [] };
    expect(addedBetween([client], trace)).toMatchObject({ upMs: [1], lostUp: 2, doubledUp: 2 });
    expect(addedBetween([client], { shows: [] })).toMatchObject({ lostUp: 3, doubledUp: 0 });
  });

  it('is timed on the way down from when a frame’s last byte was said, however it was cut', () => {
    // Of another turn, then 30 bytes in two pieces, heard as frames of 20 and the rest.
    const said = [2, 99, 0, 3, 12, 100, 3, 18, 140];
    const client = { show: 'a', sentAt: [], utterances: [answer([141, 200], [20, 10])] };
    expect(addedBetween([client], { shows: [{ show: 'a', heard: [], said }] }).downMs).toEqual([1]);
  });
});
