import { Dialog } from '../../ui/Dialog.tsx';
import { controlsMessages } from './messages.ts';

const { closing: texts } = controlsMessages;

/** Asks before the stage is closed, and says what that does. */
export function CloseStageDialog({
  message,
  onYes,
  onNo,
}: {
  /** What players will read; null while the dialog is closed. */
  message: string | null;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <Dialog open={message !== null} onClose={onNo} label={texts.title}>
      <h2>{texts.title}</h2>
      <p>{texts.effect}</p>
      <p>{texts.running}</p>
      <p>{texts.players}</p>
      <blockquote className="close-the-house-message">{message}</blockquote>
      <div className="dialog-actions">
        <button type="button" className="button button--ink" onClick={onYes}>
          {texts.yes}
        </button>
        <button type="button" className="button button--outline-ink" onClick={onNo}>
          {texts.no}
        </button>
      </div>
    </Dialog>
  );
}
