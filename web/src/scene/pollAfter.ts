/** Polling interval while the scene may be played in another window. */
const activeIntervalMs = 4_000;
/** After this long without a change, the scene is probably not played in another window. */
const quietAfterMs = 120_000;
const quietIntervalMs = 15_000;

/** Milliseconds until the next poll. @param unchangedForMs since the scene last changed */
export function pollAfter(unchangedForMs: number): number {
  return unchangedForMs < quietAfterMs ? activeIntervalMs : quietIntervalMs;
}
