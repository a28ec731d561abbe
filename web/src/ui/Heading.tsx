import { type ReactNode, useEffect, useRef } from 'react';
import { uiMessages } from './messages.ts';

/** The last page that took the focus; null before the first page, which the browser announces by itself. */
let arrivedAt: string | null = null;

/**
 * A page's one h1. Sets the document's title, and takes the focus when the reader has come from another page, so that a
 * screen reader says where they are.
 */
export function Heading({
  title,
  className,
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const here = `${window.location.pathname} ${title}`;
    const before = arrivedAt;
    arrivedAt = here;
    if (before === null || before === here) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <>
      <title>{uiMessages.documentTitle(title)}</title>
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children}
      </h1>
    </>
  );
}
