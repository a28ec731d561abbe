import { type DownFrame, downFrameMs, type FromPlayer, type FromService, type Track } from '@improv/contract';
import type { SceneEvent, SceneState } from '../scene/sceneState.ts';
import { createCaptions } from './sound/captions.ts';
import type { Heard } from './sound/mixer.ts';
import type { Speaker } from './sound/speaker.ts';
import type { PlaybackEvent } from './sound/trackPlayer.ts';
import type { VoiceEvent } from './voiceState.ts';

type Announced = Extract<FromService, { kind: 'utterance' }>;
/** What the service says of an utterance. */
type OfUtterance = Extract<FromService, { kind: 'utterance' | 'words' | 'utteranceEnd' | 'stop' }>;

export interface CastOptions {
  readonly speaker: Pick<Speaker, 'play' | 'end' | 'stop' | 'latencyMs'>;
  readonly send: (message: FromPlayer) => void;
  /** The scene, whose script the captions go into. */
  readonly scene: { readonly now: () => SceneState; readonly dispatch: (event: SceneEvent) => void };
  readonly dispatch: (event: VoiceEvent) => void;
  /** The Partner's first audio is played. @param at milliseconds, by `performance.now()` */
  readonly onAnswer: (at: number) => void;
  /** An utterance has been heard to its end, or was stopped. */
  readonly onOver: (track: Track, turn: number) => void;
}

/** The cast as it is heard: what each utterance says, how much of it was heard, and what the script shows of it. */
export interface Cast {
  readonly hear: (message: OfUtterance) => void;
  readonly audio: (frame: DownFrame) => void;
  readonly event: (event: PlaybackEvent, at: number) => void;
  readonly place: (heard: Heard) => void;
  /** Stops everybody, and tells the service how much was heard. */
  readonly interrupt: () => void;
  /** Stops everybody and says nothing of it. */
  readonly abandon: () => void;
  /** Somebody is being heard. */
  readonly isHeard: () => boolean;
  /** The last frame heard of the newest utterance. */
  readonly lastHeard: () => { readonly utterance: number; readonly seq: number } | null;
  readonly stats: () => { readonly underruns: number; readonly jitterMs: number };
}

export function createCast({ speaker, send, scene, dispatch, onAnswer, onOver }: CastOptions): Cast {
  const captions = createCaptions();
  const announced = new Map<number, Announced>();
  /** What was said of an utterance that is over; said again when the service brings it up again. */
  const over = new Map<number, Extract<FromPlayer, { kind: 'heard' }>>();
  let heard: Heard | null = null;
  /** How far the newest one has been heard, over or not: so much of it need not come again. */
  let lastHeard: { readonly utterance: number; readonly seq: number } | null = null;
  let underruns = 0;
  let jitterMs = 0;
  let arrivedAt = 0;

  function say(utterance: number, text: string): void {
    if (text === '' || announced.get(utterance)?.track !== 'partner') return;
    scene.dispatch({ type: 'chunk', chunk: { kind: 'words', text } });
  }

  function announce(message: Announced): void {
    const { utterance, track, turn } = message;
    const before = over.get(utterance);
    if (before) send(before);
    if (before || announced.has(utterance)) return;
    announced.set(utterance, message);
    if (track !== 'partner') return;
    const { live, hearing } = scene.now();
    if (live?.n === turn) scene.dispatch({ type: 'chunk', chunk: { kind: 'restart' } });
    else scene.dispatch({ type: 'begun', request: { kind: 'exchange', n: turn, line: hearing ?? '' } });
  }

  /** @param ms that were heard; null: nobody is told */
  function finish(utterance: number, ms: number | null, whole: boolean): void {
    const message = announced.get(utterance);
    if (!message) return;
    announced.delete(utterance);
    captions.drop(utterance);
    if (ms !== null) {
      const report = { kind: 'heard', utterance, ms: Math.round(Math.max(0, ms)), whole } as const;
      over.set(utterance, report);
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
      // Frames that come all at once are early, not uneven. Smoothed as in RFC 3550, 6.4.1.
      if (frame.seq > 0) jitterMs += (Math.max(0, now - arrivedAt - downFrameMs) - jitterMs) / 16;
      arrivedAt = now;
      speaker.play(frame);
    },
    event: (event, at) => {
      const message = announced.get(event.utterance);
      if (!message) return;
      const { track, archetypeId } = message;
      if (event.type === 'underrun') underruns += 1;
      if (event.type === 'started') {
        heard = { track, utterance: event.utterance, seq: 0, ms: 0 };
        lastHeard = { utterance: event.utterance, seq: 0 };
        dispatch({ type: 'playing', speaking: { track, archetypeId } });
        say(event.utterance, captions.due(event.utterance, 0));
        if (track === 'partner') onAnswer(at);
      }
      if (event.type === 'ended') {
        say(event.utterance, captions.rest(event.utterance));
        lastHeard = { utterance: event.utterance, seq: Math.ceil(event.ms / downFrameMs) - 1 };
        finish(event.utterance, event.ms, true);
      }
    },
    place: (place) => {
      if (!announced.has(place.utterance)) return;
      heard = place;
      lastHeard = { utterance: place.utterance, seq: place.seq };
      say(place.utterance, captions.due(place.utterance, place.ms));
    },
    interrupt: () => stopAll(true),
    abandon: () => stopAll(false),
    isHeard: () => heard !== null,
    lastHeard: () => lastHeard,
    stats: () => ({ underruns, jitterMs: Math.round(jitterMs * 10) / 10 }),
  };
}
