import { type CallableName, callables } from '@improv/contract';
import { type AppCheck, startAppCheck } from '@improv/testing/appCheck/appCheck';
import { type OneProcess, startOneProcess } from '@improv/testing/functionsProcess';
import { project } from '@improv/testing/project';
import { aPlayer, closeBrowsers } from '@improv/testing/stack/person';
import { getAuth } from 'firebase/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodInput } from './support/goodInput.ts';

const names = Object.keys(callables) as CallableName[];

let google: AppCheck;
let host: OneProcess;
let idToken: string;
beforeAll(async () => {
  google = await startAppCheck();
  host = await google.requiringProcess();
  idToken = (await getAuth((await aPlayer(host.url)).app).currentUser?.getIdToken()) ?? '';
});
afterAll(async () => {
  await closeBrowsers();
  await host.stop();
  await google.stop();
});

interface Answer {
  readonly status: string;
  readonly reason: string | undefined;
}

/** Calls as a member, with what a page may bring of App Check. */
async function call(name: CallableName, token: string | null, url = host.url): Promise<Answer> {
  const response = await fetch(`${url}/${project}/us-central1/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${idToken}`,
      ...(token !== null && { 'x-firebase-appcheck': token }),
    },
    body: JSON.stringify({ data: goodInput[name] }),
  });
  const { error } = (await response.json()) as { error?: { status: string; details?: { reason?: string } } };
  return { status: error?.status ?? 'OK', reason: error?.details?.reason };
}

const refused: Answer = { status: 'UNAUTHENTICATED', reason: 'app-not-verified' };

describe('App Check, once it is required', () => {
  it.each(names)('keeps a call without a token out of %s', async (name) => {
    expect(await call(name, null)).toEqual(refused);
  });

  it('lets in a call with a token that Firebase has signed for an app of this project', async () => {
    expect(await call('getLobby', google.token())).toEqual({ status: 'OK', reason: undefined });
  });

  it('keeps out a token that is another’s, too old, for another project, or none at all', async () => {
    const stranger = await startAppCheck();
    const anHourAgo = Math.floor(Date.now() / 1_000) - 3_600;
    const bad = {
      'signed with another key': stranger.token(),
      'run out': google.token({ iat: anHourAgo - 60, exp: anHourAgo }),
      'for another project': google.token({ aud: ['projects/another'] }),
      unsigned: `${google.token().split('.').slice(0, 2).join('.')}.`,
      'no token': 'please',
    };
    for (const [what, token] of Object.entries(bad))
      expect([what, await call('getLobby', token)]).toEqual([what, refused]);
    await stranger.stop();
  });
});

describe('App Check, as long as it is not required', () => {
  it('refuses no call', async () => {
    const open = await startOneProcess();
    expect((await call('getLobby', null, open.url)).status).toBe('OK');
    await open.stop();
  });
});
