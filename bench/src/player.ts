import { randomUUID } from 'node:crypto';
import type { Chunk } from '@improv/contract';
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, GoogleAuthProvider, getAuth, signInWithCredential } from 'firebase/auth';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import { project, type Stack } from './stack.ts';

/** How one turn went, as the player's browser saw it. Epoch milliseconds. */
export interface TimedTurn {
  readonly sentAt: number;
  readonly firstWordsAt: number;
  readonly doneAt: number;
}

export interface Player {
  /** Starts a show and has the MC open it. @returns the session's id */
  openShow(): Promise<string>;
  playTurn(sessionId: string, turn: number, line: string): Promise<TimedTurn>;
}

/** Signs the seeded player in with the web SDK. */
export async function signIn(stack: Stack): Promise<Player> {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, randomUUID());
  const auth = getAuth(app);
  connectAuthEmulator(auth, stack.authUrl, { disableWarnings: true });
  const email = 'player@example.com';
  const identity = { sub: `google-${email}`, email, email_verified: true };
  await signInWithCredential(auth, GoogleAuthProvider.credential(JSON.stringify(identity)));
  const functions = getFunctions(app);
  const { hostname, port } = new URL(stack.functionsUrl);
  connectFunctionsEmulator(functions, hostname, Number(port));
  return {
    async openShow() {
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
      let firstWordsAt = 0;
      for await (const chunk of stream) {
        if (firstWordsAt === 0 && chunk.kind === 'words') firstWordsAt = Date.now();
      }
      await data;
      return { sentAt, firstWordsAt, doneAt: Date.now() };
    },
  };
}
