/** What a log may say of an error whose message may quote what a player wrote: its class. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** What a log says of an error that is a mistake of ours: what it is, and where it was thrown. */
export function errorStack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown';
}
