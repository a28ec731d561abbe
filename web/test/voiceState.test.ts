import { describe, expect, it } from 'vitest';
import { runningScript } from '../src/scene/runningScript.ts';
import {
  emptyScene,
  nextTurnRequest,
  reduceScene,
  type SceneEvent,
  type SceneState,
} from '../src/scene/sceneState.ts';
import { isHeard, noVoice, reduceVoice, type VoiceEvent, type VoiceState } from '../src/voice/voiceState.ts';
import { timeLeftWords, voiceStatus, warningSentence } from '../src/voice/voiceStatus.ts';
import { aSession, open, played, welcome } from './show.ts';

const now = 1_000_000;
const ready: VoiceEvent = { type: 'ready', secondsLeft: 900, now };
const partner = { type: 'playing', speaking: { track: 'partner', archetypeId: null } } as const;

function after(...events: VoiceEvent[]): VoiceState {
  return events.reduce(reduceVoice, noVoice('hands-free'));
}

const words = (...events: VoiceEvent[]) => voiceStatus(after(...events), null);

describe('the microphone', () => {
  it('says at each step how it stands', () => {
    expect(words({ type: 'preparing' })).toContain('microphone');
    expect(words({ type: 'preparing' }, { type: 'connecting' })).toContain('Calling');
    expect(words(ready)).toBe('Your turn: just speak');
    expect(words(ready, { type: 'open' })).toBe('You are speaking');
    expect(words(ready, { type: 'open' }, { type: 'closed', meant: true })).toContain('thinking');
    expect(words(ready, { type: 'open' }, { type: 'closed', meant: true }, partner)).toContain('Partner');
    expect(words(ready, partner, { type: 'silent' })).toBe('Your turn: just speak');
  });

  it('does not wait for an answer after a cough', () => {
    expect(after(ready, { type: 'open' }, { type: 'closed', meant: false }).waiting).toBe(false);
  });

  it('is not heard while it is muted, and is while the line is down', () => {
    expect(isHeard(after(ready))).toBe(true);
    expect(isHeard(after(ready, { type: 'muted', on: true }))).toBe(false);
    expect(isHeard(after(ready, { type: 'dropped' }))).toBe(true);
    expect(isHeard(after({ type: 'preparing' }))).toBe(false);
  });

  it('stays off once it is over, until it is asked for again', () => {
    const over = after(ready, { type: 'over', sentence: 'The microphone is off.' });
    expect(reduceVoice(over, ready)).toBe(over);
    expect(reduceVoice(over, { type: 'preparing' })).toMatchObject({ stage: 'preparing', sentence: '' });
  });

  it('is held where speech can’t be detected', () => {
    const held = after({ type: 'hold-only' }, { type: 'way', way: 'hands-free' });
    expect(held.way).toBe('hold');
  });

  it('asks for the line to be typed until the player says something', () => {
    const asked = after(ready, { type: 'aside', aside: { kind: 'not-understood' } });
    expect(asked.aside).not.toBeNull();
    expect(reduceVoice(asked, { type: 'open' }).aside).toBeNull();
    expect(reduceVoice(asked, { type: 'line-typed' }).aside).toBeNull();
  });
});

describe('the speaking time', () => {
  it('is warned of at five minutes and at one', () => {
    expect(after({ ...ready, secondsLeft: 301 }).warned).toBeNull();
    expect(after({ ...ready, secondsLeft: 300 }).warned).toBe(300);
    expect(after(ready, { type: 'time', secondsLeft: 60, now }).warned).toBe(60);
    expect(warningSentence(300)).toMatch(/^5 minutes/);
    expect(warningSentence(60)).toMatch(/^1 minute /);
  });

  it('ends when the service says', () => {
    expect(after(ready).endsAt).toBe(now + 900_000);
    expect(timeLeftWords(900_000)).toBe('15 min left');
    expect(timeLeftWords(245_000)).toBe('4:05 left');
    expect(timeLeftWords(-1)).toBe('0:00 left');
  });
});

describe('a scene that is spoken', () => {
  const threePlayed = [welcome(), played(1), played(2), played(3)];
  const joined: SceneEvent = { type: 'joined', session: aSession(), turns: threePlayed };

  function scene(...events: SceneEvent[]): SceneState {
    return [{ type: 'spoken', on: true } as const, ...events].reduce(reduceScene, emptyScene());
  }
  const begun: SceneEvent = { type: 'begun', request: { kind: 'exchange', n: 4, line: 'Ahoy' } };

  it('shows what the player is saying, unfinished, under everything else', () => {
    const script = runningScript(scene(joined, { type: 'hearing', text: 'Look, a' }));
    expect(script.at(-1)).toEqual({
      kind: 'line',
      n: 4,
      speaker: 'player',
      text: 'Look, a',
      unfinished: true,
    });
  });

  it('lets the player set right what was understood while the answer plays', () => {
    const script = runningScript(scene(joined, begun));
    expect(script.find((entry) => entry.kind === 'line' && entry.n === 4)).toMatchObject({
      correctable: true,
    });
    const set = runningScript(scene(joined, begun, { type: 'understood', text: 'A hoy' }));
    expect(set).toContainEqual(expect.objectContaining({ n: 4, text: 'A hoy' }));
  });

  it('leaves an open turn to the voice service, and takes it up when the player types again', () => {
    const turns = [...threePlayed, open(4, 'Ahoy')];
    const spoken = scene({ type: 'joined', session: aSession(), turns });
    expect(spoken.live).toMatchObject({ n: 4, line: 'Ahoy' });
    expect(nextTurnRequest({ ...spoken, live: null })).toBeNull();
    const typed = reduceScene(spoken, { type: 'spoken', on: false });
    expect(nextTurnRequest(typed)).toMatchObject({ kind: 'exchange', n: 4, line: 'Ahoy' });
  });

  it('has its close played all the same', () => {
    const closing = scene({ type: 'joined', session: aSession({ stage: 'closing' }), turns: threePlayed });
    expect(nextTurnRequest(closing)).toMatchObject({ kind: 'close' });
  });

  it('keeps the turn that has begun when the one before is written down late', () => {
    const fifth: SceneEvent = { type: 'begun', request: { kind: 'exchange', n: 5, line: 'And on' } };
    const session = aSession({ turnsPlayed: 4, turnsRemaining: 11 });
    const state = scene(joined, begun, fifth, { type: 'answered', session, turn: played(4) });
    expect(state.live).toMatchObject({ n: 5 });
    expect(state.turns.at(-1)?.n).toBe(4);
  });

  it('loses nothing of the answer being played when the line comes back', () => {
    const answering = scene(joined, begun, { type: 'chunk', chunk: { kind: 'words', text: 'Aye' } });
    const turns = [...threePlayed, open(4, 'Ahoy')];
    expect(reduceScene(answering, { type: 'joined', session: aSession(), turns }).live?.words).toBe('Aye');
    const done = {
      type: 'joined',
      session: aSession({ turnsPlayed: 4 }),
      turns: [...threePlayed, played(4)],
    } as const;
    expect(reduceScene(answering, done).live).toBeNull();
  });
});
