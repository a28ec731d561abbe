import { describe, expect, it } from 'vitest';
import {
  emptyScene,
  isPlayersTurn,
  isSuggestionOpen,
  moodNow,
  nextTurnRequest,
  reduceScene,
  type SceneEvent,
  type SceneState,
  spotlightNow,
  unsaid,
} from '../src/scene/sceneState.ts';
import { ApiError } from '../src/server/apiError.ts';
import { aSession, open, played, unsettled, welcome } from './show.ts';

const lost = new ApiError('cast-unavailable', 'The Partner lost the thread.');
const delighted = { sentiment: 0.9, engagement: 0.9, laughter: 0.8, label: 'delighted' } as const;
const gasp = { archetypeId: 'night-shift-nurse', reaction: 'Oh no.' };
const threePlayed = [welcome(), played(1), played(2), played(3)];

function after(...events: SceneEvent[]): SceneState {
  return events.reduce(reduceScene, emptyScene());
}

const loaded: SceneEvent = { type: 'loaded', session: aSession(), turns: threePlayed };
const begun = (line: string, n = 4): SceneEvent => ({
  type: 'begun',
  request: { kind: 'exchange', n, line },
});

describe('the words of an answer', () => {
  it('are put together as they come', () => {
    const state = after(
      loaded,
      begun('Ahoy'),
      { type: 'chunk', chunk: { kind: 'words', text: 'Aye ' } },
      { type: 'chunk', chunk: { kind: 'words', text: 'aye!' } },
    );
    expect(state.live?.words).toBe('Aye aye!');
  });

  it('are dropped when the cast starts anew', () => {
    const state = after(
      loaded,
      begun('Ahoy'),
      { type: 'chunk', chunk: { kind: 'words', text: 'Er' } },
      { type: 'chunk', chunk: { kind: 'restart' } },
      { type: 'chunk', chunk: { kind: 'words', text: 'Aye' } },
    );
    expect(state.live?.words).toBe('Aye');
  });

  it('that come after the turn was answered change nothing', () => {
    const state = after(loaded, { type: 'chunk', chunk: { kind: 'words', text: 'late' } });
    expect(state).toEqual(after(loaded));
  });
});

describe('the Room', () => {
  it('is seen as soon as it answers, before the Partner has finished', () => {
    const state = after(loaded, begun('Ahoy'), {
      type: 'chunk',
      chunk: { kind: 'room', mood: delighted, spotlight: gasp },
    });
    expect(moodNow(state)).toEqual(delighted);
    expect(spotlightNow(state)).toEqual(gasp);
  });

  it('keeps the last reaction under the light until the next line is spoken', () => {
    const turns = [...threePlayed.slice(0, 3), played(3, { spotlight: gasp })];
    const state = after({ type: 'loaded', session: aSession(), turns });
    expect(spotlightNow(state)).toEqual(gasp);
    expect(spotlightNow(reduceScene(state, begun('Ahoy')))).toBeNull();
  });
});

describe('a turn that fails', () => {
  const failed = after(loaded, { type: 'typed', text: 'Ahoy' }, begun('Ahoy'), {
    type: 'failed',
    error: lost,
  });

  it('keeps the line, so that the same one can be sent again', () => {
    expect(failed.trouble).toEqual({ kind: 'exchange', n: 4, line: 'Ahoy', error: lost });
    expect(unsaid(failed)).toBe('Ahoy');
  });

  it('is not sent again by itself, also when the server holds it open', () => {
    const state = reduceScene(failed, {
      type: 'loaded',
      session: aSession(),
      turns: [...threePlayed, open(4, 'Ahoy')],
    });
    expect(nextTurnRequest(state)).toBeNull();
    expect(isPlayersTurn(state)).toBe(false);
  });

  it('gives the line back to be changed, and does not resend the old one', () => {
    const state = reduceScene(failed, { type: 'withdrawn' });
    expect(state.draft).toBe('Ahoy');
    expect(nextTurnRequest(state)).toBeNull();
    expect(isPlayersTurn(state)).toBe(true);
  });

  it('stays taken back when the server still holds the old line open', () => {
    const state = [
      { type: 'withdrawn' } as const,
      { type: 'loaded', session: aSession(), turns: [...threePlayed, open(4, 'Ahoy')] } as const,
    ].reduce(reduceScene, failed);
    expect(nextTurnRequest(state)).toBeNull();
    expect(state.turns).toHaveLength(4);
    expect(state.draft).toBe('Ahoy');
  });

  it('is settled when another device has played it meanwhile', () => {
    const state = reduceScene(failed, {
      type: 'loaded',
      session: aSession({ turnsPlayed: 4, turnsRemaining: 11 }),
      turns: [...threePlayed, played(4, { line: 'Ahoy' })],
    });
    expect(state.trouble).toBeNull();
    expect(state.draft).toBe('');
  });

  it('returns the line to the prompt when another one was played instead', () => {
    const state = reduceScene(failed, {
      type: 'loaded',
      session: aSession({ turnsPlayed: 4, turnsRemaining: 11 }),
      turns: [...threePlayed, played(4, { line: 'Land in sight' })],
    });
    expect(state.trouble).toBeNull();
    expect(state.draft).toBe('Ahoy');
  });
});

