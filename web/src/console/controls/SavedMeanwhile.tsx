import { useEffect, useRef } from 'react';
import { differences } from './differences.ts';
import type { Conflict } from './useControlsDraft.ts';
import './savedMeanwhile.css';

/** Somebody else saved while this page was open: what stands now, what this admin wanted, and the choice. */
export function SavedMeanwhile({
  conflict: { theirs, mine },
  onTakeTheirs,
  onKeepMine,
}: {
  conflict: Conflict;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    notice.current?.focus({ preventScroll: true });
    notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  const rows = differences(theirs.controls, mine);
  return (
    <section ref={notice} className="meanwhile" aria-labelledby="meanwhile" tabIndex={-1}>
      <h2 id="meanwhile">Somebody else has saved meanwhile</h2>
      <p>
        {rows.length === 0
          ? 'They have changed the same things to the same values: there is nothing left to save.'
          : 'Nothing of yours was written. Saving yours now changes only what is listed here; the rest stays as they left it.'}
      </p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Control</th>
              <th scope="col">Theirs, as it is now</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, theirs: now, mine: wanted }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{now}</td>
                <td>{wanted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="meanwhile-ways">
        <button type="button" className="button button--ink" onClick={onTakeTheirs}>
          Take theirs
        </button>
        {rows.length > 0 && (
          <button type="button" className="button button--outline-ink" onClick={onKeepMine}>
            Save mine
          </button>
        )}
      </div>
    </section>
  );
}
