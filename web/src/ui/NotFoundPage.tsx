import { Link } from 'wouter';
import { Heading } from './Heading.tsx';
import { uiMessages } from './messages.ts';
import { Notice } from './Notice.tsx';

/** The page for an unknown address. */
export function NotFoundPage() {
  const { notFound } = uiMessages;
  return (
    <Notice>
      <Heading title={notFound.pageTitle}>{notFound.title}</Heading>
      <p>{notFound.explanation}</p>
      <div className="notice-actions">
        <Link href="/" className="button button--ink">
          {notFound.lobby}
        </Link>
        <Link href="/shows" className="button button--outline-ink">
          {notFound.shows}
        </Link>
      </div>
    </Notice>
  );
}
