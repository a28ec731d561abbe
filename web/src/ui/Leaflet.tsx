import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useOpenCurtain } from './proscenium.ts';
import { SmallPrint } from './SmallPrint.tsx';
import './appLayout.css';

/** A page without the house's ways, for people on the street too: the way back above, the small print below. */
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
          Improv Olympics
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
