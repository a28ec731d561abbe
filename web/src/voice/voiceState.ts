import { type Track, warnAtSeconds } from '@improv/contract';
import type { PauseLength } from './sound/endPointing.ts';

/** `hands-free`: speech is detected. `hold`: the player is heard while they hold a button. */
export type SpeakingWay = 'hands-free' | 'hold';

/** The cast member that is being played. */
interface Speaking {
  readonly track: Track;
  /** The audience member under the spotlight; null for the Partner and the MC. */
  readonly archetypeId: string | null;
}

/** The state of speaking in a scene, as the player sees it. */
export interface VoiceState {
  /**
   * `explaining`: before the browser asks for the microphone. `preparing`: it asks, and the detector loads.
   * `dropped`: reconnecting, and the service keeps the place. `over`: back to typing.
   */
  readonly stage: 'explaining' | 'preparing' | 'connecting' | 'on' | 'dropped' | 'over';
  /** Why speaking is not possible or has ended; empty when there is nothing to say. */
  readonly sentence: string;
  readonly way: SpeakingWay;
  /** How long the player may pause within a line; `hands-free` only. */
  readonly pause: PauseLength;
  /** The speech detector could not be loaded, so only `hold` works. */
  readonly holdOnly: boolean;
  readonly muted: boolean;
  /** Nothing arrives from the microphone, and it isn't the player who has muted it. */
  readonly silent: boolean;
  /** The player is speaking. */
  readonly open: boolean;
  /** The player has spoken, and the cast has not answered yet. */
  readonly waiting: boolean;
  readonly speaking: Speaking | null;
  /** What the player should know right now, such as that the last line has to be typed. */
  readonly aside: Aside | null;
  /** What the player can do about the sound right now. */
  readonly offer: Offer | null;
  /** Epoch milliseconds at which the speaking time ends; null until it is known. */
  readonly endsAt: number | null;
  /** The last warning given, in seconds left. */
  readonly warned: number | null;
  readonly microphones: readonly Microphone[];
  readonly microphoneId: string | null;
}

export interface Microphone {
  readonly id: string;
  readonly name: string;
}

export type Aside =
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'trouble'; readonly message: string }
  /** About the microphone; unlike the others it settles no line. */
  | { readonly kind: 'microphone'; readonly message: string };

/** `microphone`: one was connected. `hold`: noise kept a line open, or the cast was interrupted twice by what was no line. `sound`: the browser plays nothing any more. */
export type Offer =
  | { readonly kind: 'microphone'; readonly microphone: Microphone }
  | { readonly kind: 'hold'; readonly why: 'too-long' | 'interruptions' }
  | { readonly kind: 'sound' };

export type VoiceEvent =
  | { readonly type: 'preparing' }
  | { readonly type: 'connecting' }
  | { readonly type: 'ready'; readonly secondsLeft: number; readonly now: number }
  | { readonly type: 'dropped' }
  | { readonly type: 'over'; readonly sentence: string }
  | { readonly type: 'way'; readonly way: SpeakingWay }
  | { readonly type: 'pause'; readonly pause: PauseLength }
  | { readonly type: 'hold-only' }
  | { readonly type: 'muted'; readonly on: boolean }
  | { readonly type: 'open' }
  /** @param meant false: it was too short to be speech */
  | { readonly type: 'closed'; readonly meant: boolean }
  | { readonly type: 'line-typed' }
  | { readonly type: 'playing'; readonly speaking: Speaking }
  | { readonly type: 'silent' }
  | { readonly type: 'aside'; readonly aside: Aside | null }
  | { readonly type: 'offer'; readonly offer: Offer }
  /** The offer was taken, or is no longer of use. */
  | { readonly type: 'offer-over'; readonly kind: Offer['kind'] }
  | { readonly type: 'silent-microphone'; readonly on: boolean }
  /** The line gets no answer. */
  | { readonly type: 'settled' }
  | { readonly type: 'time'; readonly secondsLeft: number; readonly now: number }
  | {
      readonly type: 'microphones';
      readonly microphones: readonly Microphone[];
      readonly microphoneId: string | null;
    };

export function noVoice(way: SpeakingWay, pause: PauseLength = 'short'): VoiceState {
  return {
    stage: 'explaining',
    sentence: '',
    way,
    pause,
    holdOnly: false,
    muted: false,
    silent: false,
    open: false,
    waiting: false,
    speaking: null,
    aside: null,
    offer: null,
    endsAt: null,
    warned: null,
    microphones: [],
    microphoneId: null,
  };
}

export function reduceVoice(state: VoiceState, event: VoiceEvent): VoiceState {
  // A late event of a call that has ended.
  if (state.stage === 'over' && event.type !== 'preparing') return state;
  switch (event.type) {
    case 'preparing':
      return { ...noVoice(state.way, state.pause), stage: 'preparing', holdOnly: state.holdOnly };
    case 'connecting':
      return { ...state, stage: 'connecting' };
    case 'ready':
      return timed({ ...state, stage: 'on' }, event.secondsLeft, event.now);
    case 'dropped':
      return state.stage === 'on' ? { ...state, stage: 'dropped', waiting: false } : state;
    case 'over':
      return {
        ...state,
        stage: 'over',
        sentence: event.sentence,
        open: false,
        waiting: false,
        speaking: null,
        silent: false,
        aside: null,
        offer: null,
      };
    case 'way':
      return state.holdOnly ? state : { ...state, way: event.way };
    case 'pause':
      return { ...state, pause: event.pause };
    case 'hold-only':
      return { ...state, holdOnly: true, way: 'hold' };
    case 'muted':
      return { ...state, muted: event.on };
    case 'open':
      return { ...state, open: true, waiting: false, aside: null };
    case 'closed':
      return { ...state, open: false, waiting: event.meant };
    case 'line-typed':
      return { ...state, waiting: true, aside: null };
    case 'playing':
      return { ...state, speaking: event.speaking, waiting: false };
    case 'silent':
      return { ...state, speaking: null };
    case 'aside':
      return { ...state, aside: event.aside, waiting: event.aside?.kind === 'microphone' && state.waiting };
    case 'offer':
      return { ...state, offer: event.offer };
    case 'offer-over':
      return state.offer?.kind === event.kind ? { ...state, offer: null } : state;
    case 'silent-microphone':
      return { ...state, silent: event.on };
    case 'settled':
      return { ...state, waiting: false };
    case 'time':
      return timed(state, event.secondsLeft, event.now);
    case 'microphones':
      return {
        ...state,
        microphones: event.microphones,
        microphoneId: event.microphoneId,
        offer: isStillThere(state.offer, event.microphones) ? state.offer : null,
      };
  }
}

/** Whether what is offered can still be had: a headset may have been unplugged again. */
function isStillThere(offer: Offer | null, microphones: readonly Microphone[]): boolean {
  return offer?.kind !== 'microphone' || microphones.some(({ id }) => id === offer.microphone.id);
}

function timed(state: VoiceState, secondsLeft: number, now: number): VoiceState {
  return { ...state, endsAt: now + secondsLeft * 1000, warned: warningAt(secondsLeft) };
}

/** The warning due with this many seconds left; null before the first. */
function warningAt(secondsLeft: number): number | null {
  return warnAtSeconds.filter((at) => secondsLeft <= at).at(-1) ?? null;
}

/** Whether the player can be heard right now. */
export function isHeard({ stage, muted }: VoiceState): boolean {
  return (stage === 'on' || stage === 'dropped') && !muted;
}
