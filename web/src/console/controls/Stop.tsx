import { useId } from 'react';
import type { Draft } from './draft.ts';
import { controlsMessages } from './messages.ts';
import './stop.css';

/** Characters, as in the contract. */
const maxLength = 300;
/** The counter appears from this length on, in characters. */
const countFrom = 240;

const { stop: texts } = controlsMessages;

/** The emergency stop, and what players read while it is on. */
export function Stop({
  draft: { stopOn, message },
  on,
  trouble,
  onType,
}: {
  draft: Draft;
  /** Whether it is on as saved, whatever the draft says. */
  on: boolean;
  trouble: string | undefined;
  onType: (change: Partial<Draft>) => void;
}) {
  const id = useId();
  return (
    <section className="stop" data-on={on} aria-labelledby={`${id}-title`}>
      <div className="stop-lever">
        <div>
          <h2 id={`${id}-title`}>{texts.title}</h2>
          <p id={`${id}-now`}>
            {on ? texts.on : texts.off}
            {stopOn !== on && ` ${stopOn ? texts.closesOnSave : texts.opensOnSave}`}
          </p>
        </div>
        <label className="stop-switch">
          <input
            type="checkbox"
            checked={stopOn}
            aria-describedby={`${id}-now`}
            onChange={(event) => onType({ stopOn: event.target.checked })}
          />
          <span>{texts.close}</span>
        </label>
      </div>
      <label className="field-label" htmlFor={`${id}-message`}>
        {texts.message}
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
          <span className="field-count">{texts.length(message.trim().length, maxLength)}</span>
        )}
      </div>
    </section>
  );
}
