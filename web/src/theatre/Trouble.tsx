import { asRefused } from '../server/refused.ts';
import { Notice } from './Notice.tsx';

/** A page's worth of "that did not come off", with the server's sentence and a way to try again. */
export function Trouble({
  error,
  onRetry,
  children,
}: {
  error: unknown;
  onRetry: () => void;
  children?: React.ReactNode;
}) {
  return (
    <Notice>
      <p role="alert" className="notice-sentence">
        {asRefused(error).message}
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
