import type { Trouble } from '../scene/sceneState.ts';
import './troubleNote.css';

/** A turn that did not come off: why, in one sentence, and what can be done. */
export function TroubleNote({
  trouble,
  onTryAgain,
  onTakeBack,
}: {
  trouble: Trouble;
  onTryAgain: () => void;
  onTakeBack: (() => void) | null;
}) {
  return (
    <div className="trouble">
      <p role="alert">{trouble.error.message}</p>
      <div className="trouble-actions">
        <button type="button" className="button button--brass" onClick={onTryAgain}>
          Try again
        </button>
        {onTakeBack && (
          <button type="button" className="button button--plain" onClick={onTakeBack}>
            Change my line
          </button>
        )}
      </div>
    </div>
  );
}
