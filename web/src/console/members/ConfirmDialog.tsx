import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { takeFocus } from '../takeFocus.ts';

/** Asks for confirmation before an entry is changed. @param doing the mutation that a yes runs */
export function ConfirmDialog({
  question,
  children,
  doing,
  yes,
  no,
  onNo,
}: {
  question: string;
  children: ReactNode;
  doing: Pick<UseMutationResult<unknown, Error, void>, 'error' | 'isPending' | 'mutate'>;
  yes: string;
  no: string;
  onNo: () => void;
}) {
  return (
    <div className="member-sheet">
      <h2 ref={takeFocus} tabIndex={-1}>
        {question}
      </h2>
      {children}
      {doing.error && (
        <p role="alert" className="field-trouble">
          {doing.error.message}
        </p>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="button button--ink"
          aria-disabled={doing.isPending}
          onClick={() => !doing.isPending && doing.mutate()}
        >
          {yes}
        </button>
        <button type="button" className="button button--outline-ink" onClick={onNo}>
          {no}
        </button>
      </div>
    </div>
  );
}
