import type { MemberEntry } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { callAdmin } from '../callAdmin.ts';
import { useAdminDataChanged } from '../useAdminDataChanged.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Asks before somebody's day begins anew. */
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
      question={`Give ${email} a fresh day?`}
      doing={resetting}
      yes="Yes, a fresh day"
      no="Leave it"
      onNo={onKeep}
    >
      <p>Their shows, voice minutes and cost of today count from zero again. Shows on stage go on.</p>
    </ConfirmDialog>
  );
}
