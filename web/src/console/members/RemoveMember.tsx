import type { MemberEntry } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { callAdmin } from '../callAdmin.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { compare } from './memberDraft.ts';
import { useMemberChanged } from './useMembers.ts';

/** Asks once more before somebody is taken off the list. @param onChanged gets the entry as somebody else has left it */
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
      question={`Take ${email} off the list?`}
      doing={removing}
      yes="Yes, remove them"
      no="Keep them"
      onNo={onKeep}
    >
      <p>
        They are out at once: whatever they do next is refused, and a show that is running can’t be played on.
        Their past shows stay.
      </p>
      {member.revision !== seen.revision && (
        <div role="alert" className="member-sheet-news">
          <p>Somebody else has changed this entry meanwhile; nobody was removed.</p>
          <ul>
            {news.map(({ name, theirs, mine }) => (
              <li key={name}>
                {name}: it was {mine}, it is <strong>{theirs}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ConfirmDialog>
  );
}
