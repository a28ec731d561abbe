import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { signInWithGoogle } from '../identity/identity.ts';
import { Heading } from '../ui/Heading.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { Marquee } from '../ui/Wordmark.tsx';
import { inAppBrowser } from './inAppBrowser.ts';
import { signInMessages } from './messages.ts';
import { OpenElsewhere } from './OpenElsewhere.tsx';
import { usePopupReady } from './usePopupReady.ts';
import './landing.css';

/** One-click accounts: only the local build contains them. */
const LocalAccounts =
  import.meta.env.MODE === 'emulator' ? lazy(() => import('./LocalAccounts.tsx')) : undefined;

/** The page of people who are not signed in: what this is, in one sentence, and the sign-in button. */
export function LandingPage() {
  const [trouble, setTrouble] = useState<string | null>(null);
  useOpenCurtain(false);
  const app = useInAppBrowser();
  const [early, setEarly] = useState(false);
  const ready = usePopupReady(app === null);
  const signIn = useCallback(async (): Promise<void> => {
    setEarly(false);
    setTrouble(null);
    setTrouble(await signInWithGoogle());
  }, []);
  useEffect(() => {
    // The browser still takes the popup for an answer to the press.
    if (early && ready && navigator.userActivation?.isActive) void signIn();
  }, [early, ready, signIn]);
  return (
    <main className="landing">
      <Heading title={signInMessages.pageTitle} className="landing-name">
        <Marquee />
      </Heading>
      <p className="landing-breath">{signInMessages.pitch}</p>
      <div className="landing-door">
        {app !== null && <OpenElsewhere app={app} />}
        <button
          type="button"
          className="button button--lit"
          aria-disabled={!ready}
          onClick={() => (ready ? void signIn() : setEarly(true))}
        >
          {signInMessages.signIn}
        </button>
        <p className="landing-early" role="status">
          {early && (ready ? signInMessages.prepared : signInMessages.preparing)}
        </p>
        <p className="landing-small">{signInMessages.invitation}</p>
        <p className="landing-trouble" role="alert">
          {trouble}
        </p>
      </div>
      {LocalAccounts && (
        <Suspense>
          <LocalAccounts />
        </Suspense>
      )}
      <SmallPrint />
    </main>
  );
}

/** The app whose browser this is; null in a browser of its own. */
function useInAppBrowser(): string | null {
  const [app] = useState(() =>
    inAppBrowser(navigator.userAgent, 'standalone' in navigator && navigator.standalone === true),
  );
  return app;
}
