import { useId } from 'react';
import type { Draft } from './draft.ts';
import './stop.css';

/** Characters, as in the contract. */
const longest = 300;
/** From here on the characters left are counted. */
const countFrom = 240;

/** The emergency stop, and what players read while it is on. */
export function Stop({
  draft: { stopOn, message },
  on,
  trouble,
  onType,
}: {
  draft: Draft;
  /** Whether it is on at this moment, whatever has been chosen since. */
  on: boolean;
  trouble: string | undefined;
  onType: (change: Partial<Draft>) => void;
}) {
  const id = useId();
  return (
    <section className="stop" data-on={on} aria-labelledby={`${id}-title`}>
      <div className="stop-lever">
        <div>
          <h2 id={`${id}-title`}>Emergency stop</h2>
          <p id={`${id}-now`}>
            {on ? 'On: the stage is closed, and nobody can start a new show.' : 'Off: the stage is open.'}
            {stopOn !== on && ` ${stopOn ? 'Closes' : 'Opens'} when you save.`}
          </p>
        </div>
        <label className="stop-switch">
          <input
            type="checkbox"
            checked={stopOn}
            aria-describedby={`${id}-now`}
            onChange={(event) => onType({ stopOn: event.target.checked })}
          />
          <span>Close the stage</span>
        </label>
      </div>
      <label className="field-label" htmlFor={`${id}-message`}>
        What players read while it is on
      </label>
      <textarea
        id={`${id}-message`}
        className="field"
        rows={2}
        value={message}
        aria-invalid={trouble !== undefined}
        aria-describedby={`${id}-foot`}
        onChange={(event) => onType({ message: event.target.value })}
      />
      <div className="field-foot" id={`${id}-foot`}>
        <span className="field-trouble">{trouble}</span>
        {message.length >= countFrom && (
          <span className="field-count">
            {message.trim().length} of {longest}
          </span>
        )}
      </div>
    </section>
  );
}
