import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../server/call.ts';
import { keys } from '../server/queries.ts';

/** The Coach could not write: says so, and asks again. */
export function NotesFailed({ sessionId }: { sessionId: string }) {
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () => call('retryNotes', { sessionId }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.session(sessionId) }),
  });
  return (
    <div className="notes-none on-paper">
      <p role="alert">
        {asking.isError
          ? asking.error.message
          : 'The Coach’s pen ran dry before the notes were done. Your scene is safe; ask for them again.'}
      </p>
      <button
        type="button"
        className="button button--ink"
        aria-disabled={asking.isPending}
        onClick={() => !asking.isPending && asking.mutate()}
      >
        Ask the Coach again
      </button>
    </div>
  );
}
