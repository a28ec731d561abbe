import { GoogleAuth } from 'google-auth-library';
import { settingMessages } from './messages.ts';

type Environment = Record<string, string | undefined>;

/** The project id from the environment; undefined when it is not set. */
export function projectIn(env: Readonly<Environment>): string | undefined {
  return env.GCLOUD_PROJECT || env.GOOGLE_CLOUD_PROJECT || undefined;
}

/**
 * Sets `GOOGLE_CLOUD_PROJECT` where it is missing. Cloud Run doesn't set it, and the models' SDK refuses to start without it.
 * Google's auth library finds the project in the credentials file or asks the metadata server.
 * @throws when no project is found
 */
export async function nameProject(env: Environment): Promise<void> {
  if (projectIn(env)) return;
  const found = await new GoogleAuth().getProjectId().catch((error: unknown) => {
    throw new Error(settingMessages.noProject, {
      cause: error,
    });
  });
  env.GOOGLE_CLOUD_PROJECT = found;
}
