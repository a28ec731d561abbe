import type { Trouble } from '../scene/sceneState.ts';
import { stageMessages } from './messages.ts';
import './troubleNote.css';

/** A failed turn: the reason in one sentence, and the buttons to retry or change the line. */
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
          {stageMessages.tryAgain}
        </button>
        {onTakeBack && (
          <button type="button" className="button button--plain" onClick={onTakeBack}>
            {stageMessages.changeLine}
          </button>
        )}
      </div>
    </div>
  );
}
