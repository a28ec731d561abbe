import { randomUUID } from 'node:crypto';
import type { Chunk } from '@improv/contract';
import { project } from '@improv/testing/project';
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, GoogleAuthProvider, getAuth, signInWithCredential } from 'firebase/auth';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import type { Stack } from './stack.ts';

/** How one turn went, as the player's browser saw it. Epoch milliseconds. */
export interface TimedTurn {
  readonly show: string;
  readonly turn: number;
  readonly sentAt: number;
  readonly firstWordsAt: number;
  readonly doneAt: number;
}

export interface Player {
  /** Starts a show and has the MC open it. @returns the session's id */
  openSession(): Promise<string>;
  playTurn(sessionId: string, turn: number, line: string): Promise<TimedTurn>;
  /** Asks for a way into the voice service. */
  openVoice(sessionId: string): Promise<{ readonly url: string; readonly ticket: string }>;
  /** So that the player's places on stage are free again. */
  endSession(sessionId: string): Promise<void>;
}

/** Signs a member in with the web SDK. @param email of a member */
export async function signIn(stack: Pick<Stack, 'authUrl' | 'functionsUrl'>, email: string): Promise<Player> {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, randomUUID());
  const auth = getAuth(app);
  connectAuthEmulator(auth, stack.authUrl, { disableWarnings: true });
  const identity = { sub: `google-${email}`, email, email_verified: true };
  await signInWithCredential(auth, GoogleAuthProvider.credential(JSON.stringify(identity)));
  const functions = getFunctions(app);
  const { hostname, port } = new URL(stack.functionsUrl);
  connectFunctionsEmulator(functions, hostname, Number(port));
  return {
    async openSession() {
      const start = { requestId: randomUUID(), gameId: 'free-scene', location: 'a ferry' };
      const { data } = await httpsCallable<unknown, { sessionId: string }>(functions, 'startSession')(start);
      const opening = await httpsCallable(functions, 'openScene').stream({ sessionId: data.sessionId });
      await opening.data;
      return data.sessionId;
    },
    async playTurn(sessionId, turn, line) {
      const sentAt = Date.now();
      const call = httpsCallable<unknown, unknown, Chunk>(functions, 'playTurn');
      const { stream, data } = await call.stream({ sessionId, turn, line });
      // A refusal ends the loop below; without this it would count as unhandled besides.
      data.catch(() => undefined);
      let firstWordsAt = 0;
      for await (const chunk of stream) {
        if (firstWordsAt === 0 && chunk.kind === 'words') firstWordsAt = Date.now();
      }
      await data;
      return { show: sessionId, turn, sentAt, firstWordsAt, doneAt: Date.now() };
    },
    async openVoice(sessionId) {
      const call = httpsCallable<unknown, { url: string; ticket: string }>(functions, 'openVoice');
      return (await call({ sessionId })).data;
    },
    async endSession(sessionId) {
      await httpsCallable(functions, 'endSession')({ sessionId });
    },
  };
}
