import { type DownFrame, downFrameMs, downSampleRate, type Track } from '@improv/contract';
import { loadCode } from '../../newVersion/loadCode.ts';
import type { FrameCut, FromPlayback, ToPlayback } from '../worklets/messages.ts';
import playbackWorklet from '../worklets/playback.worklet.ts?worker&url';
import type { Heard } from './mixer.ts';
import { samplesOf } from './pcm.ts';
import type { PlaybackEvent } from './trackPlayer.ts';

/** The loudspeaker: plays the cast's frames. */
export interface Speaker {
  readonly play: (frame: DownFrame) => void;
  readonly end: (track: Track, utterance: number) => void;
  /** @param utterance null: everything */
  readonly stop: (utterance: number | null) => void;
  readonly hold: (on: boolean) => void;
  readonly duck: (on: boolean) => void;
  /** Milliseconds between playing a sample and hearing it. */
  readonly latencyMs: () => number;
}

export interface SpeakerHandlers {
  /** @param atMs on the clock of `performance.now()` */
  readonly onEvent: (event: PlaybackEvent, atMs: number) => void;
  readonly onPosition: (heard: Heard) => void;
}

/** Connects the cast's voices to the loudspeaker. */
export async function openSpeaker(
  context: AudioContext,
  { onEvent, onPosition }: SpeakerHandlers,
): Promise<Speaker> {
  await loadCode(() => context.audioWorklet.addModule(playbackWorklet), playbackWorklet);
  const processorOptions: FrameCut = { frameRate: downSampleRate, frameMs: downFrameMs };
  const node = new AudioWorkletNode(context, 'playback', {
    numberOfInputs: 0,
    outputChannelCount: [2],
    processorOptions,
  });
  const post = (message: ToPlayback, transfer: Transferable[] = []): void =>
    node.port.postMessage(message, transfer);
  node.port.onmessage = ({ data }: MessageEvent<FromPlayback>) => {
    if (data.type === 'position') return onPosition(data.heard);
    const agoMs = Math.max(0, context.currentTime - data.atSeconds) * 1000;
    onEvent(data.event, performance.now() - agoMs);
  };
  node.connect(context.destination);
  return {
    play: ({ track, utterance, seq, pcm: payload }) => {
      const pcm = samplesOf(payload);
      post({ type: 'frame', track, utterance, seq, pcm }, [pcm.buffer]);
    },
    end: (track, utterance) => post({ type: 'end', track, utterance }),
    stop: (utterance) => post({ type: 'stop', utterance }),
    hold: (on) => post({ type: 'hold', on }),
    duck: (on) => post({ type: 'duck', on }),
    latencyMs: () => (context.outputLatency || context.baseLatency || 0) * 1000,
  };
}
