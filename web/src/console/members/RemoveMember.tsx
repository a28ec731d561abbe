import type { MemberEntry } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { callAdmin } from '../callAdmin.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { compare } from './memberDraft.ts';
import { membersMessages } from './messages.ts';
import { useMemberChanged } from './useMembers.ts';

const { remove: texts } = membersMessages;

/** Asks before a member is removed. @param onChanged gets the entry when another admin has changed it meanwhile */
export function RemoveMember({
  member,
  onKeep,
  onChanged,
  onRemoved,
}: {
  member: MemberEntry;
  onKeep: () => void;
  onChanged: (theirs: MemberEntry) => void;
  onRemoved: () => void;
}) {
  const { email, revision } = member;
  const { changed, removed } = useMemberChanged();
  const [seen] = useState(member);
  const removing = useMutation({
    mutationFn: () => callAdmin('removeMember', { email, revision }),
    onSuccess: (answer) => {
      if (answer.outcome === 'outdated' && answer.member) {
        changed(answer.member);
        onChanged(answer.member);
        return;
      }
      removed(email);
      onRemoved();
    },
  });
  const news = compare(member, seen);
  return (
    <ConfirmDialog
      question={texts.question(email)}
      doing={removing}
      yes={texts.yes}
      no={texts.no}
      onNo={onKeep}
    >
      <p>{texts.explanation}</p>
      {member.revision !== seen.revision && (
        <div role="alert" className="member-sheet-news">
          <p>{texts.changed}</p>
          <ul>
            {news.map(({ name, theirs, mine }) => (
              <li key={name}>
                {texts.change(name, mine)} <strong>{theirs}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ConfirmDialog>
  );
}
