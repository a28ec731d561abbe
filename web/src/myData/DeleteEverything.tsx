import { deleteMyData } from '@improv/contract';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { useDeletion } from './deletion.ts';

const words = deleteMyData.request.shape.confirm.value;

/** The way out for good: says what goes and what stays, and asks for the words. The door sees to the rest. */
export function DeleteEverything() {
  const [asking, setAsking] = useState(false);
  return (
    <section className="my-data-delete" aria-labelledby="delete">
      <h2 id="delete">Delete everything</h2>
      <p>
        Your shows with every line, the notes, your progress, your limits, your request for access, your place
        on the guest list and your account here: all of it goes, at once and for good.
      </p>
      <button type="button" className="button button--brass" onClick={() => setAsking(true)}>
        Delete my data …
      </button>
      <Dialog open={asking} onClose={() => setAsking(false)} label="Delete everything?">
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
  const trouble = checked && !meant ? `Type the words: ${words}` : '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (meant) ask();
  };
  return (
    <form className="my-data-confirm" onSubmit={submit}>
      <h2>Delete everything?</h2>
      <p>
        This can’t be undone. A show that is on stage goes too. You are{' '}
        <strong>no longer on the guest list</strong> afterwards: to play again you would ask for access like
        anybody new, and start from nothing. Your Google account itself is not touched.
      </p>
      <p>
        <strong>What stays:</strong> the house’s totals of a day, which name nobody; and lines in the house’s
        audit, which say what was changed and when (a role, a limit) about an opaque id. What led from that id
        to you goes now, and so do the admins’ notes about you. If you have asked for access lately, the house
        remembers for 30 days that somebody did, under a code made of your address, so that asking stays
        limited to once a week.
      </p>
      <div>
        <label className="field-label" htmlFor="delete-words">
          To confirm, type <em>{words}</em>
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
          Delete everything
        </button>
        <button type="button" className="button button--outline-ink" onClick={onNo}>
          Keep it
        </button>
      </div>
    </form>
  );
}
