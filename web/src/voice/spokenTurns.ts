import type { FromPlayer, FromService, Session, Turn } from '@improv/contract';
import type { SceneEvent, SceneState } from '../scene/sceneState.ts';
import type { SceneVoice } from '../scene/sceneVoice.ts';
import { ApiError } from '../server/apiError.ts';
import type { Cast } from './cast.ts';
import type { MicrophoneInput } from './microphoneInput.ts';
import type { Speaker } from './sound/speaker.ts';
import type { Aside, VoiceEvent } from './voiceState.ts';

/** Name of the browser's performance measure from the end of the player's speech to the Partner's first audio. */
const answerMeasure = 'voice: speech end to first audio';

/** The cast is held for this long after the player's speech at most. */
const holdsAtMostMs = 4_000;
/** After so many holds in a row that were for nothing, the player is offered to hold a button to talk. */
const vainInterruptionsToOffer = 2;

/** The scene in which the player speaks. */
interface SpokenScene {
  readonly now: () => SceneState;
  readonly dispatch: (event: SceneEvent) => void;
}

/** The scene, and how a call takes it over from typing and gives it back. */
export interface CallScene extends SpokenScene {
  /** Has the exchanges played by voice; null goes back to typing. */
  readonly handOver: (voice: SceneVoice | null) => void;
}

export interface SpokenTurnsOptions {
  readonly scene: SpokenScene;
  readonly dispatch: (event: VoiceEvent) => void;
  readonly send: (message: FromPlayer) => void;
  /** The player has said a line: the cast owes an answer. */
  readonly onAsked: () => void;
  readonly cast: () => Cast | null;
  readonly microphone: () => MicrophoneInput | null;
  readonly speaker: () => Speaker | null;
}

/** Puts what the player says, and what the service understood of it, into the scene's script. */
export interface SpokenTurns {
  readonly hear: (message: FromService) => void;
  /** Whether these turns contain the newest line (played or open), or no line is waiting to be kept. */
  readonly isKept: (turns: readonly Turn[]) => boolean;
  /** The player starts to speak. */
  readonly began: () => void;
  /** @param meant false: it was too short to be speech */
  readonly ended: (meant: boolean) => void;
  /** The Partner's first audio is being played. @param atMs on the clock of `performance.now()` */
  readonly answered: (atMs: number) => void;
  readonly voice: SceneVoice;
  /** The line that the cast has not answered yet; null when there is none. */
  readonly unanswered: () => string | null;
}

