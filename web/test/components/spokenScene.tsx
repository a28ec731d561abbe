import { type DownFrame, FromPlayer, type FromService, writeDownFrame } from '@improv/contract';
import { act, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { aSession } from '../show.ts';
import { answer } from './answers.ts';
import { standInForSound } from './browserSound.ts';
import { enter, onStage, threeTurns } from './scene.tsx';
import type { Shown } from './show.tsx';

/** The voice service at the other end of the newest socket. */
export interface Service {
  /** What the player's client has said. */
  readonly heard: FromPlayer[];
  /** Frames of the player's voice that came. */
  frames: number;
  readonly say: (message: FromService) => void;
  readonly play: (frame: DownFrame) => void;
}

class FakeSocket {
  static newest: FakeSocket | null = null;
  binaryType = '';
  readyState = 1;
  readonly bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly heard: FromPlayer[] = [];
  frames = 0;

  constructor() {
    FakeSocket.newest = this;
    setTimeout(() => this.onopen?.());
  }

  send(data: string | Uint8Array): void {
    if (typeof data !== 'string') {
      this.frames += 1;
      return;
    }
    const message = FromPlayer.parse(JSON.parse(data));
    this.heard.push(message);
    if (message.kind !== 'hello') return;
    this.say({
      kind: 'ready',
      audioSession: 'a',
      resumeToken: 'b',
      resumed: false,
      session: aSession(),
      turns: [...threeTurns],
      secondsLeft: 900,
    });
  }

  say(message: FromService): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  close(): void {
    this.readyState = 3;
  }
}

/** Goes on stage and asks for the microphone, in a browser whose sound and socket are stood in for. */
export async function callTheCast(): Promise<Shown & { readonly service: () => Service }> {
  vi.stubGlobal('WebSocket', FakeSocket);
  onStage({}, threeTurns, { voice: true });
  answer('openVoice', () => ({
    url: 'wss://voice.example/voice',
    ticket: 'a-ticket-that-is-long-enough',
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
    secondsLeft: 900,
  }));
  const shown = await enter();
  await shown.user.click(await screen.findByRole('button', { name: 'Speak' }));
  await shown.user.click(await screen.findByRole('button', { name: 'Use my microphone' }));
  return {
    ...shown,
    service: () => {
      const socket = FakeSocket.newest;
      if (!socket) throw new Error('nobody has called the voice service');
      return {
        heard: socket.heard,
        frames: socket.frames,
        say: (message) => act(() => socket.say(message)),
        play: (frame) => act(() => socket.onmessage?.({ data: writeDownFrame(frame).buffer })),
      };
    },
  };
}

/** Everything about speaking. */
export const panel = () => screen.getByRole('region', { name: 'Voice' });

/** Waits until the panel says so. */
export const says = async (words: string | RegExp) =>
  within(await screen.findByRole('region', { name: 'Voice' })).findAllByText(words);

/** As `standInForSound`, with timers that run on and can be run ahead. */
export function beginCall(): void {
  FakeSocket.newest = null;
  vi.useFakeTimers({ shouldAdvanceTime: true });
  standInForSound();
}

export function endCall(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
