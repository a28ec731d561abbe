import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Notice } from '../ui/Notice.tsx';
import { appMessages } from './messages.ts';

/** Shows a sentence and a way to go on when a screen breaks, never an empty page. */
export function AppErrorBoundary({ children }: { children: ReactNode }) {
  return <ErrorBoundary FallbackComponent={Broken}>{children}</ErrorBoundary>;
}

function Broken() {
  const { broken } = appMessages;
  return (
    <main className="page">
      <Notice>
        <h1>{broken.title}</h1>
        <p>{broken.explanation}</p>
        <div className="notice-actions">
          <button type="button" className="button button--ink" onClick={() => window.location.reload()}>
            {broken.reload}
          </button>
        </div>
      </Notice>
    </main>
  );
}
