import { Link } from 'wouter';
import './smallPrint.css';

/** At the foot of every page: the two leaflets. @param newTab where leaving the page would lose the moment */
export function SmallPrint({ newTab = false }: { newTab?: boolean }) {
  const target = newTab ? '_blank' : undefined;
  return (
    <nav className="small-print" aria-label="Small print">
      <Link href="/privacy" target={target}>
        Privacy
      </Link>
      <Link href="/terms" target={target}>
        Terms
      </Link>
    </nav>
  );
}
