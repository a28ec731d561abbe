import { upFrameMs } from '@improv/contract';
import { type Detector, loadDetector } from './sound/detector.ts';
import { askForMicrophone, type Mic, openMicrophone } from './sound/microphone.ts';
import { createSpeechGate, type SpeechSink } from './sound/speechGate.ts';

/** Milliseconds before the detected beginning that belong to it. */
const beforeDetected = 300;
/** By then it is certain to be speech: so much more has gone by. */
const beforeCertain = 400;
/** A thumb comes down a little late. */
const beforePress = 100;
/** Shorter is a slip of the thumb. */
const shortestPress = 150;

export interface MicrophoneInputHandlers extends SpeechSink {
  /** Whether the player may speak now. */
  readonly mayOpen: () => boolean;
  /** Whether the cast is being heard or about to be: then only what is certainly speech stops it. */
  readonly isOverCast: () => boolean;
  /** The player may have begun over the cast; or it was nothing. */
  readonly onMaybe: (on: boolean) => void;
  /** The player begins; called before `speechStart`. */
  readonly onOpen: () => void;
  /** @param meant false: it was too short to be speech; called after `speechEnd` */
  readonly onClose: (meant: boolean) => void;
  readonly onLevel: (level: number) => void;
  /** The microphone is gone. */
  readonly onLost: () => void;
}

/** What hears the player: a microphone, what detects speech in it, and the gate that lets it through. */
export interface MicrophoneInput {
  readonly handsFree: (on: boolean) => void;
  /** Loads what detects speech. @throws when it can't be loaded */
  readonly prepare: () => Promise<void>;
  readonly listenTo: (stream: MediaStream) => void;
  /** @throws DOMException as `getUserMedia` */
  readonly changeMicrophone: (id: string | null) => Promise<void>;
  readonly microphoneId: () => string | null;
  readonly press: () => void;
  readonly release: () => void;
  readonly mute: (on: boolean) => void;
  /** Whether what the player says goes out. */
  readonly isOpen: () => boolean;
  /** What is being said ends here. */
  readonly cut: () => void;
  readonly close: () => void;
}

export function createMicrophoneInput(
  context: AudioContext,
  handlers: MicrophoneInputHandlers,
): MicrophoneInput {
  const gate = createSpeechGate(handlers, upFrameMs);
  let mic: Mic | null = null;
  let detector: Detector | null = null;
  let detecting = false;
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
      if (!handlers.isOverCast()) return open(beforeDetected);
      if (muted || !handlers.mayOpen()) return;
      maybe = true;
      handlers.onMaybe(true);
    },
    onCertain: () => {
      if (!maybe) return;
      notAfterAll();
      open(beforeCertain);
    },
    onEnd: () => shut(true),
    onMisfire: () => shut(false),
  };

  function listenTo(stream: MediaStream): void {
    mic?.close();
    mic = openMicrophone(
      context,
      stream,
      ({ pcm, level }) => {
        handlers.onLevel(muted ? 0 : level);
        gate.hear(pcm);
        if (detecting && !muted) detector?.hear(pcm);
      },
      handlers.onLost,
    );
    mic.mute(muted);
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
      if (closed) loaded.close();
      else detector = loaded;
    },
    listenTo,
    changeMicrophone: async (id) => {
      const stream = await askForMicrophone(id);
      if (closed) return stopAll(stream);
      shut(true);
      listenTo(stream);
    },
    microphoneId: () => mic?.id ?? null,
    press: () => {
      if (detecting || pressedAt !== null) return;
      pressedAt = performance.now();
      open(beforePress);
    },
    release: () => {
      if (pressedAt === null) return;
      const meant = performance.now() - pressedAt >= shortestPress;
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

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
