import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  type SessionEvent,
  type SessionState,
  stageAfter,
  stageCoached,
} from '../../src/sessions/sessionState.ts';

const events: SessionEvent[] = [
  'started',
  'opened',
  'played',
  'ended',
  'closed',
  'closed-unplayed',
  'coached',
  'left',
];
const order: SessionState[] = ['lobby', 'welcome', 'scene', 'closing', 'notes', 'done'];

describe('the course of a show', () => {
  it('leads from the lobby to the notes', () => {
    let state: SessionState = 'lobby';
    for (const event of ['started', 'opened', 'played', 'played', 'ended', 'closed', 'coached'] as const) {
      state = after(state, event) ?? 'abandoned';
    }
    expect(state).toBe('done');
  });

  it('skips the Coach when nothing was played', () => {
    expect(after('closing', 'closed-unplayed')).toBe('done');
  });

  it('can be left from anywhere before it is done, and is never resumed after that', () => {
    for (const state of order.slice(0, -1)) expect(after(state, 'left')).toBe('abandoned');
    for (const event of events) expect(after('abandoned', event) ?? 'abandoned').toBe('abandoned');
    expect(after('done', 'left')).toBeNull();
  });

  it('never runs backwards, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (happened) => {
        let state: SessionState = 'lobby';
        for (const event of happened) {
          const next = after(state, event);
          if (next === null) continue;
          if (next !== 'abandoned') expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(state));
          state = next;
        }
      }),
    );
  });

  it('leaves a show where it was left behind when its notes come', () => {
    expect(stageCoached('abandoned', 'scene')).toBe('scene');
    expect(stageCoached('completed', 'notes')).toBe('done');
  });

  it('takes an event out of place for a mistake in the code', () => {
    expect(() => stageAfter('done', 'played')).toThrow("a show in done can't be played");
  });
});
