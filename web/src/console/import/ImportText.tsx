import { maxImportLength, Role, Tier } from '@improv/contract';
import { type FormEvent, useId, useState } from 'react';
import { Choice } from '../Choice.tsx';
import type { Import } from './useImport.ts';

/** The list itself, pasted or from a file, and what its lines mean that leave something out. */
export function ImportText({
  importing: { draft, write, preview },
  trouble,
  onLeave,
}: {
  importing: Import;
  trouble: string;
  onLeave: () => void;
}) {
  const id = useId();
  const [wrong, setWrong] = useState('');
  const tooLong = draft.text.length > maxImportLength;
  const said = wrong || (tooLong ? 'That list is too long: import it in parts of 10,000 lines.' : trouble);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (tooLong) return;
    if (draft.text.trim() === '') setWrong('There is nobody on that list yet.');
    else void preview();
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      write({ ...draft, text: await file.text() });
      setWrong('');
    } catch {
      setWrong('That file can’t be read.');
    }
  };
  return (
    <form className="import-text" onSubmit={submit} noValidate>
      <h2>Paste many</h2>
      <p id={`${id}-hint`} className="import-hint">
        One address a line, or columns: <code>email, role, tier, note</code>. Nothing happens before you have
        seen what would.
      </p>
      <div>
        <label className="field-label" htmlFor={id}>
          The list
        </label>
        <textarea
          id={id}
          className="field import-area"
          rows={8}
          wrap="off"
          spellCheck={false}
          placeholder={'robin@example.org\nkim@example.org, player, voice, from the spring class'}
          aria-describedby={`${id}-hint ${id}-trouble`}
          aria-invalid={said !== ''}
          value={draft.text}
          onChange={(event) => {
            setWrong('');
            write({ ...draft, text: event.target.value });
          }}
        />
        <span role="alert" id={`${id}-trouble`} className="field-trouble">
          {said}
        </span>
      </div>
      <label className="import-file">
        <span>or take it from a file</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      <div className="member-sheet-choices">
        <Choice
          label="New people are"
          options={Role.options}
          value={draft.role}
          onChange={(role) => write({ ...draft, role })}
        />
        <Choice
          label="and have"
          options={Tier.options}
          value={draft.tier}
          onChange={(tier) => write({ ...draft, tier })}
        />
      </div>
      <p className="import-hint">
        Unless their line says otherwise. Whoever is on the list keeps what they have.
      </p>
      <div className="dialog-actions">
        <button type="submit" className="button button--ink">
          See what would happen
        </button>
        <button type="button" className="button button--outline-ink" onClick={onLeave}>
          Cancel
        </button>
      </div>
    </form>
  );
}
