import { upFrameMs, upSampleRate } from '@improv/contract';
import { act } from '@testing-library/react';
import { vi } from 'vitest';
import type { CapturedFrame } from '../../src/voice/sound/capture.ts';
import type * as SpeechModel from '../../src/voice/sound/speechModel.ts';
import type { FromPlayback, ToPlayback } from '../../src/voice/worklets/messages.ts';

/** Stands in for the speech model: what is loud is speech. */
export const speechModel: typeof SpeechModel = {
  windowSamples: 512,
  windowMs: 32,
  loadSpeechModel: async () => ({
    probability: async (window) => ((window[0] ?? 0) > 0.1 ? 0.9 : 0),
    reset: () => undefined,
    release: async () => undefined,
  }),
};

/** A microphone's track, which the system may mute or end. */
export class FakeTrack extends EventTarget {
  readonly kind = 'audio';
  enabled = true;
  muted = false;
  readyState: 'live' | 'ended' = 'live';
  readonly #deviceId: string;

  constructor(deviceId: string) {
    super();
    this.#deviceId = deviceId;
  }

  getSettings(): { readonly deviceId: string } {
    return { deviceId: this.#deviceId };
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The system does this to it. */
  becomes(event: 'mute' | 'unmute' | 'ended'): void {
    this.muted = event === 'mute';
    if (event === 'ended') this.readyState = 'ended';
    this.dispatchEvent(new Event(event));
  }
}

interface FakeStream {
  readonly getTracks: () => FakeTrack[];
  readonly getAudioTracks: () => FakeTrack[];
}

/** The part of an audio worklet's node that the page talks to. */
class FakeNode {
  readonly name: string;
  readonly context: FakeContext;
  readonly port: {
    onmessage: ((event: { data: CapturedFrame | FromPlayback }) => void) | null;
    postMessage: (message: ToPlayback) => void;
  };
  readonly played: ToPlayback[] = [];

  constructor(context: FakeContext, name: string) {
    this.name = name;
    this.context = context;
    this.port = { onmessage: null, postMessage: (message) => this.played.push(message) };
    sound.nodes.push(this);
  }

  connect(): void {}
}

/** An audio context whose clock runs with the timers, unless the system stops it. */
export class FakeContext extends EventTarget {
  state: AudioContextState = 'suspended';
  readonly destination = {};
  readonly audioWorklet = { addModule: () => Promise.resolve() };
  readonly asked: AudioContextState[] = [];
  isFrozen = false;
  readonly sampleRate: number;
  #seconds = 0;

  constructor({ sampleRate = 48_000 }: { readonly sampleRate?: number } = {}) {
    super();
    this.sampleRate = sampleRate;
    sound.contexts.push(this);
  }

  get currentTime(): number {
    if (this.state === 'running' && !this.isFrozen) this.#seconds += 0.128;
    return this.#seconds;
  }

  resume(): Promise<void> {
    this.asked.push(this.state);
    return sound.onResume(this);
  }

  close(): Promise<void> {
    this.state = 'closed';
    return Promise.resolve();
  }

  createMediaStreamSource(stream: FakeStream) {
    sound.onSource(this, stream);
    return { connect: () => undefined, disconnect: () => undefined };
  }

  /** The system does this to it. */
  becomes(state: AudioContextState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** What the page has made of the browser's sound, and how the browser behaves; anew for each test. */
export const sound = {
  contexts: [] as FakeContext[],
  nodes: [] as FakeNode[],
  tracks: [] as FakeTrack[],
  /** The device that each `getUserMedia` asked for; null: the system's default. */
  asked: [] as (string | null)[],
  devices: [] as { readonly kind: string; readonly deviceId: string; readonly label: string }[],
  mediaDevices: new EventTarget(),
  onResume: (context: FakeContext): Promise<void> => Promise.resolve(context.becomes('running')),
  onSource: (_context: FakeContext, _stream: FakeStream): void => undefined,
  /** @throws what `getUserMedia` is to reject with */
  onAsk: (_id: string | null): void => undefined,
};

export const builtIn = { kind: 'audioinput', deviceId: 'built-in', label: 'Built-in microphone' };
export const headset = { kind: 'audioinput', deviceId: 'headset', label: 'Headset' };

/** Puts the stand-ins where the browser's sound is. */
export function standInForSound(): void {
  sound.contexts = [];
  sound.nodes = [];
  sound.tracks = [];
  sound.asked = [];
  sound.devices = [builtIn];
  sound.onResume = (context) => Promise.resolve(context.becomes('running'));
  sound.onSource = () => undefined;
  sound.onAsk = () => undefined;
  sound.mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: () => Promise.resolve(sound.devices),
    getUserMedia: async ({ audio }: { audio: { deviceId?: { exact: string } } }): Promise<FakeStream> => {
      const id = audio.deviceId?.exact ?? null;
      sound.asked.push(id);
      sound.onAsk(id);
      const track = new FakeTrack(id ?? builtIn.deviceId);
      sound.tracks.push(track);
      return { getTracks: () => [track], getAudioTracks: () => [track] };
    },
  });
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('AudioWorkletNode', FakeNode);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: sound.mediaDevices });
}

/** The newest node of this kind. */
export function nodeOf(name: 'capture' | 'playback'): FakeNode {
  const node = sound.nodes.findLast((each) => each.name === name);
  if (!node) throw new Error(`there is no ${name} node`);
  return node;
}

/** The newest microphone delivers frames of 20 ms. @param sample the value of each sample: 0 is digital silence */
export function deliver(ms: number, sample: number): void {
  act(() => {
    const { port } = nodeOf('capture');
    for (let at = 0; at < ms; at += upFrameMs) {
      const pcm = new Int16Array((upSampleRate * upFrameMs) / 1_000).fill(sample);
      port.onmessage?.({ data: { pcm, level: sample === 0 ? 0 : 0.5 } });
    }
  });
}

/** Time passes, with silence or with sound from the microphone. */
export async function passes(ms: number, sample: number | null = 200): Promise<void> {
  for (let at = 0; at < ms; at += 100) {
    if (sample !== null) deliver(100, sample);
    await act(() => vi.advanceTimersByTimeAsync(100));
  }
}
