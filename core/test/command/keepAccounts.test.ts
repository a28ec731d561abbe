import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { listenLocally } from '@improv/testing/listenLocally';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** Identity Toolkit's admin API, as far as it is asked here. */
interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: unknown;
}
let asked: Asked[] = [];
let answer: { status: number; body: unknown };
let server: Server;
let endpoint: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: JSON.parse(body),
    });
    response
      .writeHead(answer.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.body));
  });
  endpoint = `http://127.0.0.1:${await listenLocally(server)}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: { client: { permissions: { disabledUserDeletion: true } } } };
});

function keepAccounts(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, CLOUDSDK_AUTH_ACCESS_TOKEN: 'a-token' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../../bin/keepAccounts.ts'), ...args],
      { env },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('npm run keep-accounts', () => {
  it('switches off, in that project and nothing else, that accounts delete themselves', async () => {
    const { code, out, err } = await keepAccounts('--project', 'my-project', '--endpoint', endpoint);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/my-project/);
    expect(asked).toMatchObject([
      {
        method: 'PATCH',
        url: '/admin/v2/projects/my-project/config?updateMask=client.permissions.disabledUserDeletion',
        headers: { authorization: 'Bearer a-token', 'x-goog-user-project': 'my-project' },
        body: { client: { permissions: { disabledUserDeletion: true } } },
      },
    ]);
  });

  it.each([
    [{ status: 200, body: { client: { permissions: {} } } }, /did not take the setting/],
    [{ status: 400, body: { error: { message: 'OPERATION_NOT_ALLOWED' } } }, /OPERATION_NOT_ALLOWED/],
    [{ status: 401, body: {} }, /gcloud auth application-default login/],
    [{ status: 403, body: {} }, /Firebase Authentication Admin/],
    [{ status: 404, body: {} }, /no Firebase Authentication yet/],
    [{ status: 502, body: 'no JSON' }, /status 502/],
  ])('fails with one sentence on %j', async (answered, sentence) => {
    answer = answered;
    const { code, out, err } = await keepAccounts('--project', 'my-project', '--endpoint', endpoint);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('asks for the project', async () => {
    for (const args of [[], ['--project', '../other'], ['--frob']]) {
      const { code, err } = await keepAccounts(...args);
      expect([code, err]).toEqual([1, 'Name the project: npm run keep-accounts -- --project my-project\n']);
    }
    expect(asked).toEqual([]);
  });
});
