import { asApiError } from '../../server/apiError.ts';
import './saveBar.css';

/** Says whether anything is unsaved, and has the two ways out of it. Stays in sight. */
export function SaveBar({
  dirty,
  held,
  saving,
  saved,
  wrong,
  error,
  onDiscard,
}: {
  dirty: boolean;
  /** Somebody else was quicker, and that has to be settled first. */
  held: boolean;
  saving: boolean;
  saved: boolean;
  wrong: boolean;
  error: unknown;
  onDiscard: () => void;
}) {
  const idle = !dirty || saving || held;
  return (
    <div className="save-bar" data-dirty={dirty}>
      <p role="status" className="save-bar-state">
        {saving ? 'Saving …' : stateOf({ dirty, held, saved, wrong })}
      </p>
      {error != null && (
        <p role="alert" className="field-trouble">
          {asApiError(error).message}
        </p>
      )}
      <button
        type="button"
        className="button button--outline-ink"
        aria-disabled={idle}
        onClick={() => !idle && onDiscard()}
      >
        Discard
      </button>
      <button type="submit" className="button button--ink" aria-disabled={idle}>
        Save
      </button>
    </div>
  );
}

function stateOf({
  dirty,
  held,
  saved,
  wrong,
}: Record<'dirty' | 'held' | 'saved' | 'wrong', boolean>): string {
  if (held) return 'Not saved: somebody else was quicker. Choose at the top of this page.';
  if (dirty) return wrong ? 'Not saved: something above won’t do.' : 'There are changes that are not saved.';
  return saved ? 'Saved. It holds from now on.' : 'Everything is saved.';
}
