import { type DownFrame, downFrameMs, type FromPlayer, type FromService, type Track } from '@improv/contract';
import type { SceneEvent, SceneState } from '../scene/sceneState.ts';
import { createCaptions } from './sound/captions.ts';
import type { Heard } from './sound/mixer.ts';
import type { Speaker } from './sound/speaker.ts';
import type { PlaybackEvent } from './sound/trackPlayer.ts';
import type { VoiceEvent } from './voiceState.ts';

type Announced = Extract<FromService, { kind: 'utterance' }>;
/** The service's messages about one utterance. */
type UtteranceMessage = Extract<FromService, { kind: 'utterance' | 'words' | 'utteranceEnd' | 'stop' }>;

export interface CastOptions {
  readonly speaker: Pick<Speaker, 'play' | 'end' | 'stop' | 'latencyMs'>;
  readonly send: (message: FromPlayer) => void;
  /** The scene whose script shows the captions. */
  readonly scene: { readonly now: () => SceneState; readonly dispatch: (event: SceneEvent) => void };
  readonly dispatch: (event: VoiceEvent) => void;
  /** The Partner's first audio is being played. @param atMs on the clock of `performance.now()` */
  readonly onAnswer: (atMs: number) => void;
  /** An utterance was played to its end, or was stopped. */
  readonly onOver: (track: Track, turn: number) => void;
}

/** Plays the cast's utterances, shows their words in the script as they are heard, and reports how much was heard. */
export interface Cast {
  readonly hear: (message: UtteranceMessage) => void;
  readonly audio: (frame: DownFrame) => void;
  /** @param atMs on the clock of `performance.now()` */
  readonly event: (event: PlaybackEvent, atMs: number) => void;
  readonly position: (heard: Heard) => void;
  /** Stops every utterance, and reports to the service how much was heard. */
  readonly interrupt: () => void;
  /** Stops every utterance without a report. */
  readonly abandon: () => void;
  /** Whether an utterance is being heard. */
  readonly isHeard: () => boolean;
  /** The last frame heard of the newest utterance. */
  readonly lastHeard: () => { readonly utterance: number; readonly seq: number } | null;
  readonly stats: () => { readonly underruns: number; readonly jitterMs: number };
}

export function createCast({ speaker, send, scene, dispatch, onAnswer, onOver }: CastOptions): Cast {
  const captions = createCaptions();
  const announced = new Map<number, Announced>();
  /** Reports of finished utterances, by number; sent again when the service announces one again. */
  const reports = new Map<number, Extract<FromPlayer, { kind: 'heard' }>>();
  let heard: Heard | null = null;
  /** The newest frame heard, of a finished utterance or a running one: the service resumes after it. */
  let lastHeard: { readonly utterance: number; readonly seq: number } | null = null;
  let underruns = 0;
  let jitterMs = 0;
  let arrivedAtMs = 0;

  function say(utterance: number, text: string): void {
    if (text === '' || announced.get(utterance)?.track !== 'partner') return;
    scene.dispatch({ type: 'chunk', chunk: { kind: 'words', text } });
  }

  function announce(message: Announced): void {
    const { utterance, track, turn } = message;
    const before = reports.get(utterance);
    if (before) send(before);
    if (before || announced.has(utterance)) return;
    announced.set(utterance, message);
    if (track !== 'partner') return;
    const { live, hearing } = scene.now();
    if (live?.n === turn) scene.dispatch({ type: 'chunk', chunk: { kind: 'restart' } });
    else scene.dispatch({ type: 'begun', request: { kind: 'exchange', n: turn, line: hearing ?? '' } });
  }

  /** @param ms heard; null sends no report */
  function finish(utterance: number, ms: number | null, whole: boolean): void {
    const message = announced.get(utterance);
    if (!message) return;
    announced.delete(utterance);
    captions.drop(utterance);
    if (ms !== null) {
      const report = { kind: 'heard', utterance, ms: Math.round(Math.max(0, ms)), whole } as const;
      reports.set(utterance, report);
      send(report);
    }
    if (heard?.utterance === utterance) heard = null;
    if (announced.size === 0 || heard === null) dispatch({ type: 'silent' });
    onOver(message.track, message.turn);
  }

  function heardOf(utterance: number): number {
    return heard?.utterance === utterance ? heard.ms - speaker.latencyMs() : 0;
  }

  function stopAll(reportHeard: boolean): void {
    speaker.stop(null);
    for (const utterance of [...announced.keys()]) {
      speaker.stop(utterance);
      finish(utterance, reportHeard ? heardOf(utterance) : null, false);
    }
  }

  function stop({ utterance, why }: Extract<FromService, { kind: 'stop' }>): void {
    speaker.stop(utterance);
    const partner = announced.get(utterance)?.track === 'partner';
    finish(utterance, heardOf(utterance), false);
    if (partner && why !== 'interrupted') scene.dispatch({ type: 'chunk', chunk: { kind: 'restart' } });
  }

  return {
    hear: (message) => {
      switch (message.kind) {
        case 'utterance':
          return announce(message);
        case 'words':
          return announced.has(message.utterance)
            ? captions.add(message.utterance, message.text, message.atMs)
            : undefined;
        case 'utteranceEnd': {
          const known = announced.get(message.utterance);
          return known && speaker.end(known.track, message.utterance);
        }
        case 'stop':
          return stop(message);
      }
    },
    audio: (frame) => {
      if (!announced.has(frame.utterance)) return;
      const now = performance.now();
      // Frames that arrive in a burst are early, which is no jitter. Smoothed as in RFC 3550, 6.4.1.
      if (frame.seq > 0) jitterMs += (Math.max(0, now - arrivedAtMs - downFrameMs) - jitterMs) / 16;
      arrivedAtMs = now;
      speaker.play(frame);
    },
    event: (event, atMs) => {
      const message = announced.get(event.utterance);
      if (!message) return;
      const { track, archetypeId } = message;
      if (event.type === 'underrun') underruns += 1;
      if (event.type === 'started') {
        heard = { track, utterance: event.utterance, seq: 0, ms: 0 };
        lastHeard = { utterance: event.utterance, seq: 0 };
        dispatch({ type: 'playing', speaking: { track, archetypeId } });
        say(event.utterance, captions.due(event.utterance, 0));
        if (track === 'partner') onAnswer(atMs);
      }
      if (event.type === 'ended') {
        say(event.utterance, captions.rest(event.utterance));
        lastHeard = { utterance: event.utterance, seq: Math.ceil(event.ms / downFrameMs) - 1 };
        finish(event.utterance, event.ms, true);
      }
    },
    position: (at) => {
      if (!announced.has(at.utterance)) return;
      heard = at;
      lastHeard = { utterance: at.utterance, seq: at.seq };
      say(at.utterance, captions.due(at.utterance, at.ms));
    },
    interrupt: () => stopAll(true),
    abandon: () => stopAll(false),
    isHeard: () => heard !== null,
    lastHeard: () => lastHeard,
    stats: () => ({ underruns, jitterMs: Math.round(jitterMs * 10) / 10 }),
  };
}
