import type { ReactNode } from 'react';
import { uiMessages } from './messages.ts';
import { Notice } from './Notice.tsx';

/** A failed page load: the error's sentence and a button to try again. */
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
          {uiMessages.tryAgain}
        </button>
        {children}
      </div>
    </Notice>
  );
}
