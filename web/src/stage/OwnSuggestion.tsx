import { maxSuggestionLength, takeSuggestion } from '@improv/contract';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Sentence } from '../ui/Sentence.tsx';

/** From here on the characters are counted. */
const countFrom = 60;

/** What is wrong with a suggestion, in the contract's words; empty when it will do. */
function suggestionTrouble(own: string): string {
  const checked = takeSuggestion.request.shape.own.safeParse(own);
  return checked.success ? '' : (checked.error.issues[0]?.message ?? 'That won’t do.');
}

/** The player's answer to a shout: take it, or give something of their own. */
export function OwnSuggestion({
  busy,
  refused,
  onTake,
  onGive,
}: {
  busy: boolean;
  refused: string | null;
  onTake: () => void;
  onGive: (own: string) => void;
}) {
  const [giving, setGiving] = useState(false);
  const [own, setOwn] = useState('');
  const [trouble, setTrouble] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (giving) field.current?.focus({ preventScroll: true });
  }, [giving]);

  const give = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = suggestionTrouble(own);
    setTrouble(wrong);
    if (wrong) field.current?.focus();
    else if (!busy) onGive(own.trim());
  };
  const wrong = trouble || refused;
  return (
    <>
      <div className="shout-ways">
        <button
          type="button"
          className="button button--ink"
          aria-disabled={busy}
          onClick={() => !busy && onTake()}
        >
          Take it
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          aria-expanded={giving}
          onClick={() => setGiving(!giving)}
        >
          Give my own
        </button>
      </div>
      {giving && (
        <form className="shout-own" onSubmit={give} noValidate>
          <label className="unseen" htmlFor="own-suggestion">
            Your suggestion
          </label>
          <input
            ref={field}
            id="own-suggestion"
            className="field"
            type="text"
            autoComplete="off"
            placeholder="Your suggestion"
            value={own}
            aria-invalid={wrong !== null && wrong !== ''}
            aria-describedby="own-suggestion-foot"
            onChange={(event) => {
              setTrouble('');
              setOwn(event.target.value);
            }}
          />
          <button type="submit" className="button button--ink" aria-disabled={busy}>
            Give it
          </button>
        </form>
      )}
      <div className="shout-foot" id="own-suggestion-foot">
        <span role="alert" className="field-trouble">
          {wrong && <Sentence>{wrong}</Sentence>}
        </span>
        {giving && own.length >= countFrom && (
          <span className="field-count" data-over={own.trim().length > maxSuggestionLength}>
            {own.trim().length} of {maxSuggestionLength}
          </span>
        )}
      </div>
    </>
  );
}
