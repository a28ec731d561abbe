import { upFrameMs } from '@improv/contract';
import type { CapturedFrame } from './sound/capture.ts';
import { type Detector, loadDetector } from './sound/detector.ts';
import type { PauseLength } from './sound/endPointing.ts';
import { type Mic, openMicrophone } from './sound/microphone.ts';
import { createSpeechGate, type SpeechSink } from './sound/speechGate.ts';

/** Audio before a detected start that belongs to the speech. */
const detectedPreRollMs = 300;
/** The same once it is certainly speech: the detector takes longer to be sure. */
const certainPreRollMs = 400;
/** Players start to speak a little before the button is down. */
const pressPreRollMs = 100;
/** A shorter press is a slip and sends no line. */
const shortestPressMs = 150;
/** A line is ended after this: steady noise sounds like speech, and a button may be stuck. */
const longestLineMs = 60_000;

export interface MicrophoneInputHandlers extends SpeechSink {
  /** Whether the player may speak now. */
  readonly mayOpen: () => boolean;
  /** Whether the cast is heard or about to be: then only what is certainly speech stops it. */
  readonly isOverCast: () => boolean;
  /** true: the player may be speaking over the cast; false: it was no speech after all. */
  readonly onMaybe: (on: boolean) => void;
  /** The player starts to speak; called before `speechStart`. */
  readonly onOpen: () => void;
  /** @param meant false: it was too short to be speech; called after `speechEnd` */
  readonly onClose: (meant: boolean) => void;
  readonly onLevel: (level: number) => void;
  /** A line was ended after `longestLineMs`. */
  readonly onTooLong: () => void;
  /** true: nothing arrives from the microphone; false: sound arrives again. */
  readonly onSilent: (on: boolean) => void;
  /** The microphone is gone, or has to be opened anew. */
  readonly onLost: (why: 'gone' | 'stale') => void;
}

/** The player's microphone with speech detection: sends speech to the sink and holds silence back. */
export interface MicrophoneInput {
  readonly handsFree: (on: boolean) => void;
  /** Loads the speech detector. @throws when it can't be loaded */
  readonly prepare: () => Promise<void>;
  /** How long the player may pause within a line. */
  readonly pause: (length: PauseLength) => void;
  /** What the model has understood of the line so far. */
  readonly understood: (text: string) => void;
  /** Hears this stream from now on; ends the line in progress. @throws DOMException as `openMicrophone` */
  readonly listenTo: (context: AudioContext, stream: MediaStream) => void;
  readonly microphoneId: () => string | null;
  readonly press: () => void;
  readonly release: () => void;
  readonly mute: (on: boolean) => void;
  /** Whether the player's audio is being sent. */
  readonly isOpen: () => boolean;
  /** Ends the player's line here. */
  readonly cut: () => void;
  readonly close: () => void;
}

export function createMicrophoneInput(handlers: MicrophoneInputHandlers): MicrophoneInput {
  const gate = createSpeechGate(handlers, upFrameMs);
  let mic: Mic | null = null;
  let detector: Detector | null = null;
  let detecting = false;
  let pause: PauseLength = 'short';
  let maybe = false;
  let pressedAt: number | null = null;
  let muted = false;
  let closed = false;

  function open(beforeMs: number): void {
    if (gate.isOpen || muted || !handlers.mayOpen()) return;
    handlers.onOpen();
    gate.open(beforeMs);
  }

  function shut(meant: boolean): void {
    notAfterAll();
    if (!gate.isOpen) return;
    gate.close();
    handlers.onClose(meant);
  }

  function notAfterAll(): void {
    if (maybe) handlers.onMaybe(false);
    maybe = false;
  }

  const detected = {
    onStart: () => {
      if (!handlers.isOverCast()) return open(detectedPreRollMs);
      if (muted || !handlers.mayOpen()) return;
      maybe = true;
      handlers.onMaybe(true);
    },
    onCertain: () => {
      if (!maybe) return;
      notAfterAll();
      open(certainPreRollMs);
    },
    onEnd: () => shut(true),
    onMisfire: () => shut(false),
  };

  function hear({ pcm, level }: CapturedFrame): void {
    handlers.onLevel(muted ? 0 : level);
    gate.hear(pcm);
    // The detector is not reset: it finds the next line once there was a silence.
    if (gate.openMs >= longestLineMs) {
      pressedAt = null;
      shut(true);
      handlers.onTooLong();
    }
    if (detecting && !muted) detector?.hear(pcm);
  }

  function listenTo(context: AudioContext, stream: MediaStream): void {
    const next = openMicrophone(context, stream, {
      onFrame: hear,
      onSilent: handlers.onSilent,
      onMuted: () => shut(true),
      onEnded: () => {
        shut(true);
        handlers.onLost('gone');
      },
      onStale: () => {
        shut(true);
        handlers.onLost('stale');
      },
    });
    shut(true);
    mic?.close();
    mic = next;
    mic.mute(muted);
    detector?.reset();
  }

  return {
    handsFree: (on) => {
      if (on !== detecting) shut(true);
      detecting = on;
      detector?.reset();
    },
    prepare: async () => {
      if (detector) return;
      const loaded = await loadDetector(detected);
      if (closed) return loaded.close();
      loaded.pause(pause);
      detector = loaded;
    },
    pause: (length) => {
      pause = length;
      detector?.pause(length);
    },
    understood: (text) => detector?.understood(text),
    listenTo,
    microphoneId: () => mic?.id ?? null,
    press: () => {
      if (detecting || pressedAt !== null) return;
      pressedAt = performance.now();
      open(pressPreRollMs);
    },
    release: () => {
      if (pressedAt === null) return;
      const meant = performance.now() - pressedAt >= shortestPressMs;
      pressedAt = null;
      shut(meant);
    },
    mute: (on) => {
      muted = on;
      mic?.mute(on);
      if (on) shut(true);
      detector?.reset();
    },
    isOpen: () => gate.isOpen,
    cut: () => {
      shut(true);
      detector?.reset();
    },
    close: () => {
      closed = true;
      detector?.close();
      mic?.close();
    },
  };
}
