/**
 * Whether a page of this origin may connect. Browsers always send an origin, so a request without one is refused.
 * @param allowed exact origins, or `http://localhost:*` for any port
 */
export function isAllowed(origin: string | undefined, allowed: readonly string[]): boolean {
  if (origin === undefined) return false;
  return allowed.some((pattern) =>
    pattern.endsWith(':*') ? portOf(origin, pattern.slice(0, -1)) : origin === pattern,
  );
}

function portOf(origin: string, upToPort: string): boolean {
  return origin.startsWith(upToPort) && /^\d+$/.test(origin.slice(upToPort.length));
}
