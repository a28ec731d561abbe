import type { FromPlayer } from '@improv/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runningScript } from '../src/scene/runningScript.ts';
import { emptyScene, reduceScene, type SceneEvent, type SceneState } from '../src/scene/sceneState.ts';
import type { Cast } from '../src/voice/cast.ts';
import type { Speaker } from '../src/voice/sound/speaker.ts';
import { createSpokenTurns, type SpokenTurns } from '../src/voice/spokenTurns.ts';
import type { VoiceEvent } from '../src/voice/voiceState.ts';
import { aSession, open, played, welcome } from './show.ts';

let scene: SceneState;
let turns: SpokenTurns;
let sent: FromPlayer[];

const dispatch = (event: SceneEvent): void => {
  scene = reduceScene(scene, event);
};

beforeEach(() => {
  sent = [];
  scene = emptyScene();
  dispatch({
    type: 'joined',
    session: aSession(),
    turns: [welcome(), played(1), played(2), played(3)],
  });
  turns = createSpokenTurns({
    scene: { now: () => scene, dispatch },
    dispatch: () => undefined,
    send: (message) => sent.push(message),
    onAsked: () => undefined,
    cast: () => null,
    microphone: () => null,
    speaker: () => null,
  });
});

/** What an instance that comes in for another one finds in the show. */
const before = [welcome(), played(1), played(2), played(3)];

describe('whether the newest line is in the show', () => {
  it('is no question while nothing has been said', () => {
    expect(turns.isKept(before)).toBe(true);
  });

  it('turns on the turn that it was to become, open or played', () => {
    turns.began();
    expect(turns.isKept(before)).toBe(false);
    turns.ended(true);
    expect(turns.isKept(before)).toBe(false);
    expect(turns.isKept([...before, open(4, 'Ahoy')])).toBe(true);
    expect(turns.isKept([...before, played(4)])).toBe(true);
  });

  it('holds for a typed line as well', () => {
    turns.voice.say('Drop the anchor.');
    expect(sent).toEqual([{ kind: 'line', text: 'Drop the anchor.', corrects: false }]);
    expect(turns.isKept(before)).toBe(false);
    expect(turns.isKept([...before, open(4, 'Drop the anchor.')])).toBe(true);
  });

  it('asks for the turn after the one whose answer was spoken over', () => {
    turns.began();
    turns.ended(true);
    turns.hear({ kind: 'hearing', text: 'Ahoy', final: true });
    dispatch({ type: 'begun', request: { kind: 'exchange', n: 4, line: 'Ahoy' } });
    turns.hear({ kind: 'utterance', utterance: 7, track: 'partner', turn: 4, archetypeId: null });
    turns.began();
    expect(turns.isKept([...before, open(4, 'Ahoy')])).toBe(false);
    expect(turns.isKept([...before, played(4), open(5, 'Wait!')])).toBe(true);
  });

  it('is settled by what came of it', () => {
    turns.began();
    turns.ended(true);
    turns.hear({ kind: 'notUnderstood' });
    expect(turns.isKept(before)).toBe(true);
    turns.began();
    turns.ended(true);
    turns.hear({ kind: 'turn', turn: played(4), session: aSession({ turnsPlayed: 4 }) });
    expect(turns.isKept(before)).toBe(true);
    turns.began();
    turns.ended(false);
    expect(turns.isKept(before)).toBe(true);
  });
});

describe('a line that was misheard', () => {
  it('is corrected in its own turn once that is played', () => {
    turns.voice.correct('I pat the bear.', 3);
    expect(sent).toEqual([{ kind: 'line', text: 'I pat the bear.', corrects: true, turn: 3 }]);
  });

  it('can be put right until the next one is spoken', () => {
    dispatch({ type: 'spoken', on: true });
    const mayCorrect = () =>
      runningScript(scene).flatMap((entry) => (entry.kind === 'line' && entry.correctable ? [entry.n] : []));
    expect(mayCorrect()).toEqual([3]);
    dispatch({ type: 'begun', request: { kind: 'exchange', n: 4, line: 'Ahoy' } });
    expect(mayCorrect()).toEqual([4]);
    dispatch({ type: 'answered', turn: played(4), session: aSession({ turnsPlayed: 4 }) });
    dispatch({ type: 'spoken', on: false });
    expect(mayCorrect()).toEqual([]);
  });
});

describe('what the player says over the Partner', () => {
  /** Whether the Partner is held, and the utterance that is heard. */
  let isHeld: boolean;
  let heard: number | null;
  let offered: VoiceEvent[];

  beforeEach(() => {
    isHeld = false;
    heard = 7;
    offered = [];
    vi.useFakeTimers();
    const cast: Partial<Cast> = {
      isHeard: () => heard !== null,
      lastHeard: () => (heard === null ? null : { utterance: heard, seq: 10 }),
      interrupt: () => {
        heard = null;
      },
      hear: (message) => {
        if (message.kind === 'stop') heard = null;
      },
    };
    const speaker: Partial<Speaker> = {
      hold: (on) => {
        isHeld = on;
      },
    };
    turns = createSpokenTurns({
      scene: { now: () => scene, dispatch },
      dispatch: (event) => {
        if (event.type === 'offer') offered.push(event);
      },
      send: (message) => sent.push(message),
      onAsked: () => undefined,
      cast: () => cast as Cast,
      microphone: () => null,
      speaker: () => speaker as Speaker,
    });
    turns.hear({ kind: 'utterance', utterance: 7, track: 'partner', turn: 4, archetypeId: null });
  });
  afterEach(() => void vi.useRealTimers());

  it('holds the Partner at once, who goes on from there when it was a laugh', () => {
    turns.began();
    expect([isHeld, heard]).toEqual([true, 7]);
    turns.ended(true);
    turns.hear({ kind: 'hearing', text: '', final: true });
    expect([isHeld, heard, offered]).toEqual([false, 7, []]);
    expect(scene.hearing).toBeNull();
    expect(turns.isKept(before)).toBe(true);
  });

  it('is offered to be held down for after two times that were no line', () => {
    for (let n = 0; n < 2; n += 1) {
      turns.began();
      turns.ended(true);
      turns.hear({ kind: 'hearing', text: '', final: true });
    }
    expect(offered).toEqual([{ type: 'offer', offer: { kind: 'hold', why: 'interruptions' } }]);
  });

  it('stops the Partner when it is a line', () => {
    turns.began();
    turns.ended(true);
    turns.hear({ kind: 'stop', utterance: 7, why: 'interrupted' });
    expect([isHeld, heard]).toEqual([false, null]);
    expect(turns.isKept(before)).toBe(false);
  });

  it('stops the Partner also when it is understood late', () => {
    turns.began();
    turns.ended(true);
    turns.hear({ kind: 'hearing', text: '', final: true });
    turns.hear({ kind: 'stop', utterance: 7, why: 'interrupted' });
    expect(turns.isKept(before)).toBe(false);
  });

  it('does not leave the Partner silent when the service does not say what it was', () => {
    turns.began();
    turns.ended(true);
    expect(isHeld).toBe(true);
    vi.advanceTimersByTime(5_000);
    expect(isHeld).toBe(false);
  });

  it('lets the Partner go on at once when it was too short to be speech', () => {
    turns.began();
    turns.ended(false);
    expect([isHeld, heard]).toEqual([false, 7]);
  });
});
