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
}

/** Audio kept from before the speech. */
const rememberedMs = 500;

/** @param frameMs milliseconds of one frame */
export function createSpeechGate(sink: SpeechSink, frameMs: number): SpeechGate {
  let before: Int16Array[] = [];
  let isOpen = false;
  return {
    hear: (pcm) => {
      if (isOpen) return sink.frame(pcm);
      before.push(pcm);
      if (before.length > rememberedMs / frameMs) before.shift();
    },
    open: (beforeMs) => {
      if (isOpen) return;
      isOpen = true;
      sink.speechStart();
      const belonging = Math.min(before.length, Math.round(beforeMs / frameMs));
      for (const pcm of before.slice(before.length - belonging)) sink.frame(pcm);
      before = [];
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      sink.speechEnd();
    },
    get isOpen() {
      return isOpen;
    },
  };
}
