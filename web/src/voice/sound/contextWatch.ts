const lookEveryMs = 250;
/** How long a clock that should run may stand still. */
const frozenMs = 1_000;
/** How long the sound may be away while the page is visible: during a phone call it is away for longer, and hidden. */
const awayMs = 3_000;

/** `frozen`: it says that it runs, and plays nothing. `away`: the system or the browser keeps the sound back. */
export type Stopped = 'frozen' | 'away';

/**
 * Resumes the sound after a phone call, a locked screen or a sleeping computer, and notices when it doesn't come back.
 * @param onStopped called once each time that the sound stays away
 * @param onRunning called when it runs again after that
 * @returns stops watching
 */
export function watchContext(
  context: AudioContext,
  onStopped: (how: Stopped) => void,
  onRunning: () => void,
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let seconds = context.currentTime;
  let movedAtMs = performance.now();
  let lookedAtMs = movedAtMs;
  let hasStopped = false;

  function resume(): void {
    // While `interrupted` the system has the sound: iOS answers an early `resume()` with a clock that stands still.
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
  }

  function moved(now: number): void {
    movedAtMs = now;
    if (!hasStopped) return;
    hasStopped = false;
    onRunning();
  }

  function look(): void {
    const now = performance.now();
    const slept = now - lookedAtMs > 4 * lookEveryMs;
    lookedAtMs = now;
    if (document.visibilityState !== 'visible' || slept) movedAtMs = now;
    else if (context.state === 'running' && context.currentTime !== seconds) moved(now);
    seconds = context.currentTime;
    const standsMs = now - movedAtMs;
    if (hasStopped || standsMs < (context.state === 'running' ? frozenMs : awayMs)) return;
    hasStopped = true;
    onStopped(context.state === 'running' ? 'frozen' : 'away');
  }

  const changed = (): void => {
    // The clock gets its time to move from here on.
    movedAtMs = performance.now();
    resume();
  };
  context.addEventListener('statechange', changed, { signal });
  document.addEventListener('visibilitychange', resume, { signal });
  window.addEventListener('pageshow', resume, { signal });
  document.addEventListener('pointerdown', resume, { signal });
  document.addEventListener('keydown', resume, { signal });
  const looking = setInterval(look, lookEveryMs);
  return () => {
    leaving.abort();
    clearInterval(looking);
  };
}
