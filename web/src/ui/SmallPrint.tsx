import { Link } from 'wouter';
import { uiMessages } from './messages.ts';
import './smallPrint.css';

/** Links to the privacy page and the terms. @param newTab opens them in a new tab, so that a running scene stays open */
export function SmallPrint({ newTab = false }: { newTab?: boolean }) {
  const { smallPrint } = uiMessages;
  const target = newTab ? '_blank' : undefined;
  return (
    <nav className="small-print" aria-label={smallPrint.label}>
      <Link href="/privacy" target={target}>
        {smallPrint.privacy}
      </Link>
      <Link href="/terms" target={target}>
        {smallPrint.terms}
      </Link>
    </nav>
  );
}
