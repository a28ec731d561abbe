import { Dialog } from '../../ui/Dialog.tsx';

/** Asks once more before the stage is closed to everybody, and names what happens. */
export function CloseStageDialog({
  message,
  onYes,
  onNo,
}: {
  /** What players will read; null while there is nothing to ask. */
  message: string | null;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <Dialog open={message !== null} onClose={onNo} label="Close the stage?">
      <h2>Close the stage?</h2>
      <p>
        From this moment nobody, admins included, can start a new show, until an admin opens the stage again.
      </p>
      <p>Shows that are on stage already play on to their end, and notes are still written.</p>
      <p>In the lobby players read:</p>
      <blockquote className="close-the-house-message">{message}</blockquote>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onYes}>
          Yes, close it
        </button>
        <button type="button" className="button button--outline-ink" onClick={onNo}>
          Keep it open
        </button>
      </div>
    </Dialog>
  );
}
