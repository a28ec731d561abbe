import { upFrameMs, upSampleRate } from '@improv/contract';
import { loadCode } from '../../newVersion/loadCode.ts';
import captureWorklet from '../worklets/capture.worklet.ts?worker&url';
import type { FrameCut } from '../worklets/messages.ts';
import type { CapturedFrame } from './capture.ts';
import { type MicrophoneWatchHandlers, watchMicrophone } from './microphoneWatch.ts';

/** An open microphone that delivers frames as they are sent. */
export interface Mic {
  /** Device id; null where the browser doesn't tell it. */
  readonly id: string | null;
  readonly mute: (on: boolean) => void;
  /** Delivers no more; the stream stays open. */
  readonly close: () => void;
}

export interface MicHandlers extends MicrophoneWatchHandlers {
  readonly onFrame: (frame: CapturedFrame) => void;
}

/** What the player or the browser has forbidden: to ask for another microphone would be to ask twice. */
const forbidden = ['NotAllowedError', 'SecurityError'];

/**
 * Asks for the microphone; the browser asks the player.
 * @param id the device to use, and no other; null: the system's default
 * @throws DOMException `NotAllowedError`, `NotFoundError` and others of `getUserMedia`; `OverconstrainedError` when the
 * device is not there
 */
export function askForMicrophone(id: string | null): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      channelCount: 1,
      ...(id && { deviceId: { exact: id } }),
    },
  });
}

/**
 * Asks for the microphone used before, or for the system's default when that one is gone or can't be read.
 * @throws as `askForMicrophone`
 */
export async function askForKnownMicrophone(
  id: string | null,
): Promise<{ readonly stream: MediaStream; readonly isReplacement: boolean }> {
  try {
    return { stream: await askForMicrophone(id), isReplacement: false };
  } catch (error) {
    if (id === null || forbidden.includes(nameOf(error))) throw error;
    return { stream: await askForMicrophone(null), isReplacement: true };
  }
}

/** The `name` of an error thrown by `getUserMedia`, which is not an `Error` in every browser; empty without one. */
export function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Loads the capture worklet; call it before `openMicrophone`. */
export function loadCapture(context: AudioContext): Promise<void> {
  return loadCode(() => context.audioWorklet.addModule(captureWorklet), captureWorklet);
}

/** @throws DOMException `NotSupportedError` where the context runs at another rate than the microphone (Firefox) */
export function openMicrophone(
  context: AudioContext,
  stream: MediaStream,
  { onFrame, ...handlers }: MicHandlers,
): Mic {
  const source = context.createMediaStreamSource(stream);
  const processorOptions: FrameCut = { frameRate: upSampleRate, frameMs: upFrameMs };
  const node = new AudioWorkletNode(context, 'capture', {
    numberOfOutputs: 0,
    processorOptions,
  });
  const [track] = stream.getAudioTracks();
  const watch = track && watchMicrophone(track, handlers);
  node.port.onmessage = ({ data }: MessageEvent<CapturedFrame>) => {
    watch?.heard(data.pcm);
    onFrame(data);
  };
  source.connect(node);
  return {
    id: track?.getSettings().deviceId ?? null,
    mute: (on) => {
      if (track) track.enabled = !on;
      watch?.mute(on);
    },
    close: () => {
      watch?.close();
      node.port.onmessage = null;
      source.disconnect();
    },
  };
}
