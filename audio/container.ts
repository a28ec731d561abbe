import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * What Node is started with in the service's container; wherever else it is started, it is so too. The Dockerfile is the one
 * place that says it.
 * @throws when the Dockerfile has no command
 */
export function containerOptions(): string[] {
  const dockerfile = readFileSync(join(import.meta.dirname, 'Dockerfile'), 'utf8');
  const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? 'null';
  const [, ...options] = z.array(z.string()).parse(JSON.parse(command));
  return options.slice(0, -1);
}
