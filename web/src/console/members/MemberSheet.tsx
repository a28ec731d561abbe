import type { MemberEntry } from '@improv/contract';
import { useState } from 'react';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { MemberForm } from './MemberForm.tsx';
import { draftOf, emptyDraft, type MemberDraft, type Terms } from './memberDraft.ts';
import { membersMessages } from './messages.ts';
import { RemoveMember } from './RemoveMember.tsx';
import { ResetLimits } from './ResetLimits.tsx';
import { useSaveMember } from './useSaveMember.ts';
import './memberSheet.css';

/** What the sheet shows: the form, a question, or another admin's version of the entry. */
type Page =
  | { readonly is: 'form' | 'remove' | 'reset' }
  | { readonly is: 'changed'; readonly theirs: MemberEntry | null; readonly mine: Terms };
const form: Page = { is: 'form' };

/**
 * Adds or changes one member's entry.
 * @param onUnsaved called with whether the form has unsaved changes
 * @param onDone gets a sentence to announce when a change was saved
 */
export function MemberSheet({
  entry,
  onUnsaved,
  onDone,
}: {
  entry: MemberEntry | null;
  onUnsaved: (unsaved: boolean) => void;
  onDone: (said?: string) => void;
}) {
  const [base, setBase] = useState(entry);
  const [draft, setDraft] = useState(entry ? draftOf(entry) : emptyDraft);
  const [page, setPage] = useState(form);
  const saving = useSaveMember({
    onSaved: ({ email }) => onDone(base ? membersMessages.saved(email) : membersMessages.added(email)),
    onChanged: (theirs, mine) => setPage({ is: 'changed', theirs, mine }),
  });
  const write = (written: MemberDraft): void => {
    setDraft(written);
    onUnsaved(true);
  };
  const take = (theirs: MemberEntry): void => {
    setBase(theirs);
    setDraft(draftOf(theirs));
    onUnsaved(false);
    saving.reset();
    setPage(form);
  };
  switch (page.is) {
    case 'changed':
      return (
        <ChangedMeanwhile
          adding={base === null}
          theirs={page.theirs}
          mine={page.mine}
          saving={saving}
          onTake={take}
          onLeave={() => onDone()}
        />
      );
    case 'remove':
      return (
        base && (
          <RemoveMember
            member={base}
            onKeep={() => setPage(form)}
            onChanged={setBase}
            onRemoved={() => onDone(membersMessages.removed(base.email))}
          />
        )
      );
    case 'reset':
      return (
        base && (
          <ResetLimits
            member={base}
            onKeep={() => setPage(form)}
            onReset={() => onDone(membersMessages.limitsReset(base.email))}
          />
        )
      );
    case 'form':
      return (
        <MemberForm
          entry={base}
          draft={draft}
          onDraft={write}
          saving={saving}
          onLeave={() => onDone()}
          onRemove={() => setPage({ is: 'remove' })}
          onReset={() => setPage({ is: 'reset' })}
        />
      );
  }
}
