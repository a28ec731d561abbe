import type { ReactNode } from 'react';
import { type Person, useIdentity, watchIdentity } from '../signIn/identity.ts';
import { LandingPage } from '../signIn/LandingPage.tsx';
import { Heading } from '../theatre/Heading.tsx';
import { Notice } from '../theatre/Notice.tsx';
import { useOpenCurtain } from '../theatre/proscenium.ts';
import { Waiting } from '../theatre/Waiting.tsx';
import { NotOnTheList } from './NotOnTheList.tsx';
import { useAccess } from './useAccess.ts';

/** Lets members through to what they asked for, and nobody else; the address stays as it was meanwhile. */
export function Door({ children }: { children: ReactNode }) {
  const identity = useIdentity();
  switch (identity.status) {
    case 'unknown':
      return <AtTheDoor>The lights are coming up …</AtTheDoor>;
    case 'unreachable':
      return (
        <Closed onRetry={() => void watchIdentity()}>
          The theatre can’t be reached right now. Check your connection, then try again.
        </Closed>
      );
    case 'out':
      return <LandingPage />;
    case 'in':
      return (
        <GuestList key={identity.person.uid} person={identity.person}>
          {children}
        </GuestList>
      );
  }
}

function GuestList({ person, children }: { person: Person; children: ReactNode }) {
  const { data: access, error, refetch } = useAccess(person.uid);
  if (access?.access === 'member') return children;
  if (access) return <NotOnTheList person={person} requested={access.requested} />;
  if (error) return <Closed onRetry={() => void refetch()}>{error.message}</Closed>;
  return <AtTheDoor>Looking for your name on the list …</AtTheDoor>;
}

function AtTheDoor({ children }: { children: ReactNode }) {
  useOpenCurtain(false);
  return (
    <main className="at-the-door">
      <Waiting>{children}</Waiting>
    </main>
  );
}

function Closed({ onRetry, children }: { onRetry: () => void; children: ReactNode }) {
  useOpenCurtain(false);
  return (
    <main className="page">
      <Notice>
        <Heading title="Out of reach">The door is stuck</Heading>
        <p role="alert">{children}</p>
        <div className="notice-actions">
          <button type="button" className="button button--ink" onClick={onRetry}>
            Try again
          </button>
        </div>
      </Notice>
    </main>
  );
}
