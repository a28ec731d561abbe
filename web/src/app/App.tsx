import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import { useIdentity } from '../identity/identity.ts';
import { NewVersionBanner } from '../newVersion/NewVersionBanner.tsx';
import { createQueries } from '../server/queries.ts';
import { PrivacyPage } from '../terms/PrivacyPage.tsx';
import { TermsPage } from '../terms/TermsPage.tsx';
import { Proscenium } from '../ui/Proscenium.tsx';
import { AccessGate } from './AccessGate.tsx';
import { AppErrorBoundary } from './AppErrorBoundary.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { Routes } from './Routes.tsx';

/** The app: the curtain behind every page, the public pages, and the access gate with the pages for members. */
export function App() {
  const identity = useIdentity();
  return (
    <>
      <Proscenium />
      {/* A new key for each person: nothing that was fetched or typed by one remains for the next. */}
      <OnePerson key={identity.status === 'in' ? `person ${identity.person.uid}` : 'signed out'}>
        <NewVersionBanner />
        <AppErrorBoundary>
          <Switch>
            <Route path="/privacy">
              <PrivacyPage />
            </Route>
            <Route path="/terms">
              <TermsPage />
            </Route>
            <Route>
              <AccessGate>
                <Routes />
                <OfflineBanner />
              </AccessGate>
            </Route>
          </Switch>
        </AppErrorBoundary>
      </OnePerson>
    </>
  );
}

function OnePerson({ children }: { children: ReactNode }) {
  const [queries] = useState(createQueries);
  useEffect(() => () => queries.clear(), [queries]);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
