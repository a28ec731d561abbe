import type { Admit, AtTheMicrophone, Backstage, Metered, VoiceContext } from '@improv/core';
import { type BirpcReturn, createBirpc } from 'birpc';
import { errorOf, type PlainRefusal, plainError } from './plainError.ts';

type GivenTo<Name extends keyof Backstage> = Parameters<Backstage[Name]>;
type Room = AtTheMicrophone['room'];
type Partner = AtTheMicrophone['partner'];

/** What is watched. */
export type Watched =
  | { readonly of: 'controls' }
  | { readonly of: 'member'; readonly email: string }
  | { readonly of: 'held'; readonly holder: string };

/** What is asked of backstage. Whatever calls back has a number, for no function goes from one thread to another. */
export interface BackstageCalls
  extends Omit<
    Backstage,
    'enterVoice' | 'takeVoiceOver' | 'playLine' | 'meterVoice' | 'watchControls' | 'watchMember' | 'watchHeld'
  > {
  enterVoice(
    entrance: number,
    ticket: GivenTo<'enterVoice'>[0],
    holder: string,
  ): ReturnType<Backstage['enterVoice']>;
  takeVoiceOver(
    entrance: number,
    back: GivenTo<'takeVoiceOver'>[0],
    holder: string,
  ): ReturnType<Backstage['takeVoiceOver']>;
  playLine(
    turn: number,
    person: GivenTo<'playLine'>[0],
    line: GivenTo<'playLine'>[1],
  ): ReturnType<Backstage['playLine']>;
  meterVoice(...state: GivenTo<'meterVoice'>): Promise<PlainMetered | null>;
  watch(number: number, watched: Watched): void;
  unwatch(number: number): void;
}

/** What backstage calls back for, by the number that it was given. */
export interface FrontCalls {
  admit(entrance: number, ...who: Parameters<Admit>): Promise<void>;
  room(turn: number, ...chunk: Parameters<Room>): void;
  partner(turn: number, ...asked: Parameters<Partner>): ReturnType<Partner>;
  /** A line of the log, before the answer to whatever it tells of: nothing that has been done goes unlogged when the process ends. */
  log(...line: Parameters<VoiceContext['log']>): void;
  changed(watch: number, ...change: unknown[]): void;
  broke(watch: number, error: Error): void;
}

export interface PlainMetered extends Omit<Metered, 'refusal'> {
  readonly refusal: PlainRefusal | null;
}

/** One end of a channel between two threads. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', hear: (message: unknown) => void): unknown;
}

/** Calls both ways through a port; what is thrown at one end is thrown at the other. */
export function passage<Theirs extends object, Mine extends object>(
  port: Port,
  mine: Mine,
): BirpcReturn<Theirs, Mine> {
  return createBirpc<Theirs, Mine>(mine, {
    post: (message) => port.postMessage(message),
    on: (hear) => port.on('message', hear),
    bind: 'functions',
    // A turn takes as long as the player listens; what must not wait has deadlines of its own.
    timeout: -1,
    serialize: (message) => (message.e ? { ...message, e: plainError(message.e) } : message),
    deserialize: (message) => (message.e ? { ...message, e: errorOf(message.e) } : message),
  });
}
