import { createServer, type Server } from 'node:http';

/** What the service's token is. */
export const serviceToken = 'the-service-itself';
/** Whom the service is known as. */
export const serviceEmail = 'service@a-project.iam.gserviceaccount.com';

/** A stand-in for the metadata server, which gives a service on Google Cloud its project and its identity. */
export function metadataServer(projectId: string): Server {
  const at: Readonly<Record<string, string>> = {
    instance: '',
    'project/project-id': projectId,
    'instance/service-accounts/default/token': JSON.stringify({
      access_token: serviceToken,
      expires_in: 3_600,
      token_type: 'Bearer',
    }),
    'instance/service-accounts/default/email': serviceEmail,
  };
  return createServer((request, response) => {
    const path = (request.url ?? '').replace('/computeMetadata/v1/', '').replace(/\?.*$/, '');
    const answer = at[path];
    if (request.headers['metadata-flavor'] !== 'Google') response.statusCode = 403;
    else if (answer === undefined) response.statusCode = 404;
    response.setHeader('metadata-flavor', 'Google').end(response.statusCode === 200 ? answer : undefined);
  });
}
