import type { Auth } from 'firebase/auth';
import { ApiError, asApiError } from './apiError.ts';
import { serverMessages } from './messages.ts';

/** A clock that differs from Google's by more than this is wrong. */
const clockMayDifferMs = 5 * 60_000;

/**
 * Makes a call, and once more with a new ID token when the server doesn't accept the one at hand: on a device whose clock is
 * slow an expired token looks valid, and the SDK goes on sending it.
 * @throws ApiError that names the clock when it is wrong and the new token is refused as well
 */
export async function withFreshToken<T>({ currentUser }: Auth, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!currentUser || asApiError(error).reason !== 'not-signed-in') throw error;
    const { issuedAtTime } = await currentUser.getIdTokenResult(true).catch((reason: unknown) => {
      throw isOffline(reason) ? new ApiError('offline', serverMessages.unreachable) : error;
    });
    try {
      return await attempt();
    } catch (again) {
      const differsMs = Math.abs(Date.now() - Date.parse(issuedAtTime));
      const isClock = asApiError(again).reason === 'not-signed-in' && differsMs > clockMayDifferMs;
      throw isClock ? new ApiError('not-signed-in', serverMessages.wrongClock) : again;
    }
  }
}

function isOffline(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'auth/network-request-failed';
}