export function createSpokenTurns(options: SpokenTurnsOptions): SpokenTurns {
  const { scene, dispatch, send, onAsked, cast, microphone, speaker } = options;
  let saidAtMs: number | null = null;
  /** The Partner has begun to answer: recognised words now correct the current turn instead of starting the next. */
  let answering = false;
  let meant = false;
  /** Number of the turn that the newest line becomes; null once the service has settled it. */
  let owed: number | null = null;
  /** The utterance that the player speaks over. It is held until the service knows whether that is a line. */
  let held: number | null = null;
  /** The same once it goes on: a transcript that comes late may still stop it. */
  let released: number | null = null;
  /** How often in a row the cast was held for what was no line. */
  let interruptions = 0;
  let holdTimer: ReturnType<typeof setTimeout> | undefined;

  /** Starts a turn with this line. @param line null takes the words recognised so far */
  function begin(line: string | null): void {
    const { live, session, hearing } = scene.now();
    if (live || !session) return;
    const n = session.turnsPlayed + 1;
    scene.dispatch({ type: 'begun', request: { kind: 'exchange', n, line: line ?? hearing ?? '' } });
  }

  /** A new line starts: it becomes the turn after the one that is being answered. */
  function owe(): void {
    const { live, session } = scene.now();
    owed = answering && live ? live.n + 1 : (session?.turnsPlayed ?? 0) + 1;
  }

  function holdCast(): void {
    clearTimeout(holdTimer);
    held = cast()?.lastHeard()?.utterance ?? null;
    speaker()?.hold(true);
  }

  /** The cast goes on from where it was. */
  function letGoOn(): void {
    clearTimeout(holdTimer);
    if (held === null) return;
    released = held;
    held = null;
    answering = true;
    speaker()?.hold(false);
  }

  /** The player's words over the cast are a line: what was held has been stopped. */
  function dropHeld(): void {
    interruptions = 0;
    clearTimeout(holdTimer);
    held = null;
    speaker()?.hold(false);
  }

  /** It was no line: nothing is asked. */
  function heardNothing(): void {
    if (held !== null) interruptions += 1;
    letGoOn();
    owed = null;
    saidAtMs = null;
    scene.dispatch({ type: 'hearing', text: null });
    dispatch({ type: 'settled' });
    // Twice is no laugh any more: the microphone hears the loudspeaker, or the room.
    if (interruptions < vainInterruptionsToOffer) return;
    interruptions = 0;
    dispatch({ type: 'offer', offer: { kind: 'hold', why: 'interruptions' } });
  }

  function asked(): void {
    saidAtMs = performance.now();
    onAsked();
  }

  function aside(which: Aside): void {
    scene.dispatch({ type: 'hearing', text: null });
    dispatch({ type: 'aside', aside: which });
  }

  function notUnderstood(): void {
    aside({ kind: 'not-understood' });
  }

  function fail(line: string | null, error: ApiError): void {
    begin(line);
    if (line !== null) scene.dispatch({ type: 'understood', text: line });
    dispatch({ type: 'settled' });
    scene.dispatch({ type: 'failed', error });
  }

  function hear(message: FromService): void {
    if (settles(message)) owed = null;
    switch (message.kind) {
      case 'hearing':
        if (message.final && message.text === '') {
          heardNothing();
          break;
        }
        scene.dispatch({ type: answering ? 'understood' : 'hearing', text: message.text });
        break;
      case 'notUnderstood':
        letGoOn();
        if (meant) notUnderstood();
        break;
      case 'declined':
        fail(null, new ApiError('line-declined', message.message));
        break;
      case 'utterance':
        if (message.track === 'partner') answering = true;
        cast()?.hear(message);
        break;
      case 'words':
      case 'utteranceEnd':
        cast()?.hear(message);
        break;
      case 'stop':
        cast()?.hear(message);
        if (message.utterance === held) dropHeld();
        if (message.utterance === released) {
          owe();
          answering = false;
        }
        break;
      case 'room': {
        const { mood, spotlight } = message;
        scene.dispatch({ type: 'chunk', chunk: { kind: 'room', mood, spotlight } });
        break;
      }
      case 'turn':
        dispatch({ type: 'settled' });
        scene.dispatch({ type: 'answered', turn: message.turn, session: message.session });
        break;
      case 'trouble':
        if (message.line === null) aside({ kind: 'trouble', message: message.message });
        else fail(message.line, new ApiError('cast-unavailable', message.message));
        break;
      case 'time':
        dispatch({ type: 'time', secondsLeft: message.secondsLeft, now: Date.now() });
        break;
      case 'ready':
      case 'move':
      case 'over':
        break;
    }
  }

  function settles(message: FromService): boolean {
    if (message.kind === 'turn') return owed !== null && message.turn.n >= owed;
    return message.kind === 'notUnderstood' || message.kind === 'declined' || message.kind === 'trouble';
  }

  return {
    hear,
    isKept: (turns) => {
      const next = owed;
      return next === null || turns.some(({ n, kind }) => kind === 'exchange' && n >= next);
    },
    began: () => {
      owe();
      if (cast()?.isHeard()) holdCast();
      else cast()?.interrupt();
      answering = false;
      dispatch({ type: 'open' });
      scene.dispatch({ type: 'hearing', text: '' });
    },
    ended: (was) => {
      meant = was;
      dispatch({ type: 'closed', meant });
      // A service that does not say what it was must not leave the cast silent.
      if (held !== null) holdTimer = setTimeout(letGoOn, holdsAtMostMs);
      if (meant) return asked();
      letGoOn();
      owed = null;
      scene.dispatch({ type: 'hearing', text: null });
    },
    answered: (atMs) => {
      if (saidAtMs !== null) {
        performance.measure(answerMeasure, { start: saidAtMs, end: Math.max(atMs, saidAtMs) });
      }
      saidAtMs = null;
    },
    unanswered: () => {
      const { live, hearing } = scene.now();
      return (live?.kind === 'exchange' && live.words === '' ? live.line : hearing) || null;
    },
    voice: {
      say: (text) => {
        owe();
        cast()?.interrupt();
        microphone()?.cut();
        begin(text);
        answering = true;
        dispatch({ type: 'line-typed' });
        send({ kind: 'line', text, corrects: false });
        asked();
      },
      correct: (text, turn) => {
        const isPlayed = scene.now().live?.n !== turn;
        if (isPlayed) return send({ kind: 'line', text, corrects: true, turn });
        cast()?.abandon();
        speaker()?.hold(false);
        scene.dispatch({ type: 'understood', text });
        scene.dispatch({ type: 'chunk', chunk: { kind: 'restart' } });
        dispatch({ type: 'line-typed' });
        send({ kind: 'line', text, corrects: true });
        asked();
      },
      hold: (on) => speaker()?.hold(on),
      hush: () => {
        cast()?.interrupt();
        microphone()?.cut();
        scene.dispatch({ type: 'hearing', text: null });
      },
    },
  };
}

/** Whether the MC's welcome is the latest turn, so that it is worth speaking aloud. */
export function isFresh({ turnsPlayed, stage }: Session, lastTurn: number | undefined): boolean {
  return stage === 'scene' && turnsPlayed === 0 && lastTurn === 0;
}
