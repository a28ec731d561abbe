import { type FromService, openVoice, type Session, type Turn } from '@improv/contract';
import type { VoiceConnection } from '@improv/voice-client';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SceneVoice } from '../scene/sceneVoice.ts';
import { callFor } from '../server/call.ts';
import { theVisit } from '../visit/visit.ts';

import { connectVoice, speechLanguages } from './browserConnection.ts';
import { CallSound } from './callSound.ts';

import { type Cast, createCast } from './cast.ts';
import { voiceMessages } from './messages.ts';
import { microphoneTrouble, whyNoSound } from './microphoneTrouble.ts';
import type { PauseLength } from './sound/endPointing.ts';
import { payloadOf } from './sound/pcm.ts';
import { type CallScene, createSpokenTurns, isFresh, type SpokenTurns } from './spokenTurns.ts';
import { savedPause, savedSpeakingWay, savePause, saveSpeakingWay } from './voicePreferences.ts';
import {
  isHeard,
  noVoice,
  type Offer,
  reduceVoice,
  type SpeakingWay,
  type VoiceEvent,
  type VoiceState,
} from './voiceState.ts';
import { keepAwake } from './wakeLock.ts';

/** How often the sound quality is reported to the service. */
const reportEveryMs = 10_000;
/** How long the MC's spoken close may take to start before the call ends without it. */
const closeStartsWithinMs = 8_000;

/** A spoken scene, from the browser's question for the microphone to the last word. */
export class VoiceCall {
  readonly store: StoreApi<VoiceState> = createStore<VoiceState>(() =>
    noVoice(savedSpeakingWay(), savedPause()),
  );
  readonly #sessionId: string;
  readonly #scene: CallScene;
  readonly #turns: SpokenTurns;
  readonly #levelListeners = new Set<(level: number) => void>();
  /** Releases what `start` set up; run from the last to the first. */
  #cleanups: (() => void)[] = [];
  /** Counts the starts: one that the player left meanwhile goes no further. */
  #attempt = 0;
  #connection: VoiceConnection | null = null;
  #sound: CallSound | null = null;
  #cast: Cast | null = null;
  /** The show is over, and the MC's close is being spoken. */
  #isClosing = false;
  /** The voice service plays the exchanges. */
  #isHandedOver = false;

