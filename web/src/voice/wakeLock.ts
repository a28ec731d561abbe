/**
 * Keeps the screen awake, and picks everything up again after a phone call, a locked screen or a sleeping computer.
 * @param onBack the player is back at the page
 * @returns lets go
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
      // A battery that runs low may refuse it; then the screen goes dark as it likes.
    }
  }

  function sound(): void {
    // `interrupted` while somebody else has the loudspeaker; some browsers want a touch before they go on.
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
