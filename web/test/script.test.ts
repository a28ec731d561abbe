import { describe, expect, it } from 'vitest';
import { runningScript } from '../src/scene/runningScript.ts';
import { emptyScene, reduceScene } from '../src/scene/sceneState.ts';
import { nameOf, type ScriptEntry, scriptOf } from '../src/script/script.ts';
import { ApiError } from '../src/server/apiError.ts';
import { aSession, open, played, unsettled, welcome } from './show.ts';

const gasp = { archetypeId: 'night-shift-nurse', reaction: 'Oh no.' };
const frame = aSession();

/** "speaker: words" of a line, otherwise what kind of entry it is. */
function inShort(script: readonly ScriptEntry[]): string[] {
  return script.map((entry) => (entry.kind === 'line' ? `${entry.speaker}: ${entry.text}` : entry.kind));
}

describe('a printed script', () => {
  it('gives each line to who said it', () => {
    const script = scriptOf([welcome(), played(1)], { ...frame, suggestion: unsettled() });
    expect(inShort(script)).toEqual(['mc: Good evening!', 'player: line 1', 'partner: answer 1']);
  });

  it('says before the welcome what the show is played with', () => {
    const script = scriptOf([welcome(), played(1)], frame);
    expect(script[0]).toEqual({ kind: 'suggestion', n: 0, text: 'a tuba' });
  });

  it('has the MC call before the line, and gently call out a missed rule after it', () => {
    const missed = played(2, { call: 'Now in a whisper!', callOut: 'I heard that at the back.' });
    expect(inShort(scriptOf([missed], frame))).toEqual([
      'mc: Now in a whisper!',
      'player: line 2',
      'call-out',
      'partner: answer 2',
    ]);
  });

  it('prints what the audience called out, by name', () => {
    const script = scriptOf([played(1, { spotlight: gasp })], frame);
    expect(script.at(-1)).toEqual({ kind: 'aside', n: 1, name: 'The night-shift nurse', text: 'Oh no.' });
  });

  it('marks where the light turned, after the turn that turned it', () => {
    const kinds = scriptOf([played(4), played(5), played(6)], { ...frame, phaseChangedAtTurn: 5 }).map(
      ({ kind, n }) => `${n} ${kind}`,
    );
    expect(kinds).toEqual(['4 line', '4 line', '5 line', '5 line', '5 shift', '6 line', '6 line']);
  });

  it('prints the line of an open turn without an answer', () => {
    expect(scriptOf([open(2, 'Ahoy')], frame)).toHaveLength(1);
  });

  it('names an archetype that is no longer in the library', () => {
    expect(nameOf('left-long-ago', frame.archetypes)).toBe('Someone in the audience');
  });
});

describe('the running script', () => {
  const loaded = { type: 'loaded', session: aSession(), turns: [welcome(), played(3)] } as const;
  const begun = { type: 'begun', request: { kind: 'exchange', n: 4, line: 'Ahoy' } } as const;

  it('shows the line just said and the answer in the making', () => {
    const state = [loaded, begun, { type: 'chunk', chunk: { kind: 'words', text: 'Aye' } } as const].reduce(
      reduceScene,
      emptyScene(),
    );
    expect(runningScript(state).slice(-2)).toEqual([
      { kind: 'line', n: 4, speaker: 'player', text: 'Ahoy', unfinished: false },
      { kind: 'line', n: 4, speaker: 'partner', text: 'Aye', unfinished: true },
    ]);
  });

  it('shows a line that the server holds open once, while it is being sent again', () => {
    const state = [{ ...loaded, turns: [...loaded.turns, open(4, 'Ahoy')] }, begun].reduce(
      reduceScene,
      emptyScene(),
    );
    const said = runningScript(state).filter((entry) => entry.kind === 'line' && entry.text === 'Ahoy');
    expect(said).toHaveLength(1);
  });

  it('keeps a line that failed in sight', () => {
    const failed = { type: 'failed', error: new ApiError('offline', 'The line dropped.') } as const;
    const state = [loaded, begun, failed].reduce(reduceScene, emptyScene());
    expect(runningScript(state).at(-1)).toMatchObject({ speaker: 'player', text: 'Ahoy' });
  });

  it('leaves the latest reaction to the spotlight, and prints it with the next line', () => {
    const lit = { ...loaded, turns: [welcome(), played(3, { spotlight: gasp })] };
    const resting = reduceScene(emptyScene(), lit);
    expect(runningScript(resting).some(({ kind }) => kind === 'aside')).toBe(false);
    expect(runningScript(reduceScene(resting, begun)).some(({ kind }) => kind === 'aside')).toBe(true);
  });

  describe('with a call for the next line', () => {
    const next = { call: 'Switch: now you are afraid.', rule: null, isLast: false };
    const called = { ...loaded, session: aSession({ next }) };
    const resting = reduceScene(emptyScene(), called);

    it('ends with it while the player thinks', () => {
      expect(inShort(runningScript(resting)).at(-1)).toBe('mc: Switch: now you are afraid.');
    });

    it('keeps it before the line that answers it', () => {
      const lines = inShort(runningScript(reduceScene(resting, begun)));
      expect(lines.slice(-3)).toEqual(['mc: Switch: now you are afraid.', 'player: Ahoy', 'partner: ']);
    });

    it('prints it once, also when the server holds the line open', () => {
      const held = { ...called, turns: [...called.turns, { ...open(4, 'Ahoy'), call: next.call }] };
      for (const events of [[held], [held, begun]]) {
        const lines = inShort(runningScript(events.reduce(reduceScene, emptyScene())));
        expect(lines.filter((line) => line.includes('Switch'))).toHaveLength(1);
      }
    });

    it('drops it when the scene is closed instead', () => {
      const close = { type: 'begun', request: { kind: 'close', n: 4, line: null } } as const;
      expect(inShort(runningScript(reduceScene(resting, close))).at(-1)).toBe('mc: ');
      expect(inShort(runningScript(reduceScene(resting, close))).join()).not.toContain('Switch');
    });
  });

  it('is empty before the show is known', () => {
    expect(runningScript(emptyScene())).toEqual([]);
  });
});
