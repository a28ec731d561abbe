import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useIdentity } from '../identity/identity.ts';
import { SignOut } from '../identity/SignOut.tsx';
import { useIsAdmin } from '../identity/useIsAdmin.ts';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { UnderstudyBadge } from '../understudy/UnderstudyBadge.tsx';
import '../ui/house.css';

/** The front of the house: a header with the ways through the building, and one page. */
export function House({ children }: { children: ReactNode }) {
  const identity = useIdentity();
  const isAdmin = useIsAdmin();
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
          {isAdmin && (
            <HouseLink href="/admin" rooms="/admin/*?">
              Console
            </HouseLink>
          )}
          {identity.status === 'in' && <span className="house-person">{identity.person.name}</span>}
          <SignOut />
        </nav>
      </header>
      <main className="page" id="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="house-footer">
        <UnderstudyBadge />
        <HouseLink href="/me">My data</HouseLink>
        <SmallPrint />
      </footer>
    </div>
  );
}

/** @param rooms the pages behind it, where there is more than one */
function HouseLink({ href, rooms = href, children }: { href: string; rooms?: string; children: string }) {
  const [here] = useRoute(rooms);
  return (
    <Link href={href} className="house-link" aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
