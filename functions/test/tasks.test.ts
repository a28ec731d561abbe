import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listenLocally } from '@improv/testing/listenLocally';
import { metadataServer, serviceEmail, serviceToken } from '@improv/testing/metadataServer';
import { afterAll, beforeAll, expect, it } from 'vitest';

interface Asked {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

let asked: Asked[];
let tasks: Server;
let metadata: Server;
let tasksPort: number;
let metadataPort: number;
beforeAll(async () => {
  asked = [];
  tasks = createServer(async (request, response) => {
    const body = await new Response(request as unknown as ReadableStream).text();
    asked.push({
      url: request.url,
      authorization: request.headers.authorization,
      body: JSON.parse(body),
    });
    response.setHeader('content-type', 'application/json').end('{}');
  });
  metadata = metadataServer('a-project');
  [tasksPort, metadataPort] = await Promise.all([listenLocally(tasks), listenLocally(metadata)]);
});
afterAll(() => {
  tasks.close();
  metadata.close();
});

it('the Coach is sent for as the service itself, with what Cloud Run and Firebase set and nothing else', async () => {
  const script = join(import.meta.dirname, 'support/enqueueAs.ts');
  await promisify(execFile)(process.execPath, [script, String(tasksPort)], {
    env: {
      PORT: '8080',
      K_SERVICE: 'endsession',
      K_REVISION: 'endsession-00001-abc',
      K_CONFIGURATION: 'endsession',
      GCLOUD_PROJECT: 'a-project',
      FIREBASE_CONFIG: JSON.stringify({ projectId: 'a-project' }),
      GCE_METADATA_HOST: `127.0.0.1:${metadataPort}`,
    },
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    url: '/v2/projects/a-project/locations/us-central1/queues/writeNotes/tasks',
    authorization: `Bearer ${serviceToken}`,
    body: { task: { httpRequest: { oidcToken: { serviceAccountEmail: serviceEmail } } } },
  });
});
