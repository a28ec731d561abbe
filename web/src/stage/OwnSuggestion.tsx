import { maxSuggestionLength, takeSuggestion } from '@improv/contract';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Sentence } from '../ui/Sentence.tsx';
import { stageMessages } from './messages.ts';

const { shout: texts } = stageMessages;

/** The counter appears from this length on, in characters. */
const countFrom = 60;

/** What is wrong with a suggestion, in the contract's words; empty when it will do. */
function suggestionTrouble(own: string): string {
  const checked = takeSuggestion.request.shape.own.safeParse(own);
  return checked.success ? '' : (checked.error.issues[0]?.message ?? texts.invalid);
}

/** The player's answer to a shout: take it, or give a suggestion of their own. */
export function OwnSuggestion({
  busy,
  error,
  onTake,
  onGive,
}: {
  busy: boolean;
  error: string | null;
  onTake: () => void;
  onGive: (own: string) => void;
}) {
  const [giving, setGiving] = useState(false);
  const [own, setOwn] = useState('');
  const [trouble, setTrouble] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const takeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (giving) field.current?.focus({ preventScroll: true });
  }, [giving]);
  useEffect(() => {
    // Enter takes the shout. On a touch screen the focus would only draw a ring.
    if (window.matchMedia('(pointer: fine)').matches) takeButton.current?.focus({ preventScroll: true });
  }, []);

  const give = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = suggestionTrouble(own);
    setTrouble(wrong);
    if (wrong) field.current?.focus();
    else if (!busy) onGive(own.trim());
  };
  const wrong = trouble || error;
  return (
    <>
      <div className="shout-ways">
        <button
          ref={takeButton}
          type="button"
          className="button button--ink"
          aria-disabled={busy}
          onClick={() => !busy && onTake()}
        >
          {texts.take}
        </button>
        <button
          type="button"
          className="button button--outline-ink"
          aria-expanded={giving}
          onClick={() => setGiving(!giving)}
        >
          {texts.giveOwn}
        </button>
      </div>
      {giving && (
        <form className="shout-own" onSubmit={give} noValidate>
          <label className="unseen" htmlFor="own-suggestion">
            {texts.own}
          </label>
          <input
            ref={field}
            id="own-suggestion"
            className="field"
            type="text"
            autoComplete="off"
            placeholder={texts.own}
            value={own}
            aria-invalid={wrong !== null && wrong !== ''}
            aria-describedby="own-suggestion-foot"
            onChange={(event) => {
              setTrouble('');
              setOwn(event.target.value);
            }}
          />
          <button type="submit" className="button button--ink" aria-disabled={busy}>
            {texts.give}
          </button>
        </form>
      )}
      <div className="shout-foot" id="own-suggestion-foot">
        <span role="alert" className="field-trouble">
          {wrong && <Sentence>{wrong}</Sentence>}
        </span>
        {giving && own.length >= countFrom && (
          <span className="field-count" data-over={own.trim().length > maxSuggestionLength}>
            {stageMessages.length(own.trim().length, maxSuggestionLength)}
          </span>
        )}
      </div>
    </>
  );
}
