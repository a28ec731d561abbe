import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { uiMessages } from './messages.ts';
import { useOpenCurtain } from './proscenium.ts';
import { SmallPrint } from './SmallPrint.tsx';
import './appLayout.css';

/** A page without navigation, also for people who are not signed in: a link home above, the small print below. */
export function Leaflet({
  curtain = 'closed',
  children,
}: {
  curtain?: 'closed' | 'open';
  children: ReactNode;
}) {
  useOpenCurtain(curtain === 'open');
  return (
    <div className="house">
      <header className="house-header">
        <Link href="/" className="house-name">
          {uiMessages.productName}
        </Link>
      </header>
      <main className="page" id="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="house-footer">
        <SmallPrint />
      </footer>
    </div>
  );
}
