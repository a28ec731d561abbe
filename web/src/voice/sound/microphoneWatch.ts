/** How long the system may mute a microphone before the player is told. */
const mutedMs = 2_000;
/** The same for a microphone that delivers nothing but zeros, as a hardware switch or another app makes it. */
const zerosMs = 6_000;

export interface MicrophoneWatchHandlers {
  /** true: nothing arrives from the microphone; false: sound arrives again. */
  readonly onSilent: (on: boolean) => void;
  /** The microphone is gone: unplugged, or taken away by the system. */
  readonly onEnded: () => void;
  /** The system muted the microphone: no more of the line in progress arrives. */
  readonly onMuted: () => void;
  /** The system has given it back. iOS may go on delivering zeros: it has to be opened anew. */
  readonly onStale: () => void;
}

/** Notices when a microphone that looks alive delivers nothing. */
export interface MicrophoneWatch {
  readonly heard: (pcm: Int16Array) => void;
  /** While the player has muted the microphone, silence means nothing. */
  readonly mute: (on: boolean) => void;
  readonly close: () => void;
}

export function watchMicrophone(
  track: MediaStreamTrack,
  { onSilent, onEnded, onMuted, onStale }: MicrophoneWatchHandlers,
): MicrophoneWatch {
  const closing = new AbortController();
  const { signal } = closing;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSilent = false;
  let isMutedByPlayer = false;

  function tell(silent: boolean): void {
    if (silent === isSilent) return;
    isSilent = silent;
    onSilent(silent);
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    if (!isMutedByPlayer) timer = setTimeout(() => tell(true), ms);
  }

  function muted(): void {
    onMuted();
    wait(mutedMs);
  }

  track.addEventListener('ended', onEnded, { signal });
  track.addEventListener('mute', muted, { signal });
  track.addEventListener('unmute', onStale, { signal });
  wait(track.muted ? mutedMs : zerosMs);
  return {
    heard: (pcm) => {
      if (track.muted || pcm.every((sample) => sample === 0)) return;
      tell(false);
      wait(zerosMs);
    },
    mute: (on) => {
      isMutedByPlayer = on;
      if (on) tell(false);
      wait(track.muted ? mutedMs : zerosMs);
    },
    close: () => {
      closing.abort();
      clearTimeout(timer);
    },
  };
}
