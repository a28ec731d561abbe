/**
 * The path of a request target (RFC 9112, 3.2) as it was sent; null when the target is neither a path nor a URL. `URL` is of
 * no use here: it takes `//x` for a host, and throws for a target that it can't parse.
 */
export function pathOf(target = ''): string | null {
  const path = /^(?:https?:\/\/[^/?#]+)?(\/[^?#]*)/i.exec(target)?.[1];
  return path ?? null;
}
