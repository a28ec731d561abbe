/**
 * Keeps the screen awake.
 * @param onBack called when the page is visible again
 * @returns a function that releases the lock and stops watching
 */
export function keepAwake(onBack: () => void): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let lock: WakeLockSentinel | null = null;

  async function hold(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (signal.aborted) await lock.release();
    } catch {
      // The system may refuse it when the battery is low; then the screen turns off as usual.
    }
  }

  function back(): void {
    if (document.visibilityState !== 'visible') return;
    void hold();
    onBack();
  }

  document.addEventListener('visibilitychange', back, { signal });
  window.addEventListener('pageshow', back, { signal });
  void hold();
  return () => {
    leaving.abort();
    void lock?.release();
  };
}
