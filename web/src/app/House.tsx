import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useIdentity } from '../signIn/identity.ts';
import { SignOut } from '../signIn/SignOut.tsx';
import { useOpenCurtain } from '../theatre/proscenium.ts';
import { UnderstudyBadge } from './UnderstudyBadge.tsx';
import './house.css';

/** The front of the house: a header with the ways through the building, and one page. */
export function House({ children }: { children: ReactNode }) {
  const identity = useIdentity();
  const [atShows] = useRoute('/shows');
  useOpenCurtain(true);
  return (
    <div className="house">
      <a className="unseen skip" href="#page">
        Skip to the page
      </a>
      <header className="house-header">
        <Link href="/" className="house-name">
          Improv Olympics
        </Link>
        <nav className="house-nav" aria-label="House">
          <Link href="/shows" className="house-link" aria-current={atShows ? 'page' : undefined}>
            Past shows
          </Link>
          {identity.status === 'in' && <span className="house-person">{identity.person.name}</span>}
          <SignOut />
        </nav>
      </header>
      <main className="page" id="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="house-footer">
        <UnderstudyBadge />
      </footer>
    </div>
  );
}
