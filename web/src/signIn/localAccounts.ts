import { GoogleAuthProvider, signInWithCredential } from 'firebase/auth';
import { theBackend } from '../server/firebase.ts';
import { localAccountMessages } from './localMessages.ts';

const { parts } = localAccountMessages;

/** The local stack's seeded people. */
export const localAccounts = [
  { name: 'Pat Player', email: 'player@example.com', part: parts.player },
  { name: 'Ada Admin', email: 'admin@example.com', part: parts.admin },
  { name: 'Sam Stranger', email: 'stranger@example.com', part: parts.stranger },
] as const;

/** Signs in against the Auth emulator, which accepts any token it can read. */
export async function signInLocally({ name, email }: { name: string; email: string }): Promise<void> {
  const { auth } = await theBackend();
  // The emulator knows people by `sub`: one per address, or a second person would become the first.
  const token = JSON.stringify({ sub: `google-${email}`, email, email_verified: true, name });
  await signInWithCredential(auth, GoogleAuthProvider.credential(token));
}
