import type { AuditState } from '@improv/contract';
import { changesOf } from './changes.ts';
import './changes.css';

/** What a change changed: each field before and after. */
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
                <span className="unseen"> became </span>
              </>
            )}
            {is !== null && <ins>{is}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
