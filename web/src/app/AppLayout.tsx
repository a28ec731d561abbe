import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useIdentity } from '../identity/identity.ts';
import { SignOut } from '../identity/SignOut.tsx';
import { useIsAdmin } from '../identity/useIsAdmin.ts';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { UnderstudyBadge } from '../understudy/UnderstudyBadge.tsx';
import '../ui/appLayout.css';

/** The front of the house: a header with the ways through the building, and one page. */
export function AppLayout({ children }: { children: ReactNode }) {
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
          <NavLink href="/progress">Progress</NavLink>
          <NavLink href="/shows">Past shows</NavLink>
          {isAdmin && (
            <NavLink href="/admin" rooms="/admin/*?">
              Console
            </NavLink>
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
        <NavLink href="/me">My data</NavLink>
        <SmallPrint />
      </footer>
    </div>
  );
}

/** @param rooms the pages behind it, where there is more than one */
function NavLink({ href, rooms = href, children }: { href: string; rooms?: string; children: string }) {
  const [here] = useRoute(rooms);
  return (
    <Link href={href} className="house-link" aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
