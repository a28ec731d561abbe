import { Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { lazyComponent } from '../newVersion/lazyComponent.ts';
import { Heading } from '../ui/Heading.tsx';
import { NotFoundPage } from '../ui/NotFoundPage.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BrokenDocuments } from './BrokenDocuments.tsx';
import { MembersPage } from './members/MembersPage.tsx';
import { consoleMessages } from './messages.ts';
import { useRequestCount } from './requests/useRequests.ts';
import './console.css';

const TodayPage = lazyComponent(async () => (await import('./today/TodayPage.tsx')).TodayPage);
const ControlsPage = lazyComponent(async () => (await import('./controls/ControlsPage.tsx')).ControlsPage);
const AuditPage = lazyComponent(async () => (await import('./audit/AuditPage.tsx')).AuditPage);

const { rooms: names } = consoleMessages;
const rooms = [
  { name: names.members, path: '/admin', Room: MembersPage },
  { name: names.today, path: '/admin/today', Room: TodayPage },
  { name: names.controls, path: '/admin/controls', Room: ControlsPage },
  { name: names.audit, path: '/admin/audit', Room: AuditPage },
] as const;

/** The console: page heading, tabs and the sheet. A room renders what is on the sheet, with headings from h2 on. */
export function ConsolePage() {
  const [path] = useLocation();
  const room = rooms.find((each) => each.path === path.replace(/\/$/, ''));
  if (!room) return <NotFoundPage />;
  const { name, Room } = room;
  return (
    <div className="console">
      <Heading title={consoleMessages.pageTitle(name)} className="console-name">
        {consoleMessages.name}
        <span className="unseen">: {name}</span>
      </Heading>
      <nav className="console-tabs" aria-label={consoleMessages.name}>
        {rooms.map((each) => (
          <Link
            key={each.path}
            href={each.path}
            className="console-tab"
            aria-current={each === room ? 'page' : undefined}
          >
            {each.name}
            {each.Room === MembersPage && <RequestCount />}
          </Link>
        ))}
      </nav>
      <div className="console-sheet on-paper">
        <BrokenDocuments />
        <Suspense fallback={<Waiting>{consoleMessages.loading}</Waiting>}>
          <Room />
        </Suspense>
      </div>
    </div>
  );
}

/** The number of open requests for access. */
function RequestCount() {
  const count = useRequestCount();
  if (count === 0) return null;
  return (
    <span className="console-waiters">
      {count}
      <span className="unseen"> {consoleMessages.requests(count)}</span>
    </span>
  );
}
