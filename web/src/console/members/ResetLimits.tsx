import type { MemberEntry } from '@improv/contract';
import { useMutation } from '@tanstack/react-query';
import { callAdmin } from '../callAdmin.ts';
import { takeFocus } from '../takeFocus.ts';
import { useHouseChanged } from '../useHouseChanged.ts';

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
  const houseChanged = useHouseChanged();
  const resetting = useMutation({
    mutationFn: () => callAdmin('resetLimits', { email }),
    onSuccess: () => {
      houseChanged();
      onReset();
    },
  });
  return (
    <div className="member-sheet">
      <h2 ref={takeFocus} tabIndex={-1}>
        Give {email} a fresh day?
      </h2>
      <p>Their shows, voice minutes and cost of today count from zero again. Shows on stage go on.</p>
      {resetting.isError && (
        <p role="alert" className="field-trouble">
          {resetting.error.message}
        </p>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="button button--ink"
          aria-disabled={resetting.isPending}
          onClick={() => !resetting.isPending && resetting.mutate()}
        >
          Yes, a fresh day
        </button>
        <button type="button" className="button button--outline-ink" onClick={onKeep}>
          Leave it
        </button>
      </div>
    </div>
  );
}
