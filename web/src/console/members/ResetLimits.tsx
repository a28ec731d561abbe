import type { MemberEntry } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { membersMessages } from './messages.ts';

const { reset: texts } = membersMessages;

/** Asks before a member's use of today is set to zero. */
export function ResetLimits({
  member: { email },
  onKeep,
  onReset,
}: {
  member: MemberEntry;
  onKeep: () => void;
  onReset: () => void;
}) {
  const adminDataChanged = useAdminDataChanged();
  const resetting = useMutation({
    mutationFn: () => callAdmin('resetLimits', { email }),
    onSuccess: () => {
      adminDataChanged();
      onReset();
    },
  });
  return (
    <ConfirmDialog
      question={texts.question(email)}
      doing={resetting}
      yes={texts.yes}
      no={texts.no}
      onNo={onKeep}
    >
      <p>{texts.explanation}</p>
    </ConfirmDialog>
  );
}
