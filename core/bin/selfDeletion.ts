import { z } from 'zod';
import { CannotRun } from './command.ts';

const field = 'client.permissions.disabledUserDeletion';
const Config = z.object({
  client: z.object({ permissions: z.object({ disabledUserDeletion: z.boolean().default(false) }) }),
});
const Failure = z.object({ error: z.object({ message: z.string() }) });

/**
 * Switches off that the accounts of a project delete themselves, and makes sure that it is. The Admin SDK's
 * `projectConfigManager` doesn't know this setting, so that it goes by Identity Toolkit's own API:
 * https://cloud.google.com/identity-platform/docs/reference/rest/v2/projects/updateConfig
 * @param token OAuth access token of a person who may change the project's Firebase Authentication
 * @throws CannotRun in one sentence
 */
export async function switchOffSelfDeletion(
  project: string,
  token: string,
  endpoint = 'https://identitytoolkit.googleapis.com',
): Promise<void> {
  const response = await fetch(`${endpoint}/admin/v2/projects/${project}/config?updateMask=${field}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      // People's own credentials belong to no project that could be asked for the quota.
      'x-goog-user-project': project,
    },
    body: JSON.stringify({ client: { permissions: { disabledUserDeletion: true } } }),
  });
  const said: unknown = await response.json().catch(() => null);
  if (response.ok && Config.safeParse(said).data?.client.permissions.disabledUserDeletion) return;
  throw new CannotRun(why(response.status, said, project));
}

function why(status: number, said: unknown, project: string): string {
  if (status === 401)
    return 'Those credentials are not valid: run gcloud auth application-default login, and try again.';
  if (status === 403) {
    return `Your account may not change Firebase Authentication in project ${project}: it needs the role Firebase Authentication Admin.`;
  }
  if (status === 404)
    return `Project ${project} has no Firebase Authentication yet: switch it on in the Firebase console, and try again.`;
  const message = Failure.safeParse(said).data?.error.message;
  return `Firebase Authentication did not take the setting${message ? `: ${message}` : ` (status ${status})`}.`;
}
