import { Suspense } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useIsAdmin } from '../identity/useIsAdmin.ts';
import { Heading } from '../ui/Heading.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { ChunkLoadError, lazyWithError } from './lazyWithError.ts';

/** Players never load it. */
const ConsolePage = lazyWithError(async () => (await import('./ConsolePage.tsx')).ConsolePage);

/** The way to the console. To anybody but admins there is none. */
export function ConsoleGate() {
  if (!useIsAdmin()) return <NotFoundPage />;
  return (
    <ErrorBoundary FallbackComponent={Stuck}>
      <Suspense fallback={<Waiting>Unlocking the office …</Waiting>}>
        <ConsolePage />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Says so when the console's code does not come: the line is down, or the house was rebuilt since. */
function Stuck({ error }: FallbackProps) {
  // What broke for another reason is the whole building's mishap.
  if (!(error instanceof ChunkLoadError)) throw error;
  return (
    <Notice>
      <Heading title="Console">The office door is stuck</Heading>
      <p role="alert">The console could not be fetched. Check your connection, then load the page again.</p>
      <div className="notice-actions">
        {/* A new page knows the names of the files after a rebuild; this one doesn't. */}
        <button type="button" className="button button--ink" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </div>
    </Notice>
  );
}
