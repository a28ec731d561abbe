import { settingMessages } from './messages.ts';
import { projectIn } from './project.ts';

/** The settings of one instance. */
export interface Settings {
  readonly port: number;
  /** The address it listens on: all in a container, this machine alone when run locally. */
  readonly host: string;
  /** Origins whose pages may connect: exact ones, or `http://localhost:*` for any port. */
  readonly origins: readonly string[];
  /** Voice sessions at once, including those whose client is away. */
  readonly concurrency: number;
  /** Shows that one person may speak in at once, on this instance. */
  readonly socketsPerPerson: number;
  /** Our own proxies in front of the service, each of which appends to `X-Forwarded-For`. */
  readonly trustedProxies: number;
}

/**
 * Reads `AUDIO_PORT` or `PORT` (8080), `AUDIO_HOST` (0.0.0.0), `ALLOWED_ORIGINS` (separated by commas, in addition to the
 * project's own on Firebase Hosting), `VOICE_CONCURRENCY` (50), `VOICE_SOCKETS_PER_PERSON` (3) and `TRUSTED_PROXIES` (1 on
 * Cloud Run, for its front end; otherwise 0).
 * @throws when a number or an origin is malformed
 */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: whole('AUDIO_PORT or PORT', env.AUDIO_PORT ?? env.PORT, 8080),
    host: env.AUDIO_HOST ?? '0.0.0.0',
    origins: [...hostingOrigins(projectIn(env)), ...namedOrigins(env.ALLOWED_ORIGINS)],
    concurrency: whole('VOICE_CONCURRENCY', env.VOICE_CONCURRENCY, 50),
    socketsPerPerson: whole('VOICE_SOCKETS_PER_PERSON', env.VOICE_SOCKETS_PER_PERSON, 3),
    trustedProxies: whole('TRUSTED_PROXIES', env.TRUSTED_PROXIES, env.K_SERVICE ? 1 : 0),
  };
}

/** The origins that Firebase Hosting gives every project. */
function hostingOrigins(project: string | undefined): string[] {
  return project ? [`https://${project}.web.app`, `https://${project}.firebaseapp.com`] : [];
}

function namedOrigins(list = ''): string[] {
  const origins = list
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  for (const origin of origins) {
    const example = origin.replace(/:\*$/, '');
    if (URL.canParse(example) && new URL(example).origin === example) continue;
    throw new Error(settingMessages.badOrigin(origin));
  }
  return origins;
}

function whole(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^\d+$/.test(value)) return Number(value);
  throw new Error(settingMessages.notWhole(name, value));
}
