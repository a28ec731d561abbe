import { upFrameMs, upSampleRate } from '@improv/contract';
import captureWorklet from '../worklets/capture.worklet.ts?worker&url';
import type { FrameCut } from '../worklets/messages.ts';
import type { CapturedFrame } from './capture.ts';

/** The microphone, cut into frames as they travel. */
export interface Mic {
  /** Which one it is; null where the browser doesn't say. */
  readonly id: string | null;
  readonly mute: (on: boolean) => void;
  readonly close: () => void;
}

/**
 * Asks for the microphone; the browser asks the player.
 * @param id which one, and no other; null: the one that the system prefers
 * @throws DOMException `NotAllowedError`, `NotFoundError` and others of `getUserMedia`; `OverconstrainedError` when that
 * one is not there
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

/** Asks for a microphone that was there before; for the one that the system prefers when it isn't any longer. */
export async function askForKnownMicrophone(id: string | null): Promise<MediaStream> {
  try {
    return await askForMicrophone(id);
  } catch (error) {
    if (id === null || nameOf(error) !== 'OverconstrainedError') throw error;
    return askForMicrophone(null);
  }
}

/** Of what `getUserMedia` throws; not in every browser is all of it an Error. */
export function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Loads what captures; to be done before `openMicrophone`. */
export function loadCapture(context: AudioContext): Promise<void> {
  return context.audioWorklet.addModule(captureWorklet);
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
