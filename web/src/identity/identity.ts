import {
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  onIdTokenChanged,
  signInWithPopup,
  signOut,
  type User,
} from 'firebase/auth';
import { flushSync } from 'react-dom';
import { navigate } from 'wouter/use-browser-location';
import { create } from 'zustand';
import { theBackend } from '../server/firebase.ts';
import { announceDeparture, onDeparture } from '../visit/departures.ts';
import { forgetOthers } from '../visit/keepsakes.ts';
import { theVisit, turnTo } from '../visit/visit.ts';

/** Who is at the door. */
export interface Person {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
}

export type Identity =
  /** Not known yet. */
  | { readonly status: 'unknown' }
  /** The sign-in service could not be reached. */
  | { readonly status: 'unreachable' }
  | { readonly status: 'out' }
  | { readonly status: 'in'; readonly person: Person };

export const useIdentity = create<Identity>(() => ({ status: 'unknown' }));

/** Starts to follow who is signed in; call again after `unreachable`. */
export async function watchIdentity(): Promise<void> {
  useIdentity.setState({ status: 'unknown' }, true);
  try {
    const { auth } = await theBackend();
    onIdTokenChanged(auth, settle);
    onDeparture((uid) => {
      if (uid === theVisit().uid) settle(null);
    });
  } catch {
    useIdentity.setState({ status: 'unreachable' }, true);
  }
}

/**
 * Who is here now, however that came about: signed in or out in this tab or another one, a token revoked, an account
 * deleted. When it is somebody else than before, nothing of the one before is left when this returns.
 */
function settle(user: User | null): void {
  const uid = user?.uid ?? null;
  const left = turnTo(uid);
  forgetOthers(uid);
  // The next person at this screen starts in the lobby, not at somebody else's show.
  if (left) navigate('/', { replace: true });
  // Before anything else runs: what is on the screen still believes that its person is here.
  flushSync(() =>
    useIdentity.setState(user ? { status: 'in', person: personOf(user) } : { status: 'out' }, true),
  );
}

function personOf({ uid, displayName, email }: User): Person {
  return { uid, name: displayName || email?.split('@')[0] || 'player', email: email ?? '' };
}

/** Google's own window. @returns a sentence to show, or null when it went well or the player changed their mind */
export async function signInWithGoogle(): Promise<string | null> {
  try {
    const { auth } = await theBackend();
    const provider = new GoogleAuthProvider();
    provider.setCustomParameters({ prompt: 'select_account' });
    await signInWithPopup(auth, provider, browserPopupRedirectResolver);
    return null;
  } catch (error) {
    return signInTrouble(codeOf(error));
  }
}

/** What a failed sign-in means to the player; null when there is nothing to say. @param code Firebase's */
function signInTrouble(code: string): string | null {
  switch (code) {
    case 'auth/popup-closed-by-user':
    case 'auth/cancelled-popup-request':
    case 'auth/user-cancelled':
      return null;
    case 'auth/popup-blocked':
      return 'Your browser blocked Google’s window. Allow pop-ups for this page, then try again.';
    case 'auth/network-request-failed':
    case 'auth/internal-error':
      return 'Google can’t be reached right now. Check your connection, then try again.';
    case 'auth/user-disabled':
      return 'This account has been closed. Write to whoever invited you.';
    default:
      return 'Signing in didn’t work. Try again in a moment.';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export async function leave(): Promise<void> {
  const { auth } = await theBackend();
  const uid = auth.currentUser?.uid;
  await signOut(auth);
  if (uid !== undefined) announceDeparture(uid);
}

/** Fetches a new ID token, with the claims that the server has just written. */
export async function refreshToken(): Promise<void> {
  const { auth } = await theBackend();
  await auth.currentUser?.getIdToken(true);
}
