import { errorStack } from '@improv/core';
/** As Cloud Logging names them. */
export type Severity = 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

/** Writes one structured log line for Cloud Logging. `fields` hold ids and numbers, never spoken lines or email addresses. */
export function log(severity: Severity, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  process.stdout.write(`${JSON.stringify({ severity, message: event, event, ...fields })}\n`);
}

/** Logs unhandled rejections and keeps the process running. */
export function logRejections(): void {
  process.on('unhandledRejection', (error) =>
    log('ERROR', 'unhandled_rejection', { error: errorStack(error) }),
  );
}
