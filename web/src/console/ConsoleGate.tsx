import { Suspense } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useIsAdmin } from '../identity/useIsAdmin.ts';
import { lazyComponent } from '../newVersion/lazyComponent.ts';
import { CodeLoadError } from '../newVersion/loadCode.ts';
import { Heading } from '../ui/Heading.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { consoleGateMessages } from './gateMessages.ts';

/** A chunk of its own: players never load it. */
const ConsolePage = lazyComponent(async () => (await import('./ConsolePage.tsx')).ConsolePage);

/** Shows the console to admins; to everyone else its address is a page that doesn't exist. */
export function ConsoleGate() {
  if (!useIsAdmin()) return <NotFoundPage />;
  return (
    <ErrorBoundary FallbackComponent={Stuck}>
      <Suspense fallback={<Waiting>{consoleGateMessages.loading}</Waiting>}>
        <ConsolePage />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Shown when the console's code does not load: the network is down, or a deploy has replaced the files. */
function Stuck({ error }: FallbackProps) {
  // Any other error belongs to the app's error boundary.
  if (!(error instanceof CodeLoadError)) throw error;
  const { stuck } = consoleGateMessages;
  return (
    <Notice>
      <Heading title={stuck.pageTitle}>{stuck.title}</Heading>
      <p role="alert">
        {stuck.explanation} {error.message}
      </p>
      <div className="notice-actions">
        {/* A new page knows the names of the files after a rebuild; this one doesn't. */}
        <button type="button" className="button button--ink" onClick={() => window.location.reload()}>
          {stuck.reload}
        </button>
      </div>
    </Notice>
  );
}
