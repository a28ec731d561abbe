import type { AtTheMicrophone, Backstage, Metered } from '@improv/core';
import { type BirpcReturn, createBirpc } from 'birpc';
import { errorOf, type PlainRefusal, plainError } from './plainError.ts';

type PlayLine = Backstage['playLine'];
type Room = AtTheMicrophone['room'];
type Partner = AtTheMicrophone['partner'];

/** What is asked of backstage. A turn has a number, by which it is asked for at the microphone. */
export interface BackstageCalls extends Omit<Backstage, 'playLine' | 'meterVoice'> {
  playLine(
    turn: number,
    person: Parameters<PlayLine>[0],
    line: Parameters<PlayLine>[1],
  ): ReturnType<PlayLine>;
  meterVoice(...state: Parameters<Backstage['meterVoice']>): Promise<PlainMetered | null>;
}

/** What backstage asks of the microphone while a turn is being played. */
export interface MicrophoneCalls {
  room(turn: number, ...chunk: Parameters<Room>): void;
  partner(turn: number, ...asked: Parameters<Partner>): ReturnType<Partner>;
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
