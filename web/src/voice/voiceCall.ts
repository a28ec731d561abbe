import { type FromService, openVoice, type Session, type Turn } from '@improv/contract';
import type { VoiceConnection } from '@improv/voice-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SceneVoice } from '../scene/sceneVoice.ts';
import { callFor } from '../server/call.ts';
import { theVisit } from '../visit/visit.ts';
import { connectVoice } from './browserConnection.ts';
import { type Cast, createCast } from './cast.ts';
import { createMicrophoneInput, type MicrophoneInput } from './microphoneInput.ts';
import { microphoneTrouble, whyNoSound } from './microphoneTrouble.ts';
import { askForKnownMicrophone, loadCapture } from './sound/microphone.ts';
import { payloadOf } from './sound/pcm.ts';
import { openSpeaker, type Speaker } from './sound/speaker.ts';
import { createSpokenTurns, isFresh, type SpokenScene } from './spokenTurns.ts';
import {
  savedMicrophoneId,
  savedSpeakingWay,
  saveMicrophoneId,
  saveSpeakingWay,
} from './voicePreferences.ts';
import {
  isHeard,
  noVoice,
  reduceVoice,
  type SpeakingWay,
  type VoiceEvent,
  type VoiceState,
} from './voiceState.ts';
import { keepAwake } from './wakeLock.ts';

/** Milliseconds between two reports of how it sounds here. */
const reportEvery = 10_000;
/** Milliseconds in which the MC may begin to speak the close. */
const closeWithin = 8_000;

/** A scene being spoken: from the browser's question for the microphone to the last word. */
export interface VoiceCall extends StoreApi<VoiceState> {
  /** To be called from a click: browsers let nothing sound before one. */
  readonly start: () => Promise<void>;
  /** Back to typing. */
  readonly leave: () => void;
  readonly setWay: (way: SpeakingWay) => void;
  readonly mute: (on: boolean) => void;
  readonly press: () => void;
  readonly release: () => void;
  readonly chooseMicrophone: (id: string) => void;
  /** The scene as it stands: when it is over, the MC's close is spoken, and the call ends. */
  readonly follow: (session: Session, turns: readonly Turn[]) => void;
  /** Told how loud the player is, 0 to 1, fifty times a second. @returns stops that */
  readonly onLevel: (listener: (level: number) => void) => () => void;
}

/** The scene to speak in, and the way to take it over and give it back. */
export interface CallScene extends SpokenScene {
  readonly handOver: (voice: SceneVoice | null) => void;
  /** Where the player types gets the focus. */
  readonly toType: () => void;
}

