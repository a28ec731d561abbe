import { GoogleAuth } from 'google-auth-library';
import { settingMessages } from './messages.ts';

type Environment = Record<string, string | undefined>;

/** The project that the environment names; undefined when it names none. */
export function projectIn(env: Readonly<Environment>): string | undefined {
  return env.GCLOUD_PROJECT || env.GOOGLE_CLOUD_PROJECT || undefined;
}

/**
 * Has the environment name the project. Cloud Run's names none, and not every SDK looks further: the models' refuses to
 * start. Where it is not named, Google's own library finds it: by the credentials' file, or from the metadata server.
 * @throws when there is no project to be found
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
