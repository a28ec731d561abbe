import { Link } from 'wouter';
import { Heading } from './Heading.tsx';
import { Notice } from './Notice.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Notice>
      <Heading title="No such door">This door is painted on the wall</Heading>
      <p>Lovely scenery, but there is nothing behind this address. The lobby is real.</p>
      <div className="notice-actions">
        <Link href="/" className="button button--ink">
          To the lobby
        </Link>
        <Link href="/shows" className="button button--outline-ink">
          Past shows
        </Link>
      </div>
    </Notice>
  );
}
