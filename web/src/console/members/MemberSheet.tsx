import type { MemberEntry } from '@improv/contract';
import { useState } from 'react';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { MemberForm } from './MemberForm.tsx';
import { draftOf, emptyDraft, type MemberDraft, type Terms } from './memberDraft.ts';
import { RemoveMember } from './RemoveMember.tsx';
import { ResetLimits } from './ResetLimits.tsx';
import { useSaveMember } from './useSaveMember.ts';
import './memberSheet.css';

/** What lies on the sheet: the form, a question, or what somebody else has made of the entry. */
type Page =
  | { readonly is: 'form' | 'remove' | 'reset' }
  | { readonly is: 'changed'; readonly theirs: MemberEntry | null; readonly mine: Terms };
const form: Page = { is: 'form' };

/**
 * One member's entry, to be written or changed.
 * @param onUnsaved hears whether something is written that has not been saved
 * @param onDone gets a sentence when something has been done
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
    onSaved: ({ email }) => onDone(`${email} is ${base ? 'saved' : 'on the list'}.`),
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
            onRemoved={() => onDone(`${base.email} is off the list.`)}
          />
        )
      );
    case 'reset':
      return (
        base && (
          <ResetLimits
            member={base}
            onKeep={() => setPage(form)}
            onReset={() => onDone(`${base.email} has a fresh day.`)}
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
