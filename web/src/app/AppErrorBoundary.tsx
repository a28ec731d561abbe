import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Notice } from '../ui/Notice.tsx';

/** What is left when a screen breaks: a sentence and a way on, never an empty page. */
export function AppErrorBoundary({ children }: { children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={Broken}>{children}</ErrorBoundary>;
}

function Broken() {
  return (
    <main className="page">
      <Notice>
        <h1>A sandbag fell</h1>
        <p>Something broke on this side of the curtain. Your shows are safe: load the page again.</p>
        <div className="notice-actions">
          <button type="button" className="button button--ink" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </div>
      </Notice>
    </main>
  );
}
