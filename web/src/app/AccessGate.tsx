import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NotOnTheList } from '../access/NotOnTheList.tsx';
import { type Person, useIdentity, watchIdentity } from '../identity/identity.ts';
import { SignOut } from '../identity/SignOut.tsx';
import { useAccess } from '../identity/useAccess.ts';
import { Deleting } from '../myData/Deleting.tsx';
import { useDeletion, useParting } from '../myData/deletion.ts';
import { Farewell } from '../myData/Farewell.tsx';
import { MyDataPage } from '../myData/MyDataPage.tsx';
import { LandingPage } from '../signIn/LandingPage.tsx';
import { Heading } from '../ui/Heading.tsx';
import { Leaflet } from '../ui/Leaflet.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useOpenCurtain } from '../ui/proscenium.ts';
import { SmallPrint } from '../ui/SmallPrint.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { appMessages } from './messages.ts';

const { gate } = appMessages;

/** Shows the requested page to members, and to everyone else what keeps them from it. The address stays the same. */
export function AccessGate({ children }: { children: ReactNode }) {
  const identity = useIdentity();
  const { parting } = useParting();
  switch (identity.status) {
    case 'unknown':
      return <GateWaiting>{gate.starting}</GateWaiting>;
    case 'unreachable':
      return <Closed onRetry={() => void watchIdentity()}>{gate.unreachable}</Closed>;
    case 'out':
      return parting ? <Farewell parting={parting} /> : <LandingPage />;
    case 'in':
      return <MembersOnly person={identity.person}>{children}</MembersOnly>;
  }
}

function MembersOnly({ person, children }: { person: Person; children: ReactNode }) {
  const { data: access, error, refetch } = useAccess(person.uid);
  const { asked } = useDeletion();
  if (asked) {
    // While the latest check has failed, an earlier answer may no longer be true.
    return <Deleting asked={asked} access={error ? undefined : access} onLookAgain={() => void refetch()} />;
  }
  if (access?.access === 'member') return children;
  if (access) {
    return (
      <Switch>
        <Route path="/me">
          <Leaflet curtain="open">
            <MyDataPage />
          </Leaflet>
        </Route>
        <Route>
          <NotOnTheList person={person} requested={access.requested} />
        </Route>
      </Switch>
    );
  }
  if (error) {
    return (
      <Closed onRetry={() => void refetch()} signedIn>
        {error.message}
      </Closed>
    );
  }
  return <GateWaiting>{gate.checking}</GateWaiting>;
}

function GateWaiting({ children }: { children: ReactNode }) {
  useOpenCurtain(false);
  return (
    <main className="at-the-door">
      <Waiting>{children}</Waiting>
    </main>
  );
}

function Closed({
  onRetry,
  signedIn = false,
  children,
}: {
  onRetry: () => void;
  signedIn?: boolean;
  children: ReactNode;
}) {
  useOpenCurtain(false);
  return (
    <main className="page">
      <Notice>
        <Heading title={gate.pageTitle}>{gate.stuck}</Heading>
        <p role="alert">{children}</p>
        <div className="notice-actions">
          <button type="button" className="button button--ink" onClick={onRetry}>
            {gate.tryAgain}
          </button>
          {signedIn && <SignOut />}
        </div>
      </Notice>
      <SmallPrint />
    </main>
  );
}
