import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type OneProcess, startOneProcess } from '../functionsProcess.ts';
import { listenLocally } from '../listenLocally.ts';
import { project } from '../project.ts';

/** Google's part in App Check: the keys that it signs with, and where they are to be had. */
export interface AppCheck {
  /** A token as Firebase makes it for an app that has shown what it is. @param other claims that differ */
  token(other?: Record<string, unknown>): string;
  /** The callables in a process that requires App Check, and checks tokens with these keys. */
  requiringProcess(): Promise<OneProcess>;
  stop(): Promise<void>;
}

export async function startAppCheck(): Promise<AppCheck> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const kid = randomUUID();
  const keys = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
  });
  const port = await listenLocally(server);
  return {
    token(other = {}) {
      const now = Math.floor(Date.now() / 1_000);
      const claims = {
        iss: 'https://firebaseappcheck.googleapis.com/1',
        aud: [`projects/${project}`],
        sub: '1:0:web:local',
        iat: now,
        exp: now + 3_600,
        ...other,
      };
      const signed = [{ alg: 'RS256', typ: 'JWT', kid }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
    },
    requiringProcess: () =>
      startOneProcess({ ENFORCE_APP_CHECK: 'true', APP_CHECK_KEYS_URL: `http://127.0.0.1:${port}/v1/jwks` }, [
        '--import',
        join(import.meta.dirname, 'appCheckKeys.mjs'),
      ]),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
