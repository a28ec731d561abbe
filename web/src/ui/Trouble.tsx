import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

/** A page's worth of "that did not come off", with why and a way to try again. */
export function Trouble({
  error,
  onRetry,
  children,
}: {
  /** Its message is a sentence for the reader. */
  error: Error | null;
  onRetry: () => void;
  children?: ReactNode;
}) {
  return (
    <Notice>
      <p role="alert" className="notice-sentence">
        {error?.message}
      </p>
      <div className="notice-actions">
        <button type="button" className="button button--ink" onClick={onRetry}>
          Try again
        </button>
        {children}
      </div>
    </Notice>
  );
}
