import type { AuditState } from '@improv/contract';
import { changesOf } from './changes.ts';
import { auditMessages } from './messages.ts';
import './changes.css';

/** The fields of a change, before and after. */
export function Changes({ before, after }: { before: AuditState; after: AuditState }) {
  const changes = changesOf(before, after);
  if (changes.length === 0) return null;
  return (
    <dl className="changes">
      {changes.map(({ what, before: was, after: is }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {was !== null && <del>{was}</del>}
            {was !== null && is !== null && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="unseen"> {auditMessages.became} </span>
              </>
            )}
            {is !== null && <ins>{is}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
