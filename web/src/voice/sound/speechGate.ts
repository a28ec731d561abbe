/** Receives the player's speech. */
export interface SpeechSink {
  readonly speechStart: () => void;
  readonly frame: (pcm: Int16Array) => void;
  readonly speechEnd: () => void;
}

/** Lets speech through, with a short piece of audio from before it. */
export interface SpeechGate {
  readonly hear: (pcm: Int16Array) => void;
  /** The player starts to speak. @param beforeMs audio before this moment that belongs to the speech */
  readonly open: (beforeMs: number) => void;
  readonly close: () => void;
  readonly isOpen: boolean;
  /** Milliseconds of audio let through since it opened; 0 while it is closed. */
  readonly openMs: number;
}

/** Audio kept from before the speech. */
const rememberedMs = 500;

/** @param frameMs milliseconds of one frame */
export function createSpeechGate(sink: SpeechSink, frameMs: number): SpeechGate {
  let before: Int16Array[] = [];
  let isOpen = false;
  let openMs = 0;

  function pass(pcm: Int16Array): void {
    openMs += frameMs;
    sink.frame(pcm);
  }

  return {
    hear: (pcm) => {
      if (isOpen) return pass(pcm);
      before.push(pcm);
      if (before.length > rememberedMs / frameMs) before.shift();
    },
    open: (beforeMs) => {
      if (isOpen) return;
      isOpen = true;
      sink.speechStart();
      const belonging = Math.min(before.length, Math.round(beforeMs / frameMs));
      for (const pcm of before.slice(before.length - belonging)) pass(pcm);
      before = [];
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      openMs = 0;
      sink.speechEnd();
    },
    get isOpen() {
      return isOpen;
    },
    get openMs() {
      return openMs;
    },
  };
}
