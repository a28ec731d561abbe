import { errorStack } from '@improv/core';
/** As Cloud Logging names them. */
export type Severity = 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';

/** Writes one structured line for Cloud Logging: ids and numbers, never lines spoken or emails. */
export function log(severity: Severity, event: string, fields: Readonly<Record<string, unknown>> = {}): void {
  process.stdout.write(`${JSON.stringify({ severity, message: event, event, ...fields })}\n`);
}

/** Logs what fails without being waited for, and goes on. */
export function logRejections(): void {
  process.on('unhandledRejection', (error) =>
    log('ERROR', 'unhandled_rejection', { error: errorStack(error) }),
  );
}
