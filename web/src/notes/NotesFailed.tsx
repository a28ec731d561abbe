import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';
import { notesMessages } from './messages.ts';

/** Writing the notes failed: a button asks for them again. */
export function NotesFailed({ sessionId }: { sessionId: string }) {
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => call('retryNotes', { sessionId }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.session(sessionId) }),
  });
  return (
    <div className="notes-none on-paper">
      <p role="alert">{asking.isError ? asking.error.message : notesMessages.failed}</p>
      <button
        type="button"
        className="button button--ink"
        aria-disabled={asking.isPending}
        onClick={() => !asking.isPending && asking.mutate()}
      >
        {notesMessages.askAgain}
      </button>
    </div>
  );
}
