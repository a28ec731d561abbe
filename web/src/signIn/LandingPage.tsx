import { lazy, Suspense, useState } from 'react';
import { signInWithGoogle } from '../identity/identity.ts';
import { Heading } from '../ui/Heading.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { Marquee } from '../ui/Wordmark.tsx';
import { signInMessages } from './messages.ts';
import './landing.css';

/** One-click accounts: only the local build contains them. */
const LocalAccounts =
  import.meta.env.MODE === 'emulator' ? lazy(() => import('./LocalAccounts.tsx')) : undefined;

/** The page of people who are not signed in: what this is, in one sentence, and the sign-in button. */
export function LandingPage() {
  const [trouble, setTrouble] = useState<string | null>(null);
  useOpenCurtain(false);
  const signIn = async (): Promise<void> => {
    setTrouble(null);
    setTrouble(await signInWithGoogle());
  };
  return (
    <main className="landing">
      <Heading title={signInMessages.pageTitle} className="landing-name">
        <Marquee />
      </Heading>
      <p className="landing-breath">{signInMessages.pitch}</p>
      <div className="landing-door">
        <button type="button" className="button button--lit" onClick={() => void signIn()}>
          {signInMessages.signIn}
        </button>
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
