/** What the environment decides about one instance. */
export interface Settings {
  readonly port: number;
  /** Where it listens: everywhere in a container, on this machine alone when run locally. */
  readonly host: string;
  /** Exact origins, or `http://localhost:*` for any port. */
  readonly origins: readonly string[];
  /** Places at the microphone, kept ones included. */
  readonly concurrency: number;
  /** Shows that one person may speak in at once, on this instance. */
  readonly socketsPerPerson: number;
}

/**
 * `AUDIO_PORT` or `PORT` (8080), `AUDIO_HOST` (0.0.0.0), `ALLOWED_ORIGINS` (by commas; none without it),
 * `VOICE_CONCURRENCY` (15), `VOICE_SOCKETS_PER_PERSON` (3).
 * @throws when a number is none
 */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: whole('AUDIO_PORT or PORT', env.AUDIO_PORT ?? env.PORT, 8080),
    host: env.AUDIO_HOST ?? '0.0.0.0',
    origins: (env.ALLOWED_ORIGINS ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    concurrency: whole('VOICE_CONCURRENCY', env.VOICE_CONCURRENCY, 15),
    socketsPerPerson: whole('VOICE_SOCKETS_PER_PERSON', env.VOICE_SOCKETS_PER_PERSON, 3),
  };
}

function whole(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (/^\d+$/.test(value)) return Number(value);
  throw new Error(`${name} is to be a whole number, and is "${value}"`);
}
