import { maxImportLength, Role, Tier } from '@improv/contract';
import { type FormEvent, useId, useState } from 'react';
import { Choice } from '../Choice.tsx';
import { importMessages } from './messages.ts';
import type { Import } from './useImport.ts';

/** The list, pasted or from a file, and the role and tier of lines that name none. */
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
  const said = wrong || (tooLong ? importMessages.tooLong : trouble);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (tooLong) return;
    if (draft.text.trim() === '') setWrong(importMessages.emptyList);
    else void preview();
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      write({ ...draft, text: await file.text() });
      setWrong('');
    } catch {
      setWrong(importMessages.unreadableFile);
    }
  };
  return (
    <form className="import-text" onSubmit={submit} noValidate>
      <h2>{importMessages.title}</h2>
      <p id={`${id}-hint`} className="import-hint">
        {importMessages.hint.before} <code>email, role, tier, note</code>. {importMessages.hint.after}
      </p>
      <div>
        <label className="field-label" htmlFor={id}>
          {importMessages.list}
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
        <span>{importMessages.file}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      <div className="member-sheet-choices">
        <Choice
          label={importMessages.role}
          options={Role.options}
          value={draft.role}
          onChange={(role) => write({ ...draft, role })}
        />
        <Choice
          label={importMessages.tier}
          options={Tier.options}
          value={draft.tier}
          onChange={(tier) => write({ ...draft, tier })}
        />
      </div>
      <p className="import-hint">{importMessages.defaultsHint}</p>
      <div className="dialog-actions">
        <button type="submit" className="button button--ink">
          {importMessages.preview}
        </button>
        <button type="button" className="button button--outline-ink" onClick={onLeave}>
          {importMessages.cancel}
        </button>
      </div>
    </form>
  );
}
