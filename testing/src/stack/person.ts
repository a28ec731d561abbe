import { randomUUID } from 'node:crypto';
import type { CallableInput, CallableName, CallableResponse, StreamingCallableName } from '@improv/contract';
import { Chunk, callables, RefusalDetails } from '@improv/contract';
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import { connectAuthEmulator, GoogleAuthProvider, getAuth, signInWithCredential } from 'firebase/auth';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import { project } from '../project.ts';
import { address } from './addresses.ts';
import { letIn } from './stackContext.ts';

const apps: FirebaseApp[] = [];

/** A person at a browser: the web SDK, connected to the stack. */
export interface Visitor {
  readonly email: string;
  readonly uid: string;
  call<N extends CallableName>(name: N, input: CallableInput<N>): Promise<CallableResponse<N>>;
  /** The chunks come with the epoch milliseconds of their arrival. */
  stream<N extends StreamingCallableName>(
    name: N,
    input: CallableInput<N>,
    onChunk?: (chunk: Chunk) => void,
  ): Promise<{ chunks: { at: number; chunk: Chunk }[]; response: CallableResponse<N> }>;
  /** Sends anything at all. */
  send(name: CallableName, input: unknown): Promise<unknown>;
}

/** Opens a browser without signing in. @param functionsUrl another address of the functions than the stack's own */
export function aVisitor(functionsUrl = address('FUNCTIONS_URL')): Visitor & { app: FirebaseApp } {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, randomUUID());
  apps.push(app);
  const functions = getFunctions(app, 'us-central1');
  const { hostname, port } = new URL(functionsUrl);
  connectFunctionsEmulator(functions, hostname, Number(port));
  return {
    app,
    email: '',
    uid: '',
    async call(name, input) {
      const { data } = await httpsCallable(functions, name)(input);
      return callables[name].response.parse(data) as never;
    },
    async stream(name, input, onChunk) {
      const { stream, data } = await httpsCallable(functions, name).stream(input);
      // A refusal ends the loop below; without this it would count as unhandled besides.
      data.catch(() => undefined);
      const chunks: { at: number; chunk: Chunk }[] = [];
      for await (const received of stream) {
        const chunk = Chunk.parse(received);
        chunks.push({ at: Date.now(), chunk });
        onChunk?.(chunk);
      }
      return { chunks, response: callables[name].response.parse(await data) as never };
    },
    send: async (name, input) => (await httpsCallable(functions, name)(input)).data,
  };
}

/** Signs in, with Google, a person who isn't on the guest list. */
export async function aStranger(functionsUrl?: string): Promise<Visitor & { app: FirebaseApp }> {
  return signedIn(`stranger-${randomUUID()}@example.com`, functionsUrl);
}

/** Opens a browser, or one more, for the person with this address. */
export async function signedIn(
  email: string,
  functionsUrl?: string,
): Promise<Visitor & { app: FirebaseApp }> {
  const visitor = aVisitor(functionsUrl);
  const auth = getAuth(visitor.app);
  connectAuthEmulator(auth, address('AUTH_URL'), { disableWarnings: true });
  const identity = { sub: `google-${email}`, email, email_verified: true, name: 'Robin Somebody' };
  const { user } = await signInWithCredential(auth, GoogleAuthProvider.credential(JSON.stringify(identity)));
  return { ...visitor, email, uid: user.uid };
}

/** Signs a member in. */
export async function aPlayer(functionsUrl?: string): Promise<Visitor & { app: FirebaseApp }> {
  const player = await aStranger(functionsUrl);
  await letIn(player.email);
  return player;
}

/** A player whose show has been opened by the MC. */
export async function onStage(player: Visitor): Promise<string> {
  const { sessionId } = await player.call('startSession', {
    requestId: randomUUID(),
    gameId: 'free-scene',
    location: 'the engine room of a sinking ferry',
  });
  await player.stream('openScene', { sessionId });
  return sessionId;
}

/** What a call was refused with. @throws when it was not refused */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; reason: string; retryAt: Date | null }> {
  try {
    await call;
  } catch (error) {
    const { code, message, details } = error as { code: string; message: string; details: unknown };
    // The SDK adds the HTTP status to what the server said.
    const said = message.replace(/ \[\d+\]$/, '');
    const { reason, retryAt } = RefusalDetails.parse(details);
    return { code, message: said, reason, retryAt: retryAt ? new Date(retryAt) : null };
  }
  throw new Error('the call was not refused');
}

/** Closes every browser; call it after all tests of a file. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all(apps.splice(0).map((app) => deleteApp(app)));
}
