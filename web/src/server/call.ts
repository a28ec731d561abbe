import {
  type CallableChunk,
  type CallableInput,
  type CallableName,
  type CallableResponse,
  clientWaitMs,
  type PlayerCallableName,
  playerCallables,
  type StreamingCallableName,
} from '@improv/contract';
import { httpsCallable } from 'firebase/functions';
import { theVisit, type Visit, within } from '../visit/visit.ts';
import { ApiError, asApiError } from './apiError.ts';
import { ComeBack } from './comeBack.ts';
import { noteConnectivity } from './connectivity.ts';
import { type Backend, theBackend } from './firebase.ts';
import { serverMessages } from './messages.ts';
import { withFreshToken } from './staleToken.ts';

/** Waiting a little is better for the player than pressing a button again. */
const callPatienceMs = 12_000;
/** A turn is sent once: it waits as long as a turn may take. */
const streamPatienceMs = 120_000;

const comeBack = new ComeBack();

/**
 * Makes a call for the signed-in person, waits while the server limits calls, and gives up when they sign out. Each try
 * carries the token of the person signed in at that moment, so a try is made only while that is still the caller.
 * @throws ApiError
 */
async function asked<T>(
  patienceMs: number,
  ask: (functions: Backend['functions'], visit: Visit) => Promise<T>,
): Promise<T> {
  const visit = theVisit();
  const attempt = async (): Promise<T> => {
    const { auth, functions } = await theBackend();
    if (visit.signal.aborted || (auth.currentUser?.uid ?? null) !== visit.uid) throw left();
    return withFreshToken(auth, () => ask(functions, visit));
  };
  try {
    return await within(visit, comeBack.call(visit.uid, patienceMs, attempt), left);
  } catch (error) {
    throw noted(visit, error);
  }
}

function left(): ApiError {
  return new ApiError('left', serverMessages.signedOut);
}

/**
 * Calls the server and validates the response against the contract.
 * @throws ApiError
 */
export function call<N extends PlayerCallableName>(
  name: N,
  input: CallableInput<N>,
): Promise<CallableResponse<N>> {
  return callFor(name, input, (data) => parsed(name, data));
}

/**
 * Calls the server by any name.
 * @param read parses the response; throws when it does not match the contract
 * @throws ApiError
 */
export function callFor<T>(name: CallableName, input: unknown, read: (data: unknown) => T): Promise<T> {
  return asked(callPatienceMs, async (functions) => {
    const { data } = await httpsCallable(functions, name, { timeout: clientWaitMs(name) })(asSent(input));
    return read(data);
  });
}

/**
 * Calls the server and passes on each chunk as it arrives.
 * @throws ApiError, also when the stream ends without a result
 */
export function stream<N extends StreamingCallableName>(
  name: N,
  input: CallableInput<N>,
  onChunk: (chunk: CallableChunk<N>) => void,
): Promise<CallableResponse<N>> {
  return asked(streamPatienceMs, async (functions, { signal }) => {
    const running = await httpsCallable<unknown, unknown, unknown>(functions, name).stream(asSent(input), {
      signal: AbortSignal.any([AbortSignal.timeout(clientWaitMs(name)), signal]),
    });
    // The same error also ends the loop below; without this it would count as unhandled.
    running.data.catch(() => undefined);
    const { chunk: schema } = playerCallables[name];
    for await (const chunk of running.stream) {
      if (signal.aborted) throw left();
      onChunk(schema.parse(chunk) as CallableChunk<N>);
    }
    // A response that is no event stream (a proxy's error page) ends without settling `data`.
    const nothing = Promise.reject(new ApiError('offline', serverMessages.streamDropped));
    return parsed(name, await Promise.race([running.data, nothing]));
  });
}

/** Drops undefined fields: the SDK would send them as null, which the server refuses. */
function asSent(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input));
}

function noted(visit: Visit, thrown: unknown): ApiError {
  const error = visit.signal.aborted ? left() : asApiError(thrown);
  if (error.reason !== 'left') noteConnectivity(error.reason !== 'offline');
  return error;
}

function parsed<N extends PlayerCallableName>(name: N, data: unknown): CallableResponse<N> {
  noteConnectivity(true);
  return playerCallables[name].response.parse(data) as CallableResponse<N>;
}
