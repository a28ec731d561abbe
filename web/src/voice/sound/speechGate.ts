/** Where what the player says goes. */
export interface SpeechSink {
  readonly speechStart: () => void;
  readonly frame: (pcm: Int16Array) => void;
  readonly speechEnd: () => void;
}

/** Lets the frames of an utterance through, and what was heard just before it. */
export interface SpeechGate {
  readonly hear: (pcm: Int16Array) => void;
  /** The player has begun. @param before milliseconds of what came before that belong to it */
  readonly open: (before: number) => void;
  readonly close: () => void;
  readonly isOpen: boolean;
}

/** So much is remembered of what came before. Milliseconds. */
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
