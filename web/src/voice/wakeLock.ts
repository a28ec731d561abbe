/**
 * Keeps the screen awake, and resumes the sound after a phone call, a locked screen or a sleeping computer.
 * @param onBack called when the page is visible again
 * @returns a function that releases the lock and stops watching
 */
export function keepAwake(context: AudioContext, onBack: () => void): () => void {
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

  function sound(): void {
    // `interrupted` while another app has the loudspeaker; some browsers resume only after a touch.
    if (context.state !== 'running' && context.state !== 'closed')
      void context.resume().catch(() => undefined);
  }

  function back(): void {
    if (document.visibilityState !== 'visible') return;
    sound();
    void hold();
    onBack();
  }

  document.addEventListener('visibilitychange', back, { signal });
  window.addEventListener('pageshow', back, { signal });
  document.addEventListener('pointerdown', sound, { signal });
  document.addEventListener('keydown', sound, { signal });
  context.addEventListener('statechange', sound, { signal });
  void hold();
  return () => {
    leaving.abort();
    void lock?.release();
  };
}
