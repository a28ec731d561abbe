import type { Auth } from 'firebase/auth';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../src/server/apiError.ts';
import { serverMessages } from '../src/server/messages.ts';
import { withFreshToken } from '../src/server/staleToken.ts';

const notSignedIn = new ApiError('not-signed-in', serverMessages.signInAgain);
const twoHours = 2 * 60 * 60_000;

/** A player whose next token Google issues by a clock that is this far ahead of the device's. */
function signedIn(aheadMs = 0, failure?: Error) {
  const forced: unknown[] = [];
  const currentUser = {
    getIdTokenResult: async (force: boolean) => {
      forced.push(force);
      if (failure) throw failure;
      return { issuedAtTime: new Date(Date.now() + aheadMs).toUTCString() };
    },
  };
  return { auth: { currentUser } as unknown as Auth, forced };
}

/** Refuses this often, then answers. */
function refusing(times: number, refusal: Error = notSignedIn) {
  const attempt = async () => {
    attempt.times += 1;
    if (attempt.times <= times) throw refusal;
    return 'answered';
  };
  attempt.times = 0;
  return attempt;
}

describe('a token that the server does not accept', () => {
  it('is renewed once, and the call made again, however valid it looks by a slow clock', async () => {
    const { auth, forced } = signedIn(twoHours);
    const attempt = refusing(1);
    await expect(withFreshToken(auth, attempt)).resolves.toBe('answered');
    expect(forced).toEqual([true]);
    expect(attempt.times).toBe(2);
  });

  it.each([twoHours, -twoHours])(
    'is blamed on a clock that is %i ms off, when a new one is refused too',
    async (off) => {
      const attempt = refusing(9);
      const call = withFreshToken(signedIn(off).auth, attempt);
      await expect(call).rejects.toMatchObject({
        reason: 'not-signed-in',
        message: serverMessages.wrongClock,
      });
      expect(attempt.times).toBe(2);
    },
  );

  it('is not blamed on a clock that is right', async () => {
    await expect(withFreshToken(signedIn().auth, refusing(9))).rejects.toBe(notSignedIn);
  });

  it('is not asked for again when Google can’t be reached', async () => {
    const failure = Object.assign(new Error('network'), { code: 'auth/network-request-failed' });
    const call = withFreshToken(signedIn(0, failure).auth, refusing(9));
    await expect(call).rejects.toMatchObject({ reason: 'offline' });
  });

  it('has nothing to do with other refusals', async () => {
    const { auth, forced } = signedIn();
    const refusal = new ApiError('too-many-calls', 'Too many.');
    await expect(withFreshToken(auth, refusing(1, refusal))).rejects.toBe(refusal);
    expect(forced).toEqual([]);
  });
});
