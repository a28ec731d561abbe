const firstSurrogate = 0xd800;
const lastSurrogate = 0xdfff;

/**
 * The order of strings in Firestore: by code point, which is that of their UTF-8 bytes. JavaScript's own puts what takes
 * two units, such as 😀, before U+E000 to U+FFFF.
 */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one === other) continue;
    const [isHigh, otherIsHigh] = [isSurrogate(one), isSurrogate(other)];
    return isHigh === otherIsHigh ? one - other : isHigh ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= firstSurrogate && unit <= lastSurrogate;
}
