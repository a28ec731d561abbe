import { type MemberEntry, maxNoteLength, Role, Tier } from '@improv/contract';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Choice } from '../Choice.tsx';
import { Field } from '../Field.tsx';
import { RelativeTime } from '../RelativeTime.tsx';
import { LimitFields } from './LimitFields.tsx';
import { type MemberDraft, readDraft, type Troubles } from './memberDraft.ts';
import { membersMessages } from './messages.ts';
import type { SavingMember } from './useSaveMember.ts';

const { form: texts } = membersMessages;

/** The fields of a member's entry. @param entry null to add a member */
export function MemberForm({
  entry,
  draft,
  onDraft,
  saving,
  onLeave,
  onRemove,
  onReset,
}: {
  entry: MemberEntry | null;
  draft: MemberDraft;
  onDraft: (draft: MemberDraft) => void;
  saving: SavingMember;
  onLeave: () => void;
  onRemove: () => void;
  onReset: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const noteId = useId();
  const read = readDraft(draft);
  const troubles: Troubles = tried && 'troubles' in read ? read.troubles : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (saving.isPending) return;
    if ('terms' in read) saving.mutate({ terms: read.terms, revision: entry?.revision ?? null });
    else form.current?.querySelector<HTMLElement>(`[name="${Object.keys(read.troubles)[0]}"]`)?.focus();
  };
  return (
    <form ref={form} className="member-sheet" onSubmit={submit} noValidate>
      <h2 className="member-sheet-name">{entry?.email ?? texts.add}</h2>
      {entry && <Story member={entry} />}
      {!entry && (
        <Field
          label={texts.email}
          name="email"
          type="email"
          value={draft.email}
          trouble={troubles.email}
          onChange={(email) => onDraft({ ...draft, email })}
        />
      )}
      <div className="member-sheet-choices">
        <Choice
          label={texts.role}
          options={Role.options}
          value={draft.role}
          onChange={(role) => onDraft({ ...draft, role })}
        />
        <Choice
          label={texts.tier}
          options={Tier.options}
          value={draft.tier}
          onChange={(tier) => onDraft({ ...draft, tier })}
        />
      </div>
      <LimitFields
        values={draft.limits}
        troubles={troubles}
        onChange={(name, value) => onDraft({ ...draft, limits: { ...draft.limits, [name]: value } })}
      />
      <div>
        <label className="field-label" htmlFor={noteId}>
          {texts.note}
        </label>
        <textarea
          id={noteId}
          name="note"
          className="field"
          rows={2}
          value={draft.note}
          aria-invalid={troubles.note !== undefined}
          onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        />
        <div className="member-sheet-foot">
          <span role="alert" className="field-trouble">
            {troubles.note}
          </span>
          {draft.note.length > maxNoteLength / 2 && (
            <span className="field-count">{texts.noteLength(draft.note.trim().length, maxNoteLength)}</span>
          )}
        </div>
      </div>
      {saving.isError && (
        <p role="alert" className="field-trouble">
          {saving.error.message}
        </p>
      )}
      <div className="dialog-actions">
        <button type="submit" className="button button--ink" aria-disabled={saving.isPending}>
          {entry ? texts.save : texts.addToList}
        </button>
        <button type="button" className="button button--outline-ink" onClick={onLeave}>
          {texts.cancel}
        </button>
      </div>
      {entry && (
        <div className="member-sheet-more">
          <button type="button" className="member-sheet-way" onClick={onReset}>
            {texts.resetLimits}
          </button>
          <button type="button" className="member-sheet-way" onClick={onRemove}>
            {texts.remove}
          </button>
        </div>
      )}
    </form>
  );
}

function Story({ member: { createdAt, addedBy, lastSeenAt } }: { member: MemberEntry }) {
  return (
    <p className="member-sheet-story">
      {texts.onListSince} <RelativeTime at={createdAt} />
      {addedBy !== null && texts.addedBy(addedBy)}.{' '}
      {lastSeenAt === null ? (
        texts.notSeenYet
      ) : (
        <>
          {texts.lastSeen} <RelativeTime at={lastSeenAt} />.
        </>
      )}
    </p>
  );
}
