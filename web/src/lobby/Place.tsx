import { maxLocationLength } from '@improv/contract';
import { type Ref, useState } from 'react';
import './place.css';

/** From here on the characters left are counted aloud. */
const countFrom = 150;
/** As many suggestions as fit without crowding; "others" deals the next ones. */
const handful = 4;

/** Where the scene happens, in the player's words, with places for whoever has none in mind. */
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
    { length: Math.min(handful, suggestions.length) },
    (_, index) => suggestions[(from + index) % suggestions.length] ?? '',
  );
  return (
    <div className="place">
      <label className="place-label" htmlFor="place">
        Where are we?
      </label>
      <input
        ref={ref}
        id="place"
        className="field"
        type="text"
        autoComplete="off"
        placeholder="anywhere at all"
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
            {value.trim().length} of {maxLocationLength}
          </span>
        )}
      </div>
      <ul className="place-ideas" aria-label="Suggestions">
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
            onClick={() => setFrom((from + handful) % suggestions.length)}
          >
            Other places
          </button>
        </li>
      </ul>
    </div>
  );
}
