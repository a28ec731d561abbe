import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectId } from '../../src/ports.ts';
import { findFirestoreEmulator, startFirestoreEmulator } from './firestoreEmulator.ts';

const found = findFirestoreEmulator();
const missing = 'missing' in found ? found.missing : '';
const documents = `projects/${projectId}/databases/(default)/documents`;

/** Every collection that there is, those below documents too, and one that there is not. */
const paths = [
  'members/pat@example.com',
  'sessions/a-show',
  'sessions/a-show/turns/1',
  'sessions/a-show/notes/coach',
  'limits/pat',
  'rates/pat',
  'config/runtime',
  'usage/2026-11-21',
  'usage/2026-11-21/shards/0',
  'audit/a-line',
  'accessRequests/pat',
  'audioSessions/a-call',
  'voiceTickets/a-ticket',
  'progress/pat',
  'nothing/of/the/kind',
];

/** An ID token as the emulator takes it: without a signature. */
function unsigned(claims: Record<string, unknown>): string {
  const now = Math.floor(Date.now() / 1_000);
  const more = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: now,
    exp: now + 3_600,
  };
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...more, ...claims })}.`;
}

const people = {
  'a caller who is not signed in': undefined,
  'a member': unsigned({ sub: 'pat', email: 'pat@example.com', email_verified: true, role: 'player' }),
  'an admin': unsigned({ sub: 'ada', email: 'ada@example.com', email_verified: true, role: 'admin' }),
};

describe.skipIf(missing !== '')(
  `firestore.rules, on Firebase’s own emulator${missing && ` (not run: ${missing})`}`,
  () => {
    let emulator: Awaited<ReturnType<typeof startFirestoreEmulator>>;
    beforeAll(async () => {
      if (!('missing' in found)) emulator = await startFirestoreEmulator(found);
    });
    afterAll(() => emulator?.stop());

    const ask = async (method: string, path: string, token: string | undefined, body?: unknown) => {
      const response = await fetch(`${emulator.url}/v1/${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return response.status;
    };

    it.each(paths)('keep everybody from %s, whatever they want of it', async (path) => {
      const name = `${documents}/${path}`;
      const collection = name.slice(0, name.lastIndexOf('/'));
      const id = collection.slice(collection.lastIndexOf('/') + 1);
      const query = (allDescendants: boolean) => ({
        structuredQuery: { from: [{ collectionId: id, allDescendants }] },
      });
      const write = { writes: [{ update: { name, fields: {} } }] };
      // The owner is the Admin SDK: that there is something to keep, and that it is the rules that keep it.
      expect(await ask('PATCH', name, 'owner', { fields: {} })).toBe(200);
      for (const [who, token] of Object.entries(people)) {
        const tried = {
          get: await ask('GET', name, token),
          list: await ask('GET', collection, token),
          query: await ask(
            'POST',
            `${collection.slice(0, collection.lastIndexOf('/'))}:runQuery`,
            token,
            query(false),
          ),
          'collection group': await ask('POST', `${documents}:runQuery`, token, query(true)),
          create: await ask('POST', `${collection}?documentId=another`, token, { fields: {} }),
          update: await ask('PATCH', name, token, { fields: { role: { stringValue: 'admin' } } }),
          delete: await ask('DELETE', name, token),
          commit: await ask('POST', `${documents}:commit`, token, write),
        };
        expect([who, new Set(Object.values(tried))]).toEqual([who, new Set([403])]);
      }
      expect(await ask('GET', name, 'owner')).toBe(200);
    });
  },
);
