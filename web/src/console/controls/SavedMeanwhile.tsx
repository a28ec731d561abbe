import { useEffect, useRef } from 'react';
import { differences } from './differences.ts';
import { controlsMessages } from './messages.ts';
import type { Conflict } from './useControlsDraft.ts';
import './savedMeanwhile.css';

const { meanwhile: texts } = controlsMessages;

/** Another admin saved while this page was open: shows both versions and asks which to keep. */
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
      <h2 id="meanwhile">{texts.title}</h2>
      <p>{rows.length === 0 ? texts.same : texts.different}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.control}</th>
              <th scope="col">{texts.theirs}</th>
              <th scope="col">{texts.mine}</th>
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
          {texts.keepTheirs}
        </button>
        {rows.length > 0 && (
          <button type="button" className="button button--outline-ink" onClick={onKeepMine}>
            {texts.saveMine}
          </button>
        )}
      </div>
    </section>
  );
}
