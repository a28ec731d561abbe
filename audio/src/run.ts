import { errorStack } from '@improv/core';
import { log, logRejections } from './log.ts';
import { type Service, startService } from './service.ts';
import { settingsFrom } from './settings.ts';

/** Runs one instance until SIGTERM or SIGINT, or an uncaught exception. */
export async function run(options: Parameters<typeof startService>[1]): Promise<void> {
  // A broken stdout can't be logged to stdout.
  process.stdout.on('error', () => undefined);
  logRejections();
  let service: Service | undefined;
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    await service
      ?.drain()
      .catch((error: unknown) => log('ERROR', 'drain_failed', { error: errorStack(error) }));
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(0));
  process.on('uncaughtException', (error) => {
    log('CRITICAL', 'uncaught_exception', { error: errorStack(error) });
    void end(1);
  });
  const settings = settingsFrom(process.env);
  service = await startService(settings, options);
  console.log(`audio ready on http://127.0.0.1:${service.port}`);
}
