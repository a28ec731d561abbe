import { startService } from './childService.ts';
import { project } from './project.ts';

/** All callables in one process, as a production instance carries them; see functions/host.ts. */
export interface OneProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param more of its environment
 * @param options for Node
 * @throws when the process ends before it listens
 */
export async function startOneProcess(
  more: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<OneProcess> {
  const { said, stop } = await startService(
    [...options, 'functions/host.ts'],
    /^functions ready on (?<url>\S+)/,
    { ...process.env, GCLOUD_PROJECT: project, ...more },
  );
  return { url: said.groups?.url ?? '', stop };
}
