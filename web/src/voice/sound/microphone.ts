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
 * @param id null: the one that the system prefers
 * @throws DOMException `NotAllowedError`, `NotFoundError` and others of `getUserMedia`
 */
export function askForMicrophone(id: string | null): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      channelCount: 1,
      ...(id && { deviceId: { ideal: id } }),
    },
  });
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
