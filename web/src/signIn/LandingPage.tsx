import { lazy, Suspense, useState } from 'react';
import { signInWithGoogle } from '../identity/identity.ts';
import { Heading } from '../ui/Heading.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { Marquee } from '../ui/Wordmark.tsx';
import './landing.css';

/** One-click accounts: only the local build has them, a production build not even their code. */
const LocalAccounts =
  import.meta.env.MODE === 'emulator' ? lazy(() => import('./LocalAccounts.tsx')) : undefined;

/** The street front: what this is in one breath, and the door. */
export function LandingPage() {
  const [trouble, setTrouble] = useState<string | null>(null);
  useOpenCurtain(false);
  const signIn = async (): Promise<void> => {
    setTrouble(null);
    setTrouble(await signInWithGoogle());
  };
  return (
    <main className="landing">
      <Heading title="A small stage on your screen" className="landing-name">
        <Marquee />
      </Heading>
      <p className="landing-breath">
        Step on a small stage, make up a scene with a cast that answers what you really said, and read
        afterwards what a coach saw in you.
      </p>
      <div className="landing-door">
        <button type="button" className="button button--lit" onClick={() => void signIn()}>
          Sign in with Google
        </button>
        <p className="landing-small">By invitation. No talent needed: it is a gym, not an audition.</p>
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
