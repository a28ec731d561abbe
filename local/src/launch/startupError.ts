/** Why the stack can't run, as one sentence fit to show by itself: no stack trace goes with it. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** The sentence for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  const code = codeOf(error);
  if (code === 'ENOSPC') return 'No disk space left.';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `This may not be written to: ${message}.`;
  return `Something unforeseen happened: ${message}`;
}

/** The `code` of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
