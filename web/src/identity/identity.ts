import { onIdTokenChanged, signOut, type User } from 'firebase/auth';
import { flushSync } from 'react-dom';
import { navigate } from 'wouter/use-browser-location';
import { create } from 'zustand';
import { theBackend } from '../server/firebase.ts';
import { announceDeparture, onDeparture } from '../visit/departures.ts';
import { forgetOthers } from '../visit/keepsakes.ts';
import { theVisit, turnTo } from '../visit/visit.ts';
import { openGooglePopup } from './googlePopup.ts';
import { identityMessages } from './messages.ts';

/** The signed-in person. */
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
 * Takes over the current user, whether they signed in or out in this or another tab, their token was revoked or their
 * account deleted. When the user has changed, nothing of the previous one is left when this returns.
 */
function settle(user: User | null): void {
  const uid = user?.uid ?? null;
  const left = turnTo(uid);
  forgetOthers(uid);
  // The next person starts in the lobby, not at the previous person's show.
  if (left) navigate('/', { replace: true });
  // Before anything else runs: the current screen still belongs to the previous person.
  flushSync(() =>
    useIdentity.setState(user ? { status: 'in', person: personOf(user) } : { status: 'out' }, true),
  );
}

function personOf({ uid, displayName, email }: User): Person {
  return {
    uid,
    name: displayName || email?.split('@')[0] || identityMessages.namelessPlayer,
    email: email ?? '',
  };
}

/** Signs in by Google's popup. @returns an error sentence; null on success or when the player closed the popup */
export async function signInWithGoogle(): Promise<string | null> {
  try {
    await openGooglePopup();
    return null;
  } catch (error) {
    return signInTrouble(codeOf(error));
  }
}

/** The sentence for a failed sign-in; null when the player cancelled it. @param code Firebase's error code */
function signInTrouble(code: string): string | null {
  switch (code) {
    case 'auth/popup-closed-by-user':
    case 'auth/cancelled-popup-request':
    case 'auth/user-cancelled':
      return null;
    case 'auth/popup-blocked':
      return identityMessages.popupBlocked;
    case 'auth/network-request-failed':
    case 'auth/internal-error':
      return identityMessages.googleUnreachable;
    case 'auth/user-disabled':
      return identityMessages.accountClosed;
    default:
      return identityMessages.signInFailed;
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