  constructor(sessionId: string, scene: CallScene) {
    this.#sessionId = sessionId;
    this.#scene = scene;
    this.#turns = createSpokenTurns({
      scene,
      dispatch: this.#dispatch,
      send: (message) => this.#connection?.send(message),
      onAsked: () => this.#connection?.expectAnswer(),
      cast: () => this.#cast,
      microphone: () => this.#sound?.microphone ?? null,
      speaker: () => this.#sound?.speaker ?? null,
    });
    theVisit().signal.addEventListener('abort', () => this.#cut(), { once: true });
  }

  /** Starts to speak. Call it from a click: browsers play no sound before one. */
  readonly start = async (): Promise<void> => {
    this.#attempt += 1;
    const attempt = this.#attempt;
    this.#isClosing = false;
    this.#dispatch({ type: 'preparing' });
    const noSound = whyNoSound();
    if (noSound) return this.#dispatch({ type: 'over', sentence: noSound });
    const sound = this.#createSound();
    this.#sound = sound;
    this.#cleanups.push(() => sound.close());
    try {
      await sound.open();
      if (attempt !== this.#attempt) return;
      // Loading the speech detector blocks the page for a moment: before the call, not in it.
      await this.#applyWay(this.store.getState().way);
    } catch (error) {
      if (attempt === this.#attempt) this.#end(microphoneTrouble(error));
      return;
    }
    if (attempt === this.#attempt) this.#connect(sound);
  };

  /** Goes back to typing. */
  readonly leave = (): void => {
    this.#sound?.microphone.mute(true);
    this.#cast?.interrupt();
    this.#report();
    if (this.#connection) this.#connection.close();
    else this.#end('');
  };

  readonly setWay = (way: SpeakingWay): void => {
    saveSpeakingWay(way);
    void this.#applyWay(way);
  };

  readonly mute = (on: boolean): void => {
    this.#sound?.microphone.mute(on);
    this.#dispatch({ type: 'muted', on });
  };

  readonly press = (): void => this.#sound?.microphone.press();

  readonly release = (): void => this.#sound?.microphone.release();

  readonly setPause = (length: PauseLength): void => {
    savePause(length);
    this.#sound?.microphone.pause(length);
    this.#dispatch({ type: 'pause', pause: length });
  };

  readonly chooseMicrophone = (id: string): void => void this.#sound?.choose(id);

  /** Does what is offered. Call it from a click. */
  readonly accept = (offer: Offer): void => {
    if (offer.kind === 'microphone') this.chooseMicrophone(offer.microphone.id);
    if (offer.kind === 'hold') this.setWay('hold');
    if (offer.kind === 'sound') void this.#sound?.restart();
    this.decline(offer);
  };

  readonly decline = ({ kind }: Offer): void => this.#dispatch({ type: 'offer-over', kind });

  /** Follows the scene: when it is over, has the MC's close spoken and ends the call. */
  follow(session: Session, played: readonly Turn[]): void {
    const { stage } = this.store.getState();
    const last = played.at(-1);
    if (session.status === 'active' || this.#isClosing || stage === 'over') return;
    this.#isClosing = true;
    if (last?.kind !== 'close' || stage !== 'on') {
      this.leave();
      return;
    }
    this.#connection?.send({ kind: 'speak', turn: last.n });
    const timer = setTimeout(() => !this.#cast?.isHeard() && this.leave(), closeStartsWithinMs);
    this.#cleanups.push(() => clearTimeout(timer));
  }

  /** @param listener gets the player's loudness, 0 to 1, fifty times a second @returns stops that */
  onLevel(listener: (level: number) => void): () => void {
    this.#levelListeners.add(listener);
    return () => this.#levelListeners.delete(listener);
  }

  readonly #dispatch = (event: VoiceEvent): void =>
    this.store.setState((state) => reduceVoice(state, event), true);

  #createSound(): CallSound {
    const isInScene = (): boolean => this.#scene.now().session?.stage === 'scene' && !this.#isClosing;
    const sound = new CallSound({
      microphone: {
        mayOpen: () => isHeard(this.store.getState()) && isInScene(),
        // A cough must neither stop the Partner nor take the last line back.
        isOverCast: () => this.store.getState().waiting || (this.#cast?.isHeard() ?? false),
        onMaybe: (on) => this.#sound?.speaker.duck(on),
        onOpen: this.#turns.began,
        onClose: this.#turns.ended,
        speechStart: () => this.#connection?.send({ kind: 'speechStart' }),
        frame: (pcm) => this.#connection?.sendFrame(payloadOf(pcm)),
        speechEnd: () => this.#connection?.send({ kind: 'speechEnd' }),
        onLevel: (level) => {
          for (const listener of this.#levelListeners) listener(level);
        },
        onTooLong: () => this.#dispatch({ type: 'offer', offer: { kind: 'hold', why: 'too-long' } }),
      },
      speaker: {
        onEvent: (event, atMs) => this.#cast?.event(event, atMs),
        onPosition: (heard) => this.#cast?.position(heard),
      },
      dispatch: this.#dispatch,
      onFailed: () => this.#end(voiceMessages.soundLost),
    });
    sound.microphone.pause(this.store.getState().pause);
    return sound;
  }

  #connect(sound: CallSound): void {
    this.#dispatch({ type: 'connecting' });
    const sessionId = this.#sessionId;
    let isFirst = true;
    const connection = connectVoice({
      openVoice: () => callFor('openVoice', { sessionId }, (data) => openVoice.response.parse(data)),
      languages: speechLanguages(navigator.languages),
      lastHeard: () => this.#cast?.lastHeard() ?? null,
      isKept: this.#turns.isKept,
      networkEvents: window,
      onMessage: (message) => {
        if (message.kind === 'hearing' && !message.final) sound.microphone.understood(message.text);
        if (message.kind !== 'ready') return this.#turns.hear(message);
        this.#join(message, isFirst);
        isFirst = false;
      },
      onFrame: (frame) => this.#cast?.audio(frame),
      onDrop: () => this.#dispatch({ type: 'dropped' }),
      onEnd: (sentence) => this.#end(this.#isClosing ? '' : sentence),
    });
    this.#connection = connection;
    this.#cast = this.#createCast(sound, connection);
    const reporting = setInterval(() => this.#report(), reportEveryMs);
    this.#cleanups.push(
      () => clearInterval(reporting),
      keepAwake(() => connection.checkLiveness()),
    );
  }

  #createCast({ speaker }: CallSound, connection: VoiceConnection): Cast {
    return createCast({
      speaker,
      send: (message) => connection.send(message),
      scene: this.#scene,
      dispatch: this.#dispatch,
      onAnswer: this.#turns.answered,
      onOver: (track, turn) => {
        const isClose = track === 'mc' && turn === this.#scene.now().turns.at(-1)?.n;
        if (this.#isClosing && isClose) this.leave();
      },
    });
  }

  #report(): void {
    if (!this.#cast || this.store.getState().stage !== 'on') return;
    this.#connection?.send({ kind: 'stats', ...this.#cast.stats() });
  }

  #join(
    { session, turns, secondsLeft, resumed }: Extract<FromService, { kind: 'ready' }>,
    isFirst: boolean,
  ): void {
    if (isFirst) this.#handOver(this.#turns.voice);
    else {
      if (!resumed) this.#cast?.abandon();
      // The last of these may have been lost with the connection; the service ignores a repetition.
      this.#connection?.send({ kind: this.#sound?.microphone.isOpen() ? 'speechStart' : 'speechEnd' });
    }
    this.#dispatch({ type: 'ready', secondsLeft, now: Date.now() });
    this.#scene.dispatch({ type: 'joined', session, turns });
    if (isFirst && isFresh(session, turns.at(-1)?.n)) this.#connection?.send({ kind: 'speak', turn: 0 });
  }

  #handOver(voice: SceneVoice | null): void {
    if (voice === null && !this.#isHandedOver) return;
    this.#isHandedOver = voice !== null;
    this.#scene.handOver(voice);
  }

  async #applyWay(way: SpeakingWay): Promise<void> {
    this.#dispatch({ type: 'way', way });
    if (way === 'hands-free') {
      await this.#sound?.microphone.prepare().catch(() => this.#dispatch({ type: 'hold-only' }));
    }
    this.#sound?.microphone.handsFree(this.store.getState().way === 'hands-free');
  }

  /** Back to typing; a line that was said and not yet answered goes into the prompt. */
  #end(sentence: string): void {
    if (this.store.getState().stage === 'over') return;
    this.#attempt += 1;
    const unanswered = this.#turns.unanswered();
    this.#cleanUp();
    this.#dispatch({ type: 'over', sentence });
    this.#handOver(null);
    if (unanswered && this.#scene.now().draft === '') {
      this.#scene.dispatch({ type: 'typed', text: unanswered });
    }
  }

  #cleanUp(): void {
    const cleanups = this.#cleanups.reverse();
    this.#cleanups = [];
    this.#connection = null;
    this.#sound = null;
    this.#cast = null;
    for (const cleanup of cleanups) cleanup();
  }

  /** The player has signed out: from this moment on nothing is heard of them and nothing is played to them. */
  #cut(): void {
    this.#sound?.microphone.mute(true);
    if (this.#connection) this.#connection.closeNow();
    else this.#end('');
  }
}
