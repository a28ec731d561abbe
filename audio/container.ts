import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Node's options in the service's container, read from the Dockerfile, so that every other way to start the service uses the
 * same ones.
 * @throws when the Dockerfile has no command
 */
export function containerOptions(): string[] {
  const dockerfile = readFileSync(join(import.meta.dirname, 'Dockerfile'), 'utf8');
  const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? 'null';
  const [, ...options] = z.array(z.string()).parse(JSON.parse(command));
  return options.slice(0, -1);
}
