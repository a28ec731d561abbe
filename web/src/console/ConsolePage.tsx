import { Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { Heading } from '../ui/Heading.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BrokenDocuments } from './BrokenDocuments.tsx';
import { lazyWithError } from './lazyWithError.ts';
import { MembersPage } from './members/MembersPage.tsx';
import { useRequestCount } from './requests/useRequests.ts';
import './console.css';

const TodayPage = lazyWithError(async () => (await import('./today/TodayPage.tsx')).TodayPage);
const ControlsPage = lazyWithError(async () => (await import('./controls/ControlsPage.tsx')).ControlsPage);
const AuditPage = lazyWithError(async () => (await import('./audit/AuditPage.tsx')).AuditPage);

const rooms = [
  { name: 'Members', path: '/admin', Room: MembersPage },
  { name: 'Today', path: '/admin/today', Room: TodayPage },
  { name: 'Controls', path: '/admin/controls', Room: ControlsPage },
  { name: 'Audit', path: '/admin/audit', Room: AuditPage },
] as const;

/**
 * The office: a desk with four folders. The console has the page's heading and the sheet of paper; a room begins with
 * what is on it, its own headings from h2 on.
 */
export function ConsolePage() {
  const [path] = useLocation();
  const room = rooms.find((each) => each.path === path.replace(/\/$/, ''));
  if (!room) return <NotFoundPage />;
  const { name, Room } = room;
  return (
    <div className="console">
      <Heading title={`${name} · Console`} className="console-name">
        Console<span className="unseen">: {name}</span>
      </Heading>
      <nav className="console-tabs" aria-label="Console">
        {rooms.map((each) => (
          <Link
            key={each.path}
            href={each.path}
            className="console-tab"
            aria-current={each === room ? 'page' : undefined}
          >
            {each.name}
            {each.name === 'Members' && <Waiters />}
          </Link>
        ))}
      </nav>
      <div className="console-sheet on-paper">
        <BrokenDocuments />
        <Suspense fallback={<Waiting>Opening the folder …</Waiting>}>
          <Room />
        </Suspense>
      </div>
    </div>
  );
}

/** How many people are waiting to be let in. */
function Waiters() {
  const count = useRequestCount();
  if (count === 0) return null;
  return (
    <span className="console-waiters">
      {count}
      <span className="unseen"> {count === 1 ? 'request' : 'requests'}</span>
    </span>
  );
}