export function createVoiceCall(sessionId: string, scene: CallScene): VoiceCall {
  const store = createStore<VoiceState>(() => noVoice(savedSpeakingWay()));
  const dispatch = (event: VoiceEvent): void => store.setState((state) => reduceVoice(state, event), true);
  const listeners = new Set<(level: number) => void>();
  /** What was set up, to be undone from the last to the first. */
  let undo: (() => void)[] = [];
  /** Counts the starts: one that was left is not gone on with. */
  let round = 0;
  let connection: VoiceConnection | null = null;
  let microphone: MicrophoneInput | null = null;
  let cast: Cast | null = null;
  let speaker: Speaker | null = null;
  let closing = false;
  /** The exchanges are played here. */
  let handedOver = false;

  const turns = createSpokenTurns({
    scene,
    dispatch,
    send: (message) => connection?.send(message),
    onAsked: () => connection?.expectAnswer(),
    onToType: scene.toType,
    cast: () => cast,
    microphone: () => microphone,
    speaker: () => speaker,
  });

  async function start(): Promise<void> {
    round += 1;
    const mine = round;
    closing = false;
    dispatch({ type: 'preparing' });
    const noSound = whyNoSound();
    if (noSound) return dispatch({ type: 'over', sentence: noSound });
    const context = new AudioContext({ latencyHint: 'interactive' });
    undo.push(() => void context.close());
    try {
      await prepare(context);
    } catch (error) {
      if (mine === round) over(microphoneTrouble(error));
      return;
    }
    if (mine === round) connect(context);
    else tidy();
  }

  async function prepare(context: AudioContext): Promise<void> {
    const stream = await askForKnownMicrophone(savedMicrophoneId());
    undo.push(() => {
      for (const track of stream.getTracks()) track.stop();
    });
    const [opened] = await Promise.all([
      openSpeaker(context, {
        onEvent: (event, at) => cast?.event(event, at),
        onPlace: (heard) => cast?.place(heard),
      }),
      loadCapture(context),
      context.resume(),
    ]);
    speaker = opened;
    const hearing = hearWith(context);
    microphone = hearing;
    undo.push(hearing.close);
    hearing.listenTo(stream);
    // Loading what detects speech stalls the page for a moment: before the call, not in it.
    await applyWay(store.getState().way);
    await listMicrophones();
    navigator.mediaDevices.addEventListener('devicechange', listMicrophones);
    undo.push(() => navigator.mediaDevices.removeEventListener('devicechange', listMicrophones));
  }

  function hearWith(context: AudioContext): MicrophoneInput {
    return createMicrophoneInput(context, {
      mayOpen: () => isHeard(store.getState()) && scene.now().session?.stage === 'scene' && !closing,
      // A cough must neither stop the Partner nor take the last line back.
      isOverCast: () => store.getState().waiting || (cast?.isHeard() ?? false),
      onMaybe: (on) => speaker?.duck(on),
      onOpen: turns.began,
      onClose: turns.ended,
      speechStart: () => connection?.send({ kind: 'speechStart' }),
      frame: (pcm) => connection?.sendFrame(payloadOf(pcm)),
      speechEnd: () => connection?.send({ kind: 'speechEnd' }),
      onLevel: (level) => {
        for (const listener of listeners) listener(level);
      },
      onLost: () => void changeMicrophone(null),
    });
  }

  function connect(context: AudioContext): void {
    dispatch({ type: 'connecting' });
    let first = true;
    const opened = connectVoice({
      openVoice: () => callFor('openVoice', { sessionId }, (data) => openVoice.response.parse(data)),
      lastHeard: () => cast?.lastHeard() ?? null,
      isKept: turns.isKept,
      surroundings: window,
      onMessage: (message) => {
        if (message.kind !== 'ready') return turns.hear(message);
        join(message, first);
        first = false;
      },
      onFrame: (frame) => cast?.audio(frame),
      onDrop: () => dispatch({ type: 'dropped' }),
      onEnd: (sentence) => over(closing ? '' : sentence),
    });
    connection = opened;
    cast =
      speaker &&
      createCast({
        speaker,
        send: (message) => opened.send(message),
        scene,
        dispatch,
        onAnswer: turns.answered,
        onOver: (track, turn) => {
          if (closing && track === 'mc' && turn === scene.now().turns.at(-1)?.n) leave();
        },
      });
    const reporting = setInterval(report, reportEvery);
    undo.push(
      () => clearInterval(reporting),
      keepAwake(context, () => opened.checkLiveness()),
    );
  }

  function report(): void {
    if (cast && store.getState().stage === 'on') connection?.send({ kind: 'stats', ...cast.stats() });
  }

  function join(
    { session, turns: kept, secondsLeft, resumed }: Extract<FromService, { kind: 'ready' }>,
    first: boolean,
  ): void {
    if (first) handOver(turns.voice);
    else {
      if (!resumed) cast?.abandon();
      // Whether the last of these arrived is not known; the service passes over what it knows.
      connection?.send({ kind: microphone?.isOpen() ? 'speechStart' : 'speechEnd' });
    }
    dispatch({ type: 'ready', secondsLeft, now: Date.now() });
    scene.dispatch({ type: 'joined', session, turns: kept });
    if (first && isFresh(session, kept.at(-1)?.n)) connection?.send({ kind: 'speak', turn: 0 });
  }

  function handOver(voice: SceneVoice | null): void {
    if (voice === null && !handedOver) return;
    handedOver = voice !== null;
    scene.handOver(voice);
  }

  async function changeMicrophone(id: string | null): Promise<void> {
    try {
      await microphone?.changeMicrophone(id);
      if (id) saveMicrophoneId(id);
    } catch (error) {
      dispatch({ type: 'aside', aside: { kind: 'trouble', message: microphoneTrouble(error) } });
    }
    await listMicrophones();
  }

  async function listMicrophones(): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const microphones = devices
      .filter(({ kind }) => kind === 'audioinput')
      .map(({ deviceId, label }, index) => ({ id: deviceId, name: label || `Microphone ${index + 1}` }));
    dispatch({ type: 'microphones', microphones, microphoneId: microphone?.microphoneId() ?? null });
  }

  async function applyWay(way: SpeakingWay): Promise<void> {
    dispatch({ type: 'way', way });
    if (way === 'hands-free') await microphone?.prepare().catch(() => dispatch({ type: 'hold-only' }));
    microphone?.handsFree(store.getState().way === 'hands-free');
  }

  function follow(session: Session, played: readonly Turn[]): void {
    const last = played.at(-1);
    if (session.status === 'active' || closing || store.getState().stage === 'over') return;
    closing = true;
    if (last?.kind !== 'close' || store.getState().stage !== 'on') {
      leave();
      return;
    }
    connection?.send({ kind: 'speak', turn: last.n });
    const silent = setTimeout(() => !cast?.isHeard() && leave(), closeWithin);
    undo.push(() => clearTimeout(silent));
  }

  function leave(): void {
    microphone?.mute(true);
    cast?.interrupt();
    report();
    if (connection) connection.close();
    else over('');
  }

  /** Back to typing, with everything that was said and not yet answered. */
  function over(sentence: string): void {
    if (store.getState().stage === 'over') return;
    round += 1;
    const unanswered = turns.unanswered();
    tidy();
    dispatch({ type: 'over', sentence });
    handOver(null);
    if (unanswered && scene.now().draft === '') scene.dispatch({ type: 'typed', text: unanswered });
  }

  function tidy(): void {
    const steps = undo.reverse();
    undo = [];
    connection = null;
    microphone = null;
    cast = null;
    speaker = null;
    for (const step of steps) step();
  }

  /** Whoever spoke is no longer here: from this moment on nothing is heard of them, and nothing said to them. */
  function cut(): void {
    microphone?.mute(true);
    if (connection) connection.closeNow();
    else over('');
  }
  theVisit().signal.addEventListener('abort', cut, { once: true });

  return {
    ...store,
    start,
    leave,
    setWay: (way) => {
      saveSpeakingWay(way);
      void applyWay(way);
    },
    mute: (on) => {
      microphone?.mute(on);
      dispatch({ type: 'muted', on });
    },
    press: () => microphone?.press(),
    release: () => microphone?.release(),
    chooseMicrophone: (id) => void changeMicrophone(id),
    follow,
    onLevel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
