import type { DownFrame, FromPlayer } from '@improv/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyScene, reduceScene, type SceneState } from '../src/scene/sceneState.ts';
import { type Cast, createCast } from '../src/voice/cast.ts';
import { noVoice, reduceVoice, type VoiceState } from '../src/voice/voiceState.ts';
import { aSession, played, welcome } from './show.ts';

const latencyMs = 30;

let cast: Cast;
let scene: SceneState;
let voice: VoiceState;
let sent: FromPlayer[];
let playedFrames: DownFrame[];
let stopped: (number | null)[];
let answers: number[];

beforeEach(() => {
  const turns = [welcome(), played(1), played(2), played(3)];
  scene = reduceScene(emptyScene(), { type: 'joined', session: aSession(), turns });
  scene = reduceScene(scene, { type: 'hearing', text: 'Ahoy there' });
  voice = reduceVoice(noVoice('hands-free'), { type: 'ready', secondsLeft: 900, now: 0 });
  sent = [];
  playedFrames = [];
  stopped = [];
  answers = [];
  cast = createCast({
    speaker: {
      play: (frame) => playedFrames.push(frame),
      end: () => undefined,
      stop: (utterance) => stopped.push(utterance),
      latencyMs: () => latencyMs,
    },
    send: (message) => sent.push(message),
    scene: {
      now: () => scene,
      dispatch: (event) => {
        scene = reduceScene(scene, event);
      },
    },
    dispatch: (event) => {
      voice = reduceVoice(voice, event);
    },
    onAnswer: (at) => answers.push(at),
    onOver: () => undefined,
  });
});

const frame = (utterance: number, seq: number): DownFrame => ({
  track: 'partner',
  utterance,
  seq,
  pcm: new Uint8Array(1_920),
});

/** The Partner begins to answer, and is heard. */
function answering(utterance = 7): void {
  cast.hear({ kind: 'utterance', utterance, track: 'partner', turn: 4, archetypeId: null });
  cast.hear({ kind: 'words', utterance, text: 'Aye, ', atMs: 0 });
  cast.hear({ kind: 'words', utterance, text: 'captain!', atMs: 800 });
  cast.audio(frame(utterance, 0));
  cast.event({ type: 'started', utterance }, 1_234);
}

describe('an answer', () => {
  it('makes what was understood the line of the turn, and its words come as they are heard', () => {
    answering();
    expect(scene.live).toMatchObject({ n: 4, line: 'Ahoy there', words: 'Aye, ' });
    cast.position({ track: 'partner', utterance: 7, seq: 20, ms: 810 });
    expect(scene.live?.words).toBe('Aye, captain!');
    expect(voice.speaking).toEqual({ track: 'partner', archetypeId: null });
    expect(answers).toEqual([1_234]);
  });

  it('that is heard to its end is reported whole', () => {
    answering();
    cast.event({ type: 'ended', utterance: 7, ms: 1_520 }, 3_000);
    expect(scene.live?.words).toBe('Aye, captain!');
    expect(sent).toEqual([{ kind: 'heard', utterance: 7, ms: 1_520, whole: true }]);
    expect(voice.speaking).toBeNull();
  });

  it('that is spoken over is reported as far as it reached the ear, and is not gone on with', () => {
    answering();
    cast.position({ track: 'partner', utterance: 7, seq: 10, ms: 430 });
    cast.interrupt();
    expect(sent).toEqual([{ kind: 'heard', utterance: 7, ms: 400, whole: false }]);
    expect(stopped).toContain(7);
    cast.audio(frame(7, 11));
    cast.hear({ kind: 'words', utterance: 7, text: ' And more.', atMs: 900 });
    cast.event({ type: 'stopped', utterance: 7, ms: 435 }, 2_000);
    expect(playedFrames).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(scene.live?.words).toBe('Aye, ');
    expect(cast.isHeard()).toBe(false);
  });

  it('that must not be heard is dropped from the script, and the next one takes its place', () => {
    answering();
    cast.hear({ kind: 'stop', utterance: 7, why: 'restart' });
    expect(scene.live?.words).toBe('');
    answering(8);
    expect(scene.live).toMatchObject({ n: 4, words: 'Aye, ' });
  });

  it('that the player sets right is stopped without a word about what was heard', () => {
    answering();
    cast.abandon();
    expect(sent).toEqual([]);
    expect(stopped).toContain(7);
  });

  it('that is brought up again after the line was back goes on where it was', () => {
    answering();
    cast.position({ track: 'partner', utterance: 7, seq: 10, ms: 430 });
    expect(cast.lastHeard()).toEqual({ utterance: 7, seq: 10 });
    cast.hear({ kind: 'utterance', utterance: 7, track: 'partner', turn: 4, archetypeId: null });
    cast.hear({ kind: 'words', utterance: 7, text: 'Aye, ', atMs: 0 });
    cast.position({ track: 'partner', utterance: 7, seq: 11, ms: 440 });
    expect(scene.live?.words).toBe('Aye, ');
  });

  it('whose report was lost on the way is reported once more', () => {
    answering();
    cast.event({ type: 'ended', utterance: 7, ms: 1_520 }, 3_000);
    cast.hear({ kind: 'utterance', utterance: 7, track: 'partner', turn: 4, archetypeId: null });
    expect(sent).toEqual([sent[0], sent[0]]);
    // 38 frames of 40 ms: none of them is asked for again.
    expect(cast.lastHeard()).toEqual({ utterance: 7, seq: 37 });
  });
});

it('an utterance that was not announced is not played', () => {
  cast.audio(frame(9, 0));
  expect(playedFrames).toEqual([]);
});

it('what the MC says aloud is in the script already', () => {
  cast.hear({ kind: 'utterance', utterance: 3, track: 'mc', turn: 0, archetypeId: null });
  cast.hear({ kind: 'words', utterance: 3, text: 'Good evening!', atMs: 0 });
  cast.event({ type: 'started', utterance: 3 }, 0);
  expect(scene.live).toBeNull();
  expect(scene.hearing).toBe('Ahoy there');
});

it('playback that ran dry, and frames that came unevenly, are counted', () => {
  answering();
  cast.event({ type: 'underrun', utterance: 7 }, 0);
  expect(cast.stats()).toMatchObject({ underruns: 1, jitterMs: expect.any(Number) });
});
