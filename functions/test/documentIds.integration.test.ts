import { randomUUID } from 'node:crypto';
import { type CallableName, callables } from '@improv/contract';
import { address } from '@improv/testing/stack/addresses';
import { aStranger, aVisitor, refusalOf } from '@improv/testing/stack/person';
import { letIn } from '@improv/testing/stack/stackContext';
import { connectAuthEmulator, GoogleAuthProvider, getAuth, signInWithCredential } from 'firebase/auth';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { functionsHost } from './support/functionsHost.ts';
import { goodInput } from './support/goodInput.ts';

/** What can be the id of no document, and cursors that name such a one or an instant that is none. */
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const hostile = [
  'a/b',
  '/',
  '.',
  '..',
  '__all__',
  '\ud800',
  'é'.repeat(800),
  cursor([null, 'a/b']),
  cursor([null, '..']),
  cursor([null, '']),
  cursor([[1e15, 0], 'a']),
  cursor([[0, -1], 'a']),
  cursor([[0, 0], '__a__']),
];

const host = functionsHost();

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** Where a callable takes text. */
function textsOf({ type, properties = {}, anyOf = [], oneOf = [] }: Schema): string[][] {
  const inside = Object.entries(properties).flatMap(([name, schema]) =>
    textsOf(schema).map((path) => [name, ...path]),
  );
  return [...(type === 'string' ? [[]] : []), ...inside, ...[...anyOf, ...oneOf].flatMap(textsOf)];
}

function withText(input: unknown, [name, ...rest]: string[], text: string): unknown {
  if (name === undefined) return text;
  const before = (input ?? {}) as Record<string, unknown>;
  return { ...before, [name]: withText(before[name], rest, text) };
}

const takingText = (Object.keys(callables) as CallableName[]).flatMap((name) => {
  const schema = z.toJSONSchema(callables[name].request, { io: 'input', unrepresentable: 'any' }) as Schema;
  const paths = [...new Map(textsOf(schema).map((path) => [path.join('.'), path])).values()];
  return paths.length > 0 ? [[name, paths] as const] : [];
});

describe('text that can be the id of nothing', () => {
  it.each(takingText)(
    '%s refuses or takes, wherever it takes text, and nothing breaks',
    async (name, paths) => {
      const admin = await aStranger(host.url);
      await letIn(admin.email, { role: 'admin' });
      for (const path of paths) {
        for (const text of hostile) {
          const outcome = await admin.send(name, withText(goodInput[name], path, text)).then(
            () => 'taken',
            (error: { code?: string; message?: string }) => error.code,
          );
          expect(outcome, `${path.join('.')} = ${JSON.stringify(text).slice(0, 40)}`).not.toBe(
            'functions/internal',
          );
        }
      }
    },
  );

  it.each([
    ['decideAccessRequest', { uid: 'a/b', decision: 'decline' }],
    ['listAudit', { filter: { subject: 'a/b' } }],
    ['listMembers', { cursor: cursor([null, 'a/b']) }],
    ['listSessions', { cursor: cursor([[0, 0], 'a/b']) }],
  ] as const)('%s says so', async (name, input) => {
    const admin = await aStranger(host.url);
    await letIn(admin.email, { role: 'admin' });
    const refusal = await refusalOf(admin.send(name, input));
    expect(refusal).toMatchObject({ code: 'functions/invalid-argument', reason: 'bad-input' });
    expect(refusal.message).toMatch(/^[A-Z].+\.$/);
  });

  it('is no address either: every callable refuses a caller with such a one', async () => {
    const visitor = aVisitor(host.url);
    const auth = getAuth(visitor.app);
    connectAuthEmulator(auth, address('AUTH_URL'), { disableWarnings: true });
    const email = `a/b-${randomUUID()}@example.com`;
    const identity = { sub: `google-${email}`, email, email_verified: true };
    await signInWithCredential(auth, GoogleAuthProvider.credential(JSON.stringify(identity)));
    for (const name of ['checkIn', 'requestAccess', 'exportMyData', 'deleteMyData', 'getLobby'] as const) {
      expect(await refusalOf(visitor.send(name, goodInput[name]))).toMatchObject({
        reason: 'email-not-verified',
        message: expect.stringContaining('slash'),
      });
    }
  });
});
