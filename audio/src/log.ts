/** As Cloud Logging names them. */
export type Severity = 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

/** Writes one structured line for Cloud Logging: ids and numbers, never lines spoken or emails. */
export function log(severity: Severity, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  process.stdout.write(`${JSON.stringify({ severity, message: event, event, ...fields })}\n`);
}

/** What of an error may be logged. */
export function wrong(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : 'unknown';
}

/** Logs what fails without being waited for, and goes on. */
export function logRejections(): void {
  process.on('unhandledRejection', (error) => log('ERROR', 'unhandled_rejection', { error: wrong(error) }));
}
