import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listenLocally } from '@improv/testing/listenLocally';
import { metadataServer, serviceToken } from '@improv/testing/metadataServer';
import { address } from '@improv/testing/stack/addresses';
import { afterAll, beforeAll, expect, it } from 'vitest';

/*
 * The way to the real models, at the wire: the same SDK in the same modes as with a key or on Google Cloud, only that
 * the addresses are those of the understudy and of a stand-in for the metadata server that gives a service its identity.
 */
let asked: { url: string; authorization: string | undefined; key: string | undefined }[];
let front: Server;
let metadata: Server;
let frontPort: number;
let metadataPort: number;
beforeAll(async () => {
  asked = [];
  front = createServer(async (request, response) => {
    const { authorization, 'x-goog-api-key': key } = request.headers;
    asked.push({ url: request.url ?? '', authorization, key: key?.toString() });
    const body = await new Response(request as unknown as ReadableStream).text();
    const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
    const answer = await fetch(address('UNDERSTUDY_URL') + request.url, { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  metadata = metadataServer('demo-improv-olympics');
  [frontPort, metadataPort] = await Promise.all([listenLocally(front), listenLocally(metadata)]);
});
afterAll(() => {
  front.close();
  metadata.close();
});

async function askAs(
  env: Record<string, string>,
): Promise<{ source: string; usage: { inputTokens: number } }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'support/askAs.ts')],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    },
  );
  return JSON.parse(stdout);
}

it('Gemini is asked with the key', async () => {
  const answer = await askAs({
    GEMINI_API_KEY: 'a-key',
    GOOGLE_GEMINI_BASE_URL: `http://127.0.0.1:${frontPort}`,
  });
  expect(answer).toMatchObject({ source: 'gemini', value: { answer: expect.any(String) } });
  expect(answer.usage.inputTokens).toBeGreaterThan(0);
  expect(asked.at(-1)).toMatchObject({
    url: '/v1/models/gemini-3.5-flash-lite:generateContent',
    key: 'a-key',
  });
});

it("Vertex AI is asked with the service's own identity, in the project that is named", async () => {
  const answer = await askAs({
    VERTEX_PROJECT: 'a-project',
    VERTEX_LOCATION: 'eu',
    GOOGLE_VERTEX_BASE_URL: `http://127.0.0.1:${frontPort}`,
    GCE_METADATA_HOST: `127.0.0.1:${metadataPort}`,
    METADATA_SERVER_DETECTION: 'assume-present',
  });
  expect(answer).toMatchObject({ source: 'vertex', value: { answer: expect.any(String) } });
  expect(asked.at(-1)).toMatchObject({
    url: '/v1beta1/projects/a-project/locations/eu/publishers/google/models/gemini-3.5-flash-lite:generateContent',
    authorization: `Bearer ${serviceToken}`,
  });
});
