import { asApiError } from '../../server/apiError.ts';
import { controlsMessages } from './messages.ts';
import './saveBar.css';

const { save: texts } = controlsMessages;

/** Shows whether anything is unsaved, with the buttons to save or discard it. Stays in sight. */
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
  /** Another admin saved first: the admin must choose a version before saving. */
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
        {saving ? texts.saving : stateOf({ dirty, held, saved, wrong })}
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
        {texts.discard}
      </button>
      <button type="submit" className="button button--ink" aria-disabled={idle}>
        {texts.save}
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
  if (held) return texts.conflict;
  if (dirty) return wrong ? texts.invalid : texts.unsaved;
  return saved ? texts.saved : texts.unchanged;
}
