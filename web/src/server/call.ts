import {
  type CallableInput,
  type CallableResponse,
  Chunk,
  type PlayerCallableName,
  playerCallables,
  type StreamingCallableName,
} from '@improv/contract';
import { httpsCallable } from 'firebase/functions';
import { ComeBack } from './comeBack.ts';
import { type Backend, theBackend } from './firebase.ts';
import { noteReach } from './reach.ts';
import { asRefused, Refused } from './refused.ts';

/** A plain call that has not answered by then never will. */
const callWithinMs = 30_000;
/** The server's own limit for a turn is 120 s; a little longer, so that its sentence comes first. */
const streamWithinMs = 125_000;

/** Whoever has pressed a button would rather wait a little than be told to press it again. */
const callPatienceMs = 12_000;
/** A line is said once: it waits as long as a turn may take. */
const streamPatienceMs = 120_000;

const comeBack = new ComeBack();

/** Makes a call as whoever is signed in, once the server will take it. @throws Refused */
async function asked<T>(patienceMs: number, ask: (backend: Backend) => Promise<T>): Promise<T> {
  try {
    const backend = await theBackend();
    return await comeBack.call(backend.auth.currentUser?.uid ?? null, patienceMs, () => ask(backend));
  } catch (error) {
    throw noted(asRefused(error));
  }
}

/**
 * Calls the server, and checks that what comes back is what the contract says.
 * @throws Refused
 */
export function call<N extends PlayerCallableName>(
  name: N,
  input: CallableInput<N>,
): Promise<CallableResponse<N>> {
  return callFor(name, input, (data) => parsed(name, data));
}

/**
 * Calls the server by any name, for whoever can read the answer.
 * @param read throws when the answer is not what the contract says
 * @throws Refused
 */
export function callFor<T>(name: string, input: unknown, read: (data: unknown) => T): Promise<T> {
  return asked(callPatienceMs, async ({ functions }) => {
    const { data } = await httpsCallable(functions, name, { timeout: callWithinMs })(asSent(input));
    return read(data);
  });
}

/**
 * Calls the server and hands on each chunk as it arrives.
 * @throws Refused, also when the stream ends without a result
 */
export function stream<N extends StreamingCallableName>(
  name: N,
  input: CallableInput<N>,
  onChunk: (chunk: Chunk) => void,
): Promise<CallableResponse<N>> {
  return asked(streamPatienceMs, async ({ functions }) => {
    const running = await httpsCallable<unknown, unknown, unknown>(functions, name).stream(asSent(input), {
      signal: AbortSignal.timeout(streamWithinMs),
    });
    // The same error also ends the loop below; without this it would count as unhandled.
    running.data.catch(() => undefined);
    for await (const chunk of running.stream) onChunk(Chunk.parse(chunk));
    // A response that is no event stream (a proxy's error page) ends without settling `data`.
    const nothing = Promise.reject(new Refused('offline', 'The line to the theatre dropped. Try again.'));
    return parsed(name, await Promise.race([running.data, nothing]));
  });
}

/** As JSON has it: the SDK makes null of what is undefined, and the server refuses that. */
function asSent(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input));
}

function noted(refused: Refused): Refused {
  noteReach(refused.reason !== 'offline');
  return refused;
}

function parsed<N extends PlayerCallableName>(name: N, data: unknown): CallableResponse<N> {
  noteReach(true);
  return playerCallables[name].response.parse(data) as CallableResponse<N>;
}
