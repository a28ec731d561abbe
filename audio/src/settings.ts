import { settingMessages } from './messages.ts';
import { projectIn } from './project.ts';

/** What the environment decides about one instance. */
export interface Settings {
  readonly port: number;
  /** Where it listens: everywhere in a container, on this machine alone when run locally. */
  readonly host: string;
  /** Whose pages may connect: exact origins, or `http://localhost:*` for any port. */
  readonly origins: readonly string[];
  /** Places at the microphone, kept ones included. */
  readonly concurrency: number;
  /** Shows that one person may speak in at once, on this instance. */
  readonly socketsPerPerson: number;
  /** Proxies in front of it that say at the end of `X-Forwarded-For` whom they have a request from. */
  readonly trustedProxies: number;
}

/**
 * `AUDIO_PORT` or `PORT` (8080), `AUDIO_HOST` (0.0.0.0), `ALLOWED_ORIGINS` (by commas; besides those that Firebase Hosting
 * gives the project), `VOICE_CONCURRENCY` (50), `VOICE_SOCKETS_PER_PERSON` (3), `TRUSTED_PROXIES` (on Cloud
 * Run 1, its front end; elsewhere 0).
 * @throws when a number is none, or an origin
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

/** Where Firebase Hosting serves a project's site, whatever other domains it has. */
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
