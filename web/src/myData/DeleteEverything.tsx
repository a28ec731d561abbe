import { deleteMyData } from '@improv/contract';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { useDeletion } from './deletion.ts';
import { myDataMessages } from './messages.ts';

const words = deleteMyData.request.shape.confirm.value;

const { delete: texts } = myDataMessages;

/** Starts the deletion: says what goes and what stays, and asks for a confirmation. The access gate does the rest. */
export function DeleteEverything() {
  const [asking, setAsking] = useState(false);
  return (
    <section className="my-data-delete" aria-labelledby="delete">
      <h2 id="delete">{texts.title}</h2>
      <p>{texts.explanation}</p>
      <button type="button" className="button button--brass" onClick={() => setAsking(true)}>
        {texts.open}
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} label={texts.question}>
        <Confirm onNo={() => setAsking(false)} />
      </Dialog>
    </section>
  );
}

function Confirm({ onNo }: { onNo: () => void }) {
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const { ask } = useDeletion();
  const meant = typed.trim().toLowerCase() === words;
  const trouble = checked && !meant ? texts.wrongWords(words) : '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (meant) ask();
  };
  return (
    <form className="my-data-confirm" onSubmit={submit}>
      <h2>{texts.question}</h2>
      <p>
        {texts.effect.before} <strong>{texts.effect.offTheList}</strong>
        {texts.effect.after}
      </p>
      <p>
        <strong>{texts.stays}</strong> {texts.staysExplanation}
      </p>
      <div>
        <label className="field-label" htmlFor="delete-words">
          {texts.confirm} <em>{words}</em>
        </label>
        <input
          id="delete-words"
          className="field"
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          aria-invalid={trouble !== ''}
          aria-describedby="delete-trouble"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id="delete-trouble" role="alert" className="field-trouble">
          {trouble}
        </p>
      </div>
      <div className="dialog-actions">
        <button type="submit" className="button button--ink">
          {texts.yes}
        </button>
        <button type="button" className="button button--outline-ink" onClick={onNo}>
          {texts.no}
        </button>
      </div>
    </form>
  );
}
