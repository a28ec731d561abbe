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
          <HouseLink href="/progress">Progress</HouseLink>
          <HouseLink href="/shows">Past shows</HouseLink>
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

function HouseLink({ href, children }: { href: string; children: string }) {
  const [here] = useRoute(href);
  return (
    <Link href={href} className="house-link" aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
