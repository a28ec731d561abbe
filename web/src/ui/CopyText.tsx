import { useId, useRef, useState } from 'react';
import { uiMessages } from './messages.ts';
import './copyText.css';

const { copy: texts } = uiMessages;

/** A text to take elsewhere: in a field that selects it, with a button that copies it. */
export function CopyText({ label, text, copy }: { label: string; text: string; copy: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState('');
  const copyIt = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome(texts.done);
    } catch {
      // Without the permission to use the clipboard, or in an in-app browser that has none.
      field.current?.focus();
      field.current?.select();
      setOutcome(texts.byHand);
    }
  };
  return (
    <div className="copy-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        className="copy-text-field"
        // Where the style sheet can't make it as high as the text.
        rows={Math.min(4, Math.ceil(text.length / 45))}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button button--brass" onClick={() => void copyIt()}>
        {copy}
      </button>
      <p role="status" className="copy-text-outcome">
        {outcome}
      </p>
    </div>
  );
}
