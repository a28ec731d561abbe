import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { Older } from '../../ui/Older.tsx';
import { Trouble } from '../../ui/Trouble.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { adminKeys } from '../adminKeys.ts';
import { callAdmin } from '../callAdmin.ts';
import { AuditEntry } from './AuditEntry.tsx';
import { askedIn, filterOf, paramsOf } from './auditFilter.ts';
import { Export } from './Export.tsx';
import { Filter } from './Filter.tsx';
import { auditPageMessages } from './messages.ts';
import './audit.css';

/** Every recorded change, newest first. */
export function AuditPage() {
  // In the address, so that a view can be bookmarked, shared and returned to.
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const filter = filterOf(asked);
  return (
    <div className="audit">
      <Filter key={params.toString()} asked={asked} onAsk={(wanted) => setParams(paramsOf(wanted))} />
      <div className="audit-head">
        <p>{auditPageMessages.hint}</p>
        <Export key={params.toString()} filter={filter} />
      </div>
      <AuditEntries filter={filter} />
    </div>
  );
}

function AuditEntries({ filter }: { filter: ReturnType<typeof filterOf> }) {
  const query = useInfiniteQuery({
    queryKey: adminKeys.audit(filter),
    queryFn: ({ pageParam }) =>
      callAdmin('listAudit', pageParam === null ? { filter } : { filter, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const { data, error, refetch } = query;
  if (!data && error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting>{auditPageMessages.loading}</Waiting>;
  const lines = data.pages.flatMap((page) => page.lines);
  return (
    <>
      {lines.length === 0 ? (
        <p role="status" className="audit-none">
          {Object.keys(filter).length > 0 ? auditPageMessages.noMatch : auditPageMessages.none}
        </p>
      ) : (
        <ol className="audit-lines" aria-label={auditPageMessages.listLabel}>
          {lines.map((line) => (
            <AuditEntry key={line.id} line={line} />
          ))}
        </ol>
      )}
      <Older pages={query} look="button--outline-ink audit-more">
        {auditPageMessages.older}
      </Older>
    </>
  );
}
