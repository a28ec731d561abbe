import { maxLocationLength } from '@improv/contract';
import { type Ref, useState } from 'react';
import { lobbyMessages } from './messages.ts';
import './place.css';

const { place: texts } = lobbyMessages;

/** The counter appears from this length on, in characters. */
const countFrom = 150;
/** Suggestions shown at once; "Other places" shows the next ones. */
const shownAtOnce = 4;

/** Where the scene happens: a text field with suggestions. */
export function Place({
  ref,
  value,
  onChange,
  suggestions,
  trouble,
}: {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly string[];
  trouble: string;
}) {
  const [from, setFrom] = useState(0);
  const dealt = Array.from(
    { length: Math.min(shownAtOnce, suggestions.length) },
    (_, index) => suggestions[(from + index) % suggestions.length] ?? '',
  );
  return (
    <div className="place">
      <label className="place-label" htmlFor="place">
        {texts.label}
      </label>
      <input
        ref={ref}
        id="place"
        className="field"
        type="text"
        autoComplete="off"
        placeholder={texts.placeholder}
        value={value}
        aria-invalid={trouble !== ''}
        aria-describedby="place-foot"
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="field-foot" id="place-foot">
        <span role="alert" className="field-trouble">
          {trouble}
        </span>
        {value.length >= countFrom && (
          <span className="field-count" data-over={value.trim().length > maxLocationLength}>
            {texts.length(value.trim().length, maxLocationLength)}
          </span>
        )}
      </div>
      <ul className="place-ideas" aria-label={texts.suggestions}>
        {dealt.map((idea) => (
          <li key={idea}>
            <button type="button" className="chip" onClick={() => onChange(idea)}>
              {idea}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="chip chip--more"
            onClick={() => setFrom((from + shownAtOnce) % suggestions.length)}
          >
            {texts.others}
          </button>
        </li>
      </ul>
    </div>
  );
}
