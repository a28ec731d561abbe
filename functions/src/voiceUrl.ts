/**
 * Where the voice service is; undefined where there is none, which is configured as `none`.
 * @param env the process's own
 */
export function voiceUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.VOICE_URL && env.VOICE_URL !== 'none' ? env.VOICE_URL : undefined;
}
