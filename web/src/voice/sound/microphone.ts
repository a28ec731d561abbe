import { upFrameMs, upSampleRate } from '@improv/contract';
import { loadCode } from '../../newVersion/loadCode.ts';
import captureWorklet from '../worklets/capture.worklet.ts?worker&url';
import type { FrameCut } from '../worklets/messages.ts';
import type { CapturedFrame } from './capture.ts';

/** An open microphone that delivers frames as they are sent. */
export interface Mic {
  /** Device id; null where the browser doesn't tell it. */
  readonly id: string | null;
  readonly mute: (on: boolean) => void;
  readonly close: () => void;
}

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

/** Asks for the microphone used before, or for the system's default when it is gone. */
export async function askForKnownMicrophone(id: string | null): Promise<MediaStream> {
  try {
    return await askForMicrophone(id);
  } catch (error) {
    if (id === null || nameOf(error) !== 'OverconstrainedError') throw error;
    return askForMicrophone(null);
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

/** @param onLost called when the microphone is pulled out or taken away */
export function openMicrophone(
  context: AudioContext,
  stream: MediaStream,
  onFrame: (frame: CapturedFrame) => void,
  onLost: () => void,
): Mic {
  const source = context.createMediaStreamSource(stream);
  const processorOptions: FrameCut = { frameRate: upSampleRate, frameMs: upFrameMs };
  const node = new AudioWorkletNode(context, 'capture', {
    numberOfOutputs: 0,
    processorOptions,
  });
  node.port.onmessage = ({ data }: MessageEvent<CapturedFrame>) => onFrame(data);
  source.connect(node);
  const [track] = stream.getAudioTracks();
  track?.addEventListener('ended', onLost);
  return {
    id: track?.getSettings().deviceId ?? null,
    mute: (on) => {
      if (track) track.enabled = !on;
    },
    close: () => {
      track?.removeEventListener('ended', onLost);
      node.port.onmessage = null;
      source.disconnect();
      for (const each of stream.getTracks()) each.stop();
    },
  };
}
