/** Milliseconds between two looks at the server while the scene may be going on elsewhere. */
const often = 4_000;
/** After this long without a change, nobody is likely to be playing elsewhere. */
const quietAfterMs = 120_000;
const seldom = 15_000;

/** When to look again. @param unchangedForMs since the scene last changed */
export function pollAfter(unchangedForMs: number): number {
  return unchangedForMs < quietAfterMs ? often : seldom;
}