describe('a show that ends while the player types', () => {
  const over: SceneEvent = {
    type: 'loaded',
    session: aSession({ status: 'abandoned', endedBy: 'idle' }),
    turns: threePlayed,
  };

  it('leaves them what they typed', () => {
    const state = after(loaded, { type: 'typed', text: 'Half a thought' }, over);
    expect(unsaid(state)).toBe('Half a thought');
  });

  it('leaves them the line that came too late, and what they typed after it', () => {
    const error = new ApiError('session-over', 'This show is over.');
    const sent: SceneEvent[] = [loaded, { type: 'typed', text: 'Ahoy' }, begun('Ahoy')];
    const failed = after(...sent, { type: 'typed', text: 'Land' }, { type: 'failed', error });
    const state = reduceScene(failed, over);
    expect(state.trouble).toBeNull();
    expect(unsaid(state)).toBe('Ahoy\nLand');
  });

  it('leaves them nothing of a line that was played', () => {
    const session = aSession({ status: 'completed', endedBy: 'turns', turnsPlayed: 4 });
    const state = after(
      loaded,
      { type: 'typed', text: 'Ahoy' },
      {
        type: 'loaded',
        session,
        turns: [...threePlayed, played(4, { line: 'Ahoy' })],
      },
    );
    expect(unsaid(state)).toBe('');
  });
});

describe('a line that is declined', () => {
  const error = new ApiError('line-declined', 'Say it another way: it is still your turn.');
  const declined = after(loaded, { type: 'typed', text: 'Ahoy' }, begun('Ahoy'), { type: 'failed', error });

  it('goes back to the prompt to be changed, with nothing to send again', () => {
    expect(declined.draft).toBe('Ahoy');
    expect(declined.declined).toBe(error);
    expect(declined.trouble).toBeNull();
    expect(nextTurnRequest(declined)).toBeNull();
    expect(isPlayersTurn(declined)).toBe(true);
  });

  it('leaves the sentence standing while it is changed, until the next line is said', () => {
    const changed = reduceScene(declined, { type: 'typed', text: 'Aho' });
    expect(changed.declined).toBe(error);
    expect(reduceScene(changed, begun('Aho')).declined).toBeNull();
  });

  it('does not push out what was typed meanwhile', () => {
    const state = after(loaded, begun('Ahoy'), { type: 'typed', text: 'And' }, { type: 'failed', error });
    expect(state.draft).toBe('Ahoy\nAnd');
  });

  it('stays in the prompt when the scene is read again', () => {
    expect(reduceScene(declined, loaded).draft).toBe('Ahoy');
  });
});

