/**
 * The path of a request target (RFC 9112, 3.2), as it was sent; null for a target that is neither a path nor an address.
 * Told from the text alone: to `URL`, `//x` begins with a host, and what it can't read it throws for.
 */
export function pathOf(target = ''): string | null {
  const path = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)/i.exec(target)?.[1];
  return path ?? null;
}
