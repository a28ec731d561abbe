/** Bytes that a close frame's reason may have (RFC 6455). */
const longestReason = 123;

/** A message or connection that is refused: the connection is closed with this code and sentence, as Gemini does. */
export class LiveRefusal extends Error {
  readonly code: number;

  /** @param code 1007 for what is not valid, 1008 for what does not exist, 1011 for what can't be done now */
  constructor(code: 1007 | 1008 | 1011, reason: string) {
    super(reason);
    this.code = code;
  }

  /** The sentence, as much of it as a close frame holds. */
  get reason(): string {
    return reasonOf(this.message);
  }
}

/** As much of a sentence as a close frame holds. */
export function reasonOf(sentence: string): string {
  return Buffer.from(sentence).subarray(0, longestReason).toString('utf8').replace(/�+$/, '');
}
