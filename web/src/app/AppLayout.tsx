import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useIdentity } from '../identity/identity.ts';
import { SignOut } from '../identity/SignOut.tsx';
import { useIsAdmin } from '../identity/useIsAdmin.ts';
import { uiMessages } from '../ui/messages.ts';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { UnderstudyBadge } from '../understudy/UnderstudyBadge.tsx';
import { appMessages } from './messages.ts';
import '../ui/appLayout.css';

/** The layout of every page but the stage: header with navigation, page, footer. */
export function AppLayout({ children }: { children: ReactNode }) {
  const identity = useIdentity();
  const isAdmin = useIsAdmin();
  useOpenCurtain(true);
  return (
    <div className="house">
      <a className="unseen skip" href="#page">
        {appMessages.skip}
      </a>
      <header className="house-header">
        <Link href="/" className="house-name">
          {uiMessages.productName}
        </Link>
        <nav className="house-nav" aria-label={appMessages.mainNavigation}>
          <NavLink href="/progress">{appMessages.progress}</NavLink>
          <NavLink href="/shows">{appMessages.shows}</NavLink>
          {isAdmin && (
            <NavLink href="/admin" rooms="/admin/*?">
              {appMessages.console}
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
        <NavLink href="/me">{appMessages.myData}</NavLink>
        <SmallPrint />
      </footer>
    </div>
  );
}

/** @param rooms route pattern of the pages that it stands for, where there are several */
function NavLink({ href, rooms = href, children }: { href: string; rooms?: string; children: string }) {
  const [here] = useRoute(rooms);
  return (
    <Link href={href} className="house-link" aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
