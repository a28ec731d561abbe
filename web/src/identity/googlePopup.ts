import {
  type Auth,
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  type PopupRedirectResolver,
  signInWithPopup,
} from 'firebase/auth';
import { theBackend } from '../server/firebase.ts';

/** The part of the SDK's resolver that its types keep to themselves: loads Google's script and the project's helper frame. */
type SdkResolver = new () => { _initialize?(auth: Auth): Promise<unknown> };

let resolver: SdkResolver | undefined;

/** The SDK makes a resolver from a class it is given: from this one it gets the one that has been prepared. */
function preparedResolver(): SdkResolver {
  if (resolver) return resolver;
  const Sdk = browserPopupRedirectResolver as unknown as SdkResolver;
  let made: object | undefined;
  resolver = class extends Sdk {
    constructor() {
      super();
      made ??= this;
      // biome-ignore lint/correctness/noConstructorReturn: the same one each time.
      return made;
    }
  };
  return resolver;
}

/**
 * Loads what Google's popup needs. A browser opens a popup only in answer to a tap: loaded after the tap, it would come too
 * late, and Safari would block the popup. Resolves also when that fails; the popup then tries again.
 */
export async function prepareGooglePopup(): Promise<void> {
  try {
    const { auth } = await theBackend();
    const Resolver = preparedResolver();
    await new Resolver()._initialize?.(auth);
  } catch {
    // No connection, or a blocker: the player is told once they ask to sign in.
  }
}

/** Opens Google's popup and signs the player in. @throws FirebaseError */
export async function openGooglePopup(): Promise<void> {
  const { auth } = await theBackend();
  const provider = new GoogleAuthProvider();
  provider.setCustomParameters({ prompt: 'select_account' });
  await signInWithPopup(auth, provider, preparedResolver() as unknown as PopupRedirectResolver);
}