describe('the suggestion', () => {
  const opened = { stage: 'scene', turnsPlayed: 0, turnsRemaining: 15 } as const;
  const asking = aSession({ ...opened, stage: 'welcome', suggestion: unsettled() });
  const settled = aSession(opened);
  const shouting = after({ type: 'loaded', session: asking, turns: [] });

  it('is open before the MC speaks, who waits for it', () => {
    expect(isSuggestionOpen(shouting)).toBe(true);
    expect(isPlayersTurn(shouting)).toBe(false);
    expect(nextTurnRequest(shouting)).toBeNull();
    const taken = { ...asking, suggestion: settled.suggestion };
    expect(nextTurnRequest(reduceScene(shouting, { type: 'suggested', session: taken }))?.kind).toBe(
      'welcome',
    );
  });

  it('is taken as it was shouted when the player sends a line first', () => {
    const ahead = reduceScene(shouting, { type: 'ahead' });
    expect(isSuggestionOpen(ahead)).toBe(false);
    expect(nextTurnRequest(ahead)?.kind).toBe('welcome');
  });

  it('is not asked for again once the MC has begun', () => {
    const begunWelcome = after({
      type: 'loaded',
      session: asking,
      turns: [{ ...welcome(), status: 'open', reply: null }],
    });
    expect(isSuggestionOpen(begunWelcome)).toBe(false);
    expect(nextTurnRequest(begunWelcome)?.kind).toBe('welcome');
  });

  it('stays settled when an older answer arrives late', () => {
    const taken = reduceScene(shouting, { type: 'suggested', session: settled });
    expect(isSuggestionOpen(taken)).toBe(false);
    const late = reduceScene(taken, { type: 'loaded', session: asking, turns: [] });
    expect(late.session?.suggestion.taken).toBe('a tuba');
  });

  it('that is answered after the first turn was played does not take the scene back', () => {
    const state = reduceScene(after(loaded), { type: 'suggested', session: settled });
    expect(state.session?.turnsPlayed).toBe(3);
  });
});

describe('a scene that is loaded', () => {
  it('sends an open line again, as a reload in mid-turn needs it', () => {
    const state = after({ type: 'loaded', session: aSession(), turns: [...threePlayed, open(4, 'Ahoy')] });
    expect(nextTurnRequest(state)).toEqual({ kind: 'exchange', n: 4, line: 'Ahoy' });
  });

  it('has the MC open it first', () => {
    const state = after({
      type: 'loaded',
      session: aSession({ stage: 'welcome', turnsPlayed: 0 }),
      turns: [],
    });
    expect(nextTurnRequest(state)).toEqual({ kind: 'welcome', n: 0, line: null });
    expect(isPlayersTurn(state)).toBe(false);
  });

  it('has the MC close it when the Stage Manager found the ending', () => {
    const state = after({ type: 'loaded', session: aSession({ stage: 'closing' }), turns: threePlayed });
    expect(nextTurnRequest(state)).toEqual({ kind: 'close', n: 4, line: null });
  });

  it('plays nothing once it is over', () => {
    const session = aSession({ status: 'completed', stage: 'notes' });
    expect(nextTurnRequest(after({ type: 'loaded', session, turns: threePlayed }))).toBeNull();
  });

  it('never runs backwards when an older answer arrives late', () => {
    const state = after(loaded, {
      type: 'loaded',
      session: aSession({ turnsPlayed: 2, turnsRemaining: 13 }),
      turns: threePlayed.slice(0, 3),
    });
    expect(state.session?.turnsPlayed).toBe(3);
    expect(state.turns).toHaveLength(4);
  });

  it('does not disturb an answer that is coming in', () => {
    const live = after(loaded, begun('Ahoy'));
    expect(reduceScene(live, loaded)).toBe(live);
  });
});

describe('what the player is typing', () => {
  it('is emptied when it is said', () => {
    expect(after(loaded, { type: 'typed', text: ' Ahoy ' }, begun('Ahoy')).draft).toBe('');
  });

  it('stays when another line is being played', () => {
    expect(after(loaded, { type: 'typed', text: 'Next' }, begun('Ahoy')).draft).toBe('Next');
  });

  it('is forgotten when a reload finds that the server has it already', () => {
    const state = reduceScene(emptyScene('line 3'), loaded);
    expect(state.draft).toBe('');
  });

  it('outlives a reload otherwise', () => {
    expect(reduceScene(emptyScene('half a tho'), loaded).draft).toBe('half a tho');
  });
});

it('adds an answered turn in its place, once', () => {
  const session = aSession({ turnsPlayed: 4, turnsRemaining: 11 });
  const turn = played(4, { line: 'Ahoy' });
  const state = after(
    { type: 'loaded', session: aSession(), turns: [...threePlayed, open(4, 'Ahoy')] },
    begun('Ahoy'),
    { type: 'answered', session, turn },
  );
  expect(state.turns.map(({ n, status }) => `${n} ${status}`)).toEqual([
    '0 done',
    '1 done',
    '2 done',
    '3 done',
    '4 done',
  ]);
  expect(isPlayersTurn(state)).toBe(true);
});
